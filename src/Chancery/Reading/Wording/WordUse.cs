using System.IO.Compression;
using Chancery.Data;

namespace Chancery.Reading.Wording;

/// <summary>How often words, and words side by side, stand in news and releases that nobody reworded: what is usual and what is odd.</summary>
/// <remarks>Learnt by <c>training wording-use</c>; it holds hashed words and counts, no text.</remarks>
internal sealed class WordUse
{
    private const double StepsPerDoubling = 8;

    private readonly byte[] _words;
    private readonly uint[] _pairs;
    private readonly byte[] _counts;

    private WordUse(byte[] words, uint[] pairs, byte[] counts) => (_words, _pairs, _counts) = (words, pairs, counts);

    private static readonly Lazy<WordUse> Shipped = new(() => Read(ReferenceData.Open("wording-use.bin")!));

    public static WordUse Default => Shipped.Value;

    /// <summary>Sixteen bits for a word, whatever its capitals; full stops within an abbreviation do not count, and every figure is one word.</summary>
    public static ushort Code(ReadOnlySpan<char> form) => char.IsAsciiDigit(form[0]) ? Figure : Exact(form);

    /// <summary>The code of any figure.</summary>
    public static ushort Figure { get; } = Exact("0");

    /// <summary>The same, with every figure a word of its own.</summary>
    public static ushort Exact(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        var figure = char.IsDigit(form[0]);
        foreach (var c in form)
        {
            if (c != '.' || figure)
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return (ushort)(hash >> 16);
    }

    /// <summary>In how many articles a word was seen; 0 where in fewer than two.</summary>
    public double Of(ushort word) => Count(_words[word]);

    /// <summary>In how many articles two words were seen side by side; 0 where in fewer than two.</summary>
    public double Of(ushort left, ushort right)
    {
        var at = Array.BinarySearch(_pairs, (uint)left << 16 | right);
        return at < 0 ? 0 : Count(_counts[at]);
    }

    /// <summary>Reads a table.</summary>
    public static WordUse Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed);
        var words = reader.ReadBytes(1 << 16);
        var pairs = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = last += (uint)reader.Read7BitEncodedInt();
        return new WordUse(words, pairs, reader.ReadBytes(pairs.Length));
    }

    /// <summary>Writes a table of counts; what was seen once is left out.</summary>
    public static void Write(Stream stream, IReadOnlyDictionary<ushort, int> words, IReadOnlyDictionary<uint, int> pairs)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(packed);
        var table = new byte[1 << 16];
        foreach (var (word, count) in words.Where(w => w.Value > 1))
            table[word] = Step(count);
        writer.Write(table);
        var kept = pairs.Where(p => p.Value > 1).OrderBy(p => p.Key).ToList();
        writer.Write(kept.Count);
        var last = 0u;
        foreach (var (pair, _) in kept)
        {
            writer.Write7BitEncodedInt((int)(pair - last));
            last = pair;
        }
        foreach (var (_, count) in kept)
            writer.Write(Step(count));
    }

    private static byte Step(int count) => (byte)Math.Round(StepsPerDoubling * Math.Log2(count));

    private static double Count(byte step) => step == 0 ? 0 : Math.Pow(2, step / StepsPerDoubling);
}
