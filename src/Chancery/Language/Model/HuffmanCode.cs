namespace Chancery.Language.Model;

/// <summary>A prefix code for bytes: the frequent ones have the short words.</summary>
/// <remarks>
/// Weights look like noise to a compressor that seeks repetitions: this alone packs them as tightly, and unpacks in a fifth of the time.
/// No word is longer than <see cref="Longest"/>, so that one look into a small table tells the byte.
/// </remarks>
internal sealed class HuffmanCode
{
    /// <summary>The most bits of a word.</summary>
    public const int Longest = 11;

    private readonly byte[] _lengths;

    private HuffmanCode(byte[] lengths) => _lengths = lengths;

    /// <summary>The best code for some bytes.</summary>
    /// <param name="bytes">What will be written in it.</param>
    public static HuffmanCode Of(IEnumerable<byte[]> bytes)
    {
        // Two words at least, as one would have no bits.
        var counts = new long[256];
        (counts[0], counts[1]) = (1, 1);
        foreach (var some in bytes)
        {
            foreach (var one in some)
                counts[one]++;
        }
        return new HuffmanCode(Lengths(counts));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no code.</exception>
    public static HuffmanCode Read(BinaryReader reader)
    {
        var lengths = reader.ReadBytes(256);
        if (lengths.Length < 256 || lengths.Sum(l => l is 0 or > Longest ? 0 : 1 << (Longest - l)) != 1 << Longest || lengths.Max() > Longest)
            throw new InvalidDataException("A code in the model is damaged.");
        return new HuffmanCode(lengths);
    }

    /// <summary>Writes how long each word is; the rest follows from that.</summary>
    public void Write(BinaryWriter writer) => writer.Write(_lengths);

    /// <summary>The words, from their lowest bit on, with their lengths.</summary>
    public (int Word, int Length)[] Words()
    {
        var words = new (int, int)[256];
        var next = 0;
        foreach (var symbol in Enumerable.Range(0, 256).Where(s => _lengths[s] > 0).OrderBy(s => _lengths[s]))
        {
            var length = _lengths[symbol];
            var word = 0;
            for (var i = 0; i < length; i++)
                word |= ((next >> (Longest - 1 - i)) & 1) << i;
            words[symbol] = (word, length);
            next += 1 << (Longest - length);
        }
        return words;
    }

    /// <summary>For the next <see cref="Longest"/> bits whatever they are, the byte whose word they begin with, above the length of that word.</summary>
    public ushort[] Table()
    {
        var table = new ushort[1 << Longest];
        var words = Words();
        for (var symbol = 0; symbol < words.Length; symbol++)
        {
            var (word, length) = words[symbol];
            for (var at = word; length > 0 && at < table.Length; at += 1 << length)
                table[at] = (ushort)((symbol << 8) | length);
        }
        return table;
    }

    /// <summary>How long words should be where none may be too long (Larmore and Hirschberg, JACM 1990).</summary>
    private static byte[] Lengths(long[] counts)
    {
        (long Weight, int[] Symbols)[] single = [.. Enumerable.Range(0, counts.Length).Where(s => counts[s] > 0).Select(s => (counts[s], new[] { s })).OrderBy(p => p.Item1)];
        var row = single;
        for (var i = 1; i < Longest; i++)
        {
            var pairs = row.Chunk(2).Where(p => p.Length == 2).Select(p => (p[0].Weight + p[1].Weight, p[0].Symbols.Concat(p[1].Symbols).ToArray()));
            row = [.. single.Concat(pairs).OrderBy(p => p.Item1)];
        }
        var lengths = new byte[counts.Length];
        foreach (var symbol in row.Take((2 * single.Length) - 2).SelectMany(p => p.Symbols))
            lengths[symbol]++;
        return lengths;
    }
}
