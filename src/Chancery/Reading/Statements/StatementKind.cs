namespace Chancery.Reading.Statements;

/// <summary>How much of what is attributed stands in quotation marks.</summary>
public enum StatementKind : byte
{
    /// <summary>None of it.</summary>
    Indirect,
    /// <summary>All of it.</summary>
    Direct,
    /// <summary>Part of it.</summary>
    Mixed,
}
