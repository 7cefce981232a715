namespace Chancery.Ledgers.Totals;

/// <summary>What one commitment adds to a total.</summary>
/// <param name="entry">The commitment.</param>
/// <param name="value">Its sum, in whole units of the currency.</param>
/// <param name="currency">The currency that it is counted in; empty where it is unknown.</param>
/// <param name="by">The rate that put it into this currency, or null where it was given so.</param>
public sealed class LedgerSum(Entry entry, decimal value, string currency, Conversion? by)
{
    private readonly string?[] _keys = new string?[(int)TotalsBy.All + 1];

    /// <summary>The commitment.</summary>
    public Entry Entry { get; } = entry;

    /// <summary>Its sum, in whole units of the currency.</summary>
    public decimal Value { get; } = value;

    /// <summary>The currency that it is counted in; empty where it is unknown.</summary>
    public string Currency { get; } = currency;

    /// <summary>The rate that put it into this currency, or null where it was given so.</summary>
    public Conversion? By { get; } = by;

    /// <summary>The status of the commitment; empty where it is unknown.</summary>
    public string Status { get; } = entry.Shown(Field.Status) ?? "";

    /// <summary>Whether the sum is at most so much.</summary>
    public bool IsUpTo => Entry.Shown(Field.Bound) == "upTo";

    /// <summary>What it has in common with others: ids with blanks between, a purpose, a year; empty where it does not tell.</summary>
    public string Key(TotalsBy by) => _keys[(int)by] ??= by switch
    {
        TotalsBy.Provider => Parties(Field.Provider),
        TotalsBy.Receiver => Parties(Field.Receiver),
        TotalsBy.Purpose => Entry.Shown(Field.Purpose) ?? "",
        TotalsBy.Instrument => Entry.Shown(Field.Instrument) ?? "",
        TotalsBy.Year => Entry.When.IsKnown ? When.Day(Entry.When.First).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "",
        _ => "",
    };

    private string Parties(string field) => string.Join(' ', Entry.Parties(field));
}
