namespace Chancery.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadedStream : Stream
{
    private const int LongestHead = 1 << 16;

    private readonly Stream _inner;
    private readonly byte[] _head = new byte[LongestHead];
    private readonly int _length;
    private int _given;

    /// <summary>Reads the head.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public HeadedStream(Stream inner)
    {
        _inner = inner;
        while (_length < LongestHead && !StartsWithObject(Head) && inner.Read(_head, _length, LongestHead - _length) is > 0 and var read)
            _length += read;
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>All bytes; null where there are more than allowed.</summary>
    public byte[]? ReadAll(long most)
    {
        if (_inner.CanSeek && _inner.Length > most)
            return null;
        using var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = Read(chunk)) > 0;)
        {
            if (all.Length + read > most)
                return null;
            all.Write(chunk, 0, read);
        }
        return all.ToArray();
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_given == _length)
            return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>A first line that is JSON by itself: a pipe may write its second much later, so nothing is waited for.</summary>
    private static bool StartsWithObject(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return end > 0 && head[..end].Trim(" \t\r"u8) is [(byte)'{', .., (byte)'}'];
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
