using Microsoft.Win32.SafeHandles;

namespace Chancery.Cli;

/// <summary>Standard output that tells a reader who left from every other failure, and keeps quiet afterwards.</summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    private bool _closed;

    /// <summary>Standard output of the process.</summary>
    /// <remarks>
    /// The console's own stream swallows a closed pipe, so a long run would work on for nobody. It is right for plain files,
    /// whose position we share with whoever else writes to them.
    /// </remarks>
    public static OutputStream Standard()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return new OutputStream(Console.OpenStandardOutput());
        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
            return new OutputStream(pipe.CanSeek ? Console.OpenStandardOutput() : pipe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new OutputStream(Console.OpenStandardOutput());
        }
    }

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_closed)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (IOException problem)
        {
            _closed = true;
            // EPIPE, ERROR_BROKEN_PIPE, ERROR_NO_DATA
            if (problem.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8))
                throw new ClosedPipeException(problem.Message, problem);
            throw;
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
        if (!_closed)
            inner.Flush();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
