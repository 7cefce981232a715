namespace Chancery.Ledgers.Totals;

/// <summary>What sums are added up by.</summary>
public enum TotalsBy : byte
{
    /// <summary>Who gives; givers who give together stand together.</summary>
    Provider,
    /// <summary>Who gets.</summary>
    Receiver,
    /// <summary>What for.</summary>
    Purpose,
    /// <summary>Loan, grant …</summary>
    Instrument,
    /// <summary>The year.</summary>
    Year,
    /// <summary>All of it.</summary>
    All,
}
