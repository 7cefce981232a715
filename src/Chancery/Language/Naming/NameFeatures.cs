using System.Runtime.CompilerServices;
using Chancery.Language.Model;

namespace Chancery.Language.Naming;

/// <summary>By what a word of a name is known: its form, its neighbours, and how it was read before in the same article.</summary>
internal static class NameFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>At most how many features there are.</summary>
    public const int Capacity = 56;

    /// <summary>Whether a word can belong to a name: it has a capital or a figure, or stands inside one, as in <i>Bank of England</i>.</summary>
    public static bool IsCandidate(ReadOnlySpan<Word> words, ReadOnlySpan<byte> classes, int i) =>
        words[i].HasCapital
        || (i > 0 && classes[i - 1] != NameClass.None
            && (words[i].IsPlainMark || (i + 1 < words.Length && words[i + 1].HasCapital) || (i + 2 < words.Length && words[i + 2].HasCapital)));

    /// <summary>Fills in the features of a word, the classes before it being known.</summary>
    /// <returns>How many there are.</returns>
    public static int Extract(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<byte> classes, int i, NameMemory names, Span<int> features, FeatureMemory memory = default)
    {
        Word w = words[i], p1 = At(words, i - 1), p2 = At(words, i - 2), n1 = At(words, i + 1), n2 = At(words, i + 2);
        ulong t = tags[i], tp = T(tags, i - 1), tn = T(tags, i + 1), tn2 = T(tags, i + 2);
        ulong c1 = i > 0 ? classes[i - 1] + 1UL : 0, c2 = i > 1 ? classes[i - 2] + 1UL : 0, first = i == 0 ? 1UL : 0;
        var (last, before) = names.Of(w.Lower);
        var (lastNext, _) = n1.HasCapital ? names.Of(n1.Lower) : default;
        var f = new Filler(features, memory);
        f.Add(0, first); f.Add(1, w.Lower); f.Add(2, w.Lower, w.Shape); f.Add(3, w.Shape, first); f.Add(4, w.Fine); f.Add(5, w.Middle, w.Shape); f.Add(6, w.Coarse, t);
        f.Add(7, w.Suffix2); f.Add(8, w.Suffix3); f.Add(9, w.Suffix4); f.Add(10, w.Prefix3); f.Add(11, t); f.Add(12, t, tn); f.Add(13, tp, t); f.Add(14, tp, t, tn);
        f.Add(15, c1); f.Add(16, c1, c2); f.Add(17, c1, w.Lower); f.Add(18, c1, w.Fine); f.Add(19, c1, t); f.Add(20, c1, w.Shape); f.Add(21, c1, p1.Lower); f.Add(22, c1, p1.Fine, w.Fine);
        f.Add(23, p1.Lower); f.Add(24, p2.Lower); f.Add(25, n1.Lower); f.Add(26, n2.Lower); f.Add(27, p1.Lower, w.Lower); f.Add(28, w.Lower, n1.Lower); f.Add(29, p1.Fine); f.Add(30, n1.Fine);
        f.Add(31, p1.Fine, w.Fine); f.Add(32, w.Fine, n1.Fine); f.Add(33, p1.Lower, w.Fine); f.Add(34, n1.Lower, w.Fine); f.Add(35, p1.Shape, w.Shape); f.Add(36, w.Shape, n1.Shape); f.Add(37, p1.Lower, n1.Lower, c1);
        f.Add(38, p2.Lower, p1.Lower); f.Add(39, n1.Lower, n2.Lower); f.Add(40, n1.Shape, n2.Shape, w.Shape); f.Add(41, p1.Shape, p2.Shape, w.Shape); f.Add(42, tn, tn2, t);
        f.Add(43, last, c1); f.Add(44, last, before, c1); f.Add(45, last, lastNext, c1); f.Add(46, last, w.Fine); f.Add(47, last, t, tn); f.Add(48, lastNext, w.Fine);
        f.Add(49, n1.Middle, w.Middle, c1); f.Add(50, n2.Fine); f.Add(51, p2.Fine); f.Add(52, p1.Coarse, w.Coarse, n1.Coarse); f.Add(53, w.Suffix3, c1); f.Add(54, w.Lower, c1, n1.Shape); f.Add(55, p1.Lower, w.Shape, n1.Shape);
        return f.Count;
    }

    private static Word At(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i] : default;

    private static ulong T(ReadOnlySpan<byte> tags, int i) => (uint)i < (uint)tags.Length ? tags[i] + 1UL : 0;

    private ref struct Filler(Span<int> features, FeatureMemory memory)
    {
        private readonly Span<int> _features = features;
        private readonly FeatureMemory _memory = memory;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int template, ulong a, ulong b = 0, ulong c = 0)
        {
            var feature = FeatureHash.Feature(Bits, template, a, b, c);
            _features[Count++] = feature;
            _memory.Fetch(feature);
        }
    }
}
