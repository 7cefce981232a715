namespace Chancery.Ledgers.Totals;

/// <summary>What one commitment adds to a total.</summary>
public sealed record LedgerSum
{
    /// <summary>The number of the commitment.</summary>
    public required long Entry { get; init; }

    /// <summary>Its sum, in whole units of the currency.</summary>
    public required decimal Value { get; init; }

    /// <summary>The currency that it is counted in; empty where it is unknown.</summary>
    public required string Currency { get; init; }

    /// <summary>The rate that put it into this currency, or null where it was given so.</summary>
    public Conversion? By { get; init; }

    /// <summary>Whether the sum is at most so much.</summary>
    public bool IsUpTo { get; init; }

    /// <summary>The status of the commitment; empty where it is unknown.</summary>
    public required string Status { get; init; }

    /// <summary>When it happened.</summary>
    public required When When { get; init; }

    /// <summary>The ids of those who give, with blanks between.</summary>
    public required string Provider { get; init; }

    /// <summary>The ids of those who get, with blanks between.</summary>
    public required string Receiver { get; init; }

    /// <summary>What it is for; empty where it is unknown.</summary>
    public required string Purpose { get; init; }

    /// <summary>Loan, grant …; empty where it is unknown.</summary>
    public required string Instrument { get; init; }

    /// <summary>What it has in common with others; empty where it does not tell.</summary>
    public string Key(TotalsBy by) => by switch
    {
        TotalsBy.Provider => Provider,
        TotalsBy.Receiver => Receiver,
        TotalsBy.Purpose => Purpose,
        TotalsBy.Instrument => Instrument,
        TotalsBy.Year => When.IsKnown ? When.Day(When.First).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "",
        _ => "",
    };
}
