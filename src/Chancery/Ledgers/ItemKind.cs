namespace Chancery.Ledgers;

/// <summary>What an entry of the ledger is about.</summary>
public enum ItemKind : byte
{
    /// <summary>Support given, promised, withheld or taken back.</summary>
    Commitment = 1,
    /// <summary>Parties in contact.</summary>
    Engagement = 2,
    /// <summary>Who said what.</summary>
    Statement = 3,
}
