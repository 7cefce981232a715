namespace Chancery.Ledgers;

/// <summary>Why a person should look at an entry before others.</summary>
public enum Concern : byte
{
    /// <summary>The sum is large.</summary>
    LargeSum,
    /// <summary>Articles contradict each other.</summary>
    Disagreement,
    /// <summary>Articles report one status after another.</summary>
    ChangedStatus,
    /// <summary>The reader was not sure.</summary>
    LowConfidence,
}
