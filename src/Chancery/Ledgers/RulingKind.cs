namespace Chancery.Ledgers;

/// <summary>What a person may say of an entry.</summary>
public enum RulingKind : byte
{
    /// <summary>It is right as it stands.</summary>
    Confirm = 1,
    /// <summary>It is none.</summary>
    Reject,
    /// <summary>A field holds something else.</summary>
    Correct,
    /// <summary>Two entries are one.</summary>
    Merge,
    /// <summary>Reports of an entry are of another one.</summary>
    Split,
    /// <summary>A remark.</summary>
    Note,
    /// <summary>An earlier ruling no longer holds.</summary>
    Undo,
}
