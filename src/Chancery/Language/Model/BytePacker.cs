namespace Chancery.Language.Model;

/// <summary>Packs bytes of one kind, block by block, in a code of their own; a <see cref="ByteUnpacker"/> unpacks them.</summary>
/// <remarks>The bytes of a block are dealt out to several rows of bits, as a processor decodes several at once.</remarks>
internal sealed class BytePacker
{
    /// <summary>How many rows of bits a block has.</summary>
    public const int Rows = 4;

    private readonly (int Word, int Length)[] _words;

    private BytePacker((int, int)[] words) => _words = words;

    /// <summary>Writes the code of some blocks.</summary>
    /// <returns>What writes them.</returns>
    public static BytePacker Start(BinaryWriter writer, IEnumerable<byte[]> blocks)
    {
        var code = HuffmanCode.Of(blocks);
        code.Write(writer);
        return new BytePacker(code.Words());
    }

    /// <summary>Writes a block; whoever reads it knows how many bytes it has.</summary>
    public void Write(BinaryWriter writer, byte[] block)
    {
        var rows = new byte[Rows][];
        for (var row = 0; row < Rows; row++)
        {
            rows[row] = Pack(block, row);
            writer.Write(rows[row].Length);
        }
        foreach (var row in rows)
            writer.Write(row);
    }

    private byte[] Pack(byte[] block, int row)
    {
        var packed = new List<byte>();
        var (bits, filled) = (0, 0);
        for (var i = row; i < block.Length; i += Rows)
        {
            var (word, length) = _words[block[i]];
            bits |= word << filled;
            for (filled += length; filled >= 8; filled -= 8)
            {
                packed.Add((byte)bits);
                bits >>= 8;
            }
        }
        if (filled > 0)
            packed.Add((byte)bits);
        return [.. packed];
    }
}
