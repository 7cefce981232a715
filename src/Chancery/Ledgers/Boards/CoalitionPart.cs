namespace Chancery.Ledgers.Boards;

/// <summary>What somebody is to a coalition, as the ledger has it.</summary>
public enum CoalitionPart : byte
{
    /// <summary>Gives or has promised something with it or to it.</summary>
    Member,
    /// <summary>Weighs it, offers something, or takes part in its meetings.</summary>
    Candidate,
    /// <summary>Refuses.</summary>
    Decliner,
}
