namespace Chancery.Cli;

/// <summary>Whoever read our output reads no more.</summary>
internal sealed class ClosedPipeException : IOException
{
    public ClosedPipeException()
    {
    }

    public ClosedPipeException(string message)
        : base(message)
    {
    }

    public ClosedPipeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
