using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Reading.Wording;

namespace Chancery.Sources;

/// <summary>What is kept of an article to tell its copies: three bytes a word, from which the text cannot be read back.</summary>
/// <remarks>Immutable. <see cref="ToBytes"/> and <see cref="FromBytes"/> let a store keep it.</remarks>
public sealed class SourceSketch
{
    /// <summary>Words past this number are not compared.</summary>
    public const int MostWords = 6000;

    /// <summary>A text with fewer words is no source that could have copies.</summary>
    public const int FewestWords = 25;

    private readonly ushort[] _codes;
    private readonly WordTraits[] _traits;
    private int[]? _starts;
    private double? _oddness;
    private ulong? _key;

    internal SourceSketch(ushort[] codes, WordTraits[] traits)
    {
        _codes = codes;
        _traits = traits;
    }

    /// <summary>How many words it holds.</summary>
    public int Words => _codes.Length;

    /// <summary>Whether the text is long enough to be told from others.</summary>
    public bool IsComparable => Words >= FewestWords;

    /// <summary>The share of words side by side, names and figures aside, that clean news never has so: how much a machine may have mangled the text.</summary>
    internal double Oddness => _oddness ??= FindOddness();

    internal ReadOnlySpan<ushort> Codes => _codes;

    /// <summary>The same for texts of the same words; two others have the same by a rare chance.</summary>
    internal ulong TextKey => _key ??= FindKey();

    internal ReadOnlySpan<WordTraits> Traits => _traits;

    /// <summary>Where each sentence starts, and the number of words at the end.</summary>
    internal ReadOnlySpan<int> Starts => _starts ??= FindStarts();

    /// <summary>Sketches an article.</summary>
    public static SourceSketch Of(Article article) => Of(SourceScanner.Default.Scan(article.Text, MostWords));

    internal static SourceSketch Of(List<SourceWord> words)
    {
        var codes = new ushort[words.Count];
        var traits = new WordTraits[words.Count];
        for (var i = 0; i < words.Count; i++)
            (codes[i], traits[i]) = (words[i].Code, words[i].Traits);
        return new SourceSketch(codes, traits);
    }

    /// <summary>The sketch in bytes, the same on every machine.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Words * 3];
        for (var i = 0; i < Words; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), _codes[i]);
        MemoryMarshal.AsBytes(_traits.AsSpan()).CopyTo(bytes.AsSpan(Words * 2));
        return bytes;
    }

    /// <summary>A sketch that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no sketch.</exception>
    public static SourceSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 3 != 0 || bytes.Length / 3 > MostWords)
            throw new FormatException($"{bytes.Length} bytes are no sketch of an article; sketch the article anew.");
        var words = bytes.Length / 3;
        var codes = new ushort[words];
        for (var i = 0; i < words; i++)
            codes[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * 2)..]);
        return new SourceSketch(codes, MemoryMarshal.Cast<byte, WordTraits>(bytes[(words * 2)..]).ToArray());
    }

    internal bool SameText(SourceSketch other) => _codes.AsSpan().SequenceEqual(other._codes);

    private ulong FindKey()
    {
        var key = 14695981039346656037UL;
        foreach (var code in _codes)
            key = (key ^ code) * 1099511628211UL;
        return key;
    }

    private double FindOddness()
    {
        const WordTraits apart = WordTraits.Name | WordTraits.Number;
        int pairs = 0, odd = 0;
        for (var i = 1; i < Words; i++)
        {
            if (((_traits[i] | _traits[i - 1]) & apart) != 0 || (_traits[i] & WordTraits.Opens) != 0)
                continue;
            pairs++;
            odd += WordUse.Default.Of(_codes[i - 1], _codes[i]) == 0 ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double)odd / pairs;
    }

    private int[] FindStarts()
    {
        var starts = new List<int>(Words / 20 + 2) { 0 };
        for (var i = 1; i < Words; i++)
        {
            if ((_traits[i] & WordTraits.Opens) != 0)
                starts.Add(i);
        }
        starts.Add(Words);
        return [.. starts];
    }
}
