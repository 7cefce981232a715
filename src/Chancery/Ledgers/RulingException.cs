namespace Chancery.Ledgers;

/// <summary>A ruling that cannot be made; the message says why, and what can.</summary>
public sealed class RulingException : Exception
{
    /// <summary>An exception without a message.</summary>
    public RulingException()
    {
    }

    /// <summary>An exception that says why the ruling cannot be made.</summary>
    public RulingException(string message)
        : base(message)
    {
    }

    /// <summary>The same, with what lies behind it.</summary>
    public RulingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
