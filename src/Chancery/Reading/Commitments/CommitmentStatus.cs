namespace Chancery.Reading.Commitments;

/// <summary>What became of a promise, as far as the article tells (IATI activity status, widened).</summary>
public enum CommitmentStatus : byte
{
    /// <summary>Somebody weighs it.</summary>
    Considered,
    /// <summary>They say they are ready.</summary>
    Offered,
    /// <summary>A promise in public.</summary>
    Pledged,
    /// <summary>Signed, decided or budgeted.</summary>
    Committed,
    /// <summary>Handed over or paid.</summary>
    Delivered,
    /// <summary>Was running, is stopped for now.</summary>
    Suspended,
    /// <summary>Asked for, and avoided.</summary>
    Withheld,
    /// <summary>Refused.</summary>
    Rejected,
    /// <summary>Over for good.</summary>
    Ended,
}
