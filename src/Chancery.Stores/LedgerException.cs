namespace Chancery.Stores;

/// <summary>A ledger that cannot be opened, read or written; the message says which, why, and what mends it.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>An exception without a message.</summary>
    public LedgerException()
    {
    }

    /// <summary>An exception that says what is wrong and what mends it.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>The same, with what the database said.</summary>
    public LedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
