using System.Buffers;

namespace Chancery.Inputs;

/// <summary>Cuts a stream into lines and holds no more than one of them.</summary>
internal sealed class ByteLines(Stream stream, long longest)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _from;
    private int _filled;
    private bool _ended;

    /// <summary>The number of the line that was given last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the stream failed, so that nothing can follow.</summary>
    public bool Broken { get; private set; }

    /// <summary>Gives the next line without its end; null for one that is longer than allowed, the rest of which is passed over.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool TryNext(out byte[]? line)
    {
        _line.ResetWrittenCount();
        var (any, tooLong, complete) = (false, false, false);
        while (!complete && (_from < _filled || Fill()))
        {
            any = true;
            var end = _chunk.AsSpan(_from, _filled - _from).IndexOf((byte)'\n');
            var length = end < 0 ? _filled - _from : end;
            tooLong |= (long)_line.WrittenCount + length > longest;
            if (!tooLong)
                _line.Write(_chunk.AsSpan(_from, length));
            complete = end >= 0;
            _from += length + (complete ? 1 : 0);
        }
        Number += any ? 1 : 0;
        line = tooLong ? null : _line.WrittenSpan.ToArray();
        return any;
    }

    private bool Fill()
    {
        if (_ended)
            return false;
        Broken = true;
        (_from, _filled) = (0, stream.Read(_chunk));
        Broken = false;
        _ended = _filled == 0;
        return !_ended;
    }
}
