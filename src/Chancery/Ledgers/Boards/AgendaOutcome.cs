namespace Chancery.Ledgers.Boards;

/// <summary>What became of a plan.</summary>
public enum AgendaOutcome : byte
{
    /// <summary>Its day is to come, or unknown.</summary>
    ToCome,
    /// <summary>It took place.</summary>
    Held,
    /// <summary>It was called off.</summary>
    Cancelled,
    /// <summary>Its day has passed, and no article says what became of it.</summary>
    Unreported,
}
