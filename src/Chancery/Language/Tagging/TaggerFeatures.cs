using System.Runtime.CompilerServices;
using Chancery.Language.Model;

namespace Chancery.Language.Tagging;

/// <summary>The features by which a word is tagged from left to right (after Collins, EMNLP 2002, with ends and shapes of the neighbours).</summary>
internal static class TaggerFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>How many features a word has.</summary>
    public const int Count = Fixed + Tagged;

    /// <summary>How many of them the words decide alone.</summary>
    public const int Fixed = 38;

    /// <summary>For how many the tags before the word must be known.</summary>
    public const int Tagged = 12;

    /// <summary>Fills in the features of word <paramref name="i"/>, the tags before it being known.</summary>
    public static void Extract(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int i, Span<int> features)
    {
        ExtractFixed(words, i, features);
        ExtractTagged(words, tags, i, features[Fixed..]);
    }

    /// <summary>Fills in those that the words decide alone.</summary>
    public static void ExtractFixed(ReadOnlySpan<Word> words, int i, Span<int> features, FeatureMemory memory = default)
    {
        ref readonly var w = ref words[i];
        Word w1 = At(words, i - 1), w2 = At(words, i - 2), n1 = At(words, i + 1), n2 = At(words, i + 2);
        ulong first = i == 0 ? 1UL : 0;
        var f = new Filler(features, memory);
        f.Add(0, 0); f.Add(1, w.Lower); f.Add(2, w.Suffix1); f.Add(3, w.Suffix2); f.Add(4, w.Suffix3);
        f.Add(5, w.Suffix4); f.Add(6, w.Prefix2); f.Add(7, w.Prefix3); f.Add(8, w.Shape, first); f.Add(9, w.Lower, w.Shape);
        f.Add(10, w1.Lower); f.Add(11, w2.Lower); f.Add(12, n1.Lower); f.Add(13, n2.Lower); f.Add(19, w1.Lower, w.Lower);
        f.Add(20, w.Lower, n1.Lower); f.Add(21, w1.Lower, n1.Lower); f.Add(22, n1.Suffix3); f.Add(23, w1.Suffix3); f.Add(24, n1.Shape, w.Shape);
        f.Add(25, w1.Shape, w.Shape); f.Add(26, w.Suffix2, n1.Suffix2); f.Add(27, w.Suffix3, n1.Lower); f.Add(30, n1.Lower, n2.Lower); f.Add(31, w1.Lower, w2.Lower);
        f.Add(32, w.Fine); f.Add(33, w.Middle, w.Suffix2); f.Add(34, w.Coarse, w.Shape, w.Suffix3); f.Add(35, w1.Fine, w.Fine); f.Add(36, w.Fine, n1.Fine);
        f.Add(39, n1.Middle, n2.Middle, w.Suffix2); f.Add(40, w.Lower, n1.Middle); f.Add(41, w1.Middle, w.Lower); f.Add(42, w.Shape, w1.Shape, n1.Shape); f.Add(43, w.Usage);
        f.Add(45, w.Usage, n1.Usage); f.Add(46, w.Usage, n1.UsualTag, n2.UsualTag); f.Add(48, w.Usage, w.Shape, w.Suffix2);
    }

    /// <summary>Fills in those for which the tags before the word must be known.</summary>
    public static void ExtractTagged(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int i, Span<int> features, FeatureMemory memory = default)
    {
        ref readonly var w = ref words[i];
        var n1 = At(words, i + 1);
        ulong t1 = i > 0 ? tags[i - 1] + 1UL : 0, t2 = i > 1 ? tags[i - 2] + 1UL : 0;
        var f = new Filler(features, memory);
        f.Add(14, t1); f.Add(15, t1, t2); f.Add(16, t1, w.Lower); f.Add(17, t1, w.Suffix3); f.Add(18, t1, t2, w.Lower);
        f.Add(28, t1, n1.Lower); f.Add(29, t1, n1.Suffix3, w.Suffix3); f.Add(37, t1, w.Fine); f.Add(38, t1, w.Middle, n1.Middle); f.Add(44, w.Usage, t1);
        f.Add(47, w.Usage, t1, n1.UsualTag); f.Add(49, t1, n1.Usage, w.Lower);
    }

    private static Word At(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i] : default;

    private ref struct Filler(Span<int> features, FeatureMemory memory)
    {
        private readonly Span<int> _features = features;
        private readonly FeatureMemory _memory = memory;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int template, ulong a, ulong b = 0, ulong c = 0)
        {
            var feature = FeatureHash.Feature(Bits, template, a, b, c);
            _features[_count++] = feature;
            _memory.Fetch(feature);
        }
    }
}
