namespace Chancery.Ledgers;

/// <summary>What a person has said of an entry.</summary>
public enum EntryState : byte
{
    /// <summary>Nothing yet: the reader proposes it.</summary>
    Proposed,
    /// <summary>It is right.</summary>
    Confirmed,
    /// <summary>It is none.</summary>
    Rejected,
}
