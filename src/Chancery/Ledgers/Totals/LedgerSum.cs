namespace Chancery.Ledgers.Totals;

/// <summary>What one commitment adds to a total.</summary>
/// <param name="Entry">The commitment.</param>
/// <param name="Value">Its sum, in whole units of the currency.</param>
/// <param name="Currency">The currency that it is counted in; empty where it is unknown.</param>
/// <param name="By">The rate that put it into this currency, or null where it was given so.</param>
public sealed record LedgerSum(Entry Entry, decimal Value, string Currency, Conversion? By)
{
    /// <summary>The status of the commitment; empty where it is unknown.</summary>
    public string Status => Entry.Shown(Field.Status) ?? "";

    /// <summary>Whether the sum is at most so much.</summary>
    public bool IsUpTo => Entry.Shown(Field.Bound) == "upTo";

    /// <summary>What it has in common with others: ids with blanks between, a purpose, a year; empty where it does not tell.</summary>
    public string Key(TotalsBy by) => by switch
    {
        TotalsBy.Provider => string.Join(' ', Entry.Parties(Field.Provider)),
        TotalsBy.Receiver => string.Join(' ', Entry.Parties(Field.Receiver)),
        TotalsBy.Purpose => Entry.Shown(Field.Purpose) ?? "",
        TotalsBy.Instrument => Entry.Shown(Field.Instrument) ?? "",
        TotalsBy.Year => Entry.When.IsKnown ? When.Day(Entry.When.First).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "",
        _ => "",
    };
}
