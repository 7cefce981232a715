namespace Chancery.Desk.Hosting;

/// <summary>A request that cannot be met, in one sentence that a person can act on.</summary>
public sealed class DeskException : Exception
{
    /// <summary>With a sentence.</summary>
    public DeskException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and its cause.</summary>
    public DeskException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence.</summary>
    public DeskException()
        : base("The request cannot be met.")
    {
    }
}
