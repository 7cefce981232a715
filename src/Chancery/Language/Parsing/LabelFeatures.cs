using System.Runtime.CompilerServices;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>By what a relation is known: the two words, what depends on either, and the relations given before.</summary>
internal static class LabelFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 21;

    /// <summary>How many features there are.</summary>
    public const int Count = Fixed + Labelled;

    /// <summary>How many of them the tree decides alone.</summary>
    public const int Fixed = 59;

    /// <summary>For how many the relations given before must be known.</summary>
    public const int Labelled = 11;

    /// <summary>Fills in the features of a word that has a head; its head and the dependents before it have their relations. Auxiliaries tell the passive and the copula.</summary>
    public static void Extract(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, ReadOnlySpan<byte> labels, TreeShape shape, ReadOnlySpan<bool> auxiliaries, int d, Span<int> features)
    {
        ExtractFixed(words, tags, heads, shape, auxiliaries, d, features);
        ExtractLabelled(words, tags, heads, labels, shape, d, features[Fixed..]);
    }

    /// <summary>Fills in those that the tree decides alone.</summary>
    public static void ExtractFixed(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, TreeShape shape, ReadOnlySpan<bool> auxiliaries, int d, Span<int> features, FeatureMemory memory = default)
    {
        var h = heads[d];
        ulong side = h < d ? 1UL : 0, near = side * 8 + (ulong)Bucket(Math.Abs(d - h));
        int first = shape.First[d], last = shape.Last[d], second = first >= 0 ? shape.Following[first] : -1, edge = shape.Edge[d];
        int before = shape.Preceding[d], after = shape.Following[d];
        ulong dw = W(words, d), dt = T(tags, d), dc = C(words, d), dk = K(words, d), dx = words[d].Suffix3;
        ulong hw = W(words, h), ht = T(tags, h) * 2 + side, hc = C(words, h), hk = K(words, h);
        ulong fw = W(words, first), ft = T(tags, first), lw = W(words, last), lt = T(tags, last), st = T(tags, second), ew = W(words, edge), et = T(tags, edge);
        ulong bt = T(tags, before), at = T(tags, after);
        ulong help = 0;
        for (var c = shape.First[h]; c >= 0 && c < h; c = shape.Following[c])
        {
            if (c != d && auxiliaries[tags[c]])
                help = Mix(help, words[c].Lower);
        }
        ulong openers = 0, closers = 0;
        for (var c = first; c >= 0; c = shape.Following[c])
        {
            if (c < d)
                openers = Mix(openers, tags[c]);
            else
                closers = Mix(closers, tags[c]);
        }

        var f = new Filler(features, memory);
        f.Add(0, side); f.Add(1, dw, side); f.Add(2, dt, side); f.Add(3, dc, side); f.Add(4, dx, dt); f.Add(5, hw, side); f.Add(6, ht); f.Add(7, hc, side);
        f.Add(8, dt, ht); f.Add(9, dt, ht, near); f.Add(10, dw, ht); f.Add(11, dt, hw, side); f.Add(12, dw, hw, side); f.Add(13, dc, ht); f.Add(14, dt, hc, side); f.Add(15, dc, hc, side);
        f.Add(16, dk, hk, near); f.Add(17, fw, dt, ht); f.Add(18, ft, dt, ht); f.Add(19, fw, dw); f.Add(20, ft, st, Mix(dt, ht)); f.Add(21, fw, dt, hw); f.Add(22, fw, dc, hc); f.Add(23, lw, dt, ht);
        f.Add(24, lt, dt, ht); f.Add(25, ew, dt, ht); f.Add(26, et, dt, ht); f.Add(27, ew, dt, hw); f.Add(28, ew, fw, dt); f.Add(33, bt, dt, ht); f.Add(34, at, dt, ht); f.Add(37, help, dt, ht);
        f.Add(38, help, hw, side); f.Add(39, help, Mix(dt, ht), fw); f.Add(43, W(words, edge - 1), dt, ht); f.Add(44, T(tags, d - 1), dt, ht); f.Add(45, T(tags, d + 1), dt, ht); f.Add(46, W(words, d - 1), dt, ht); f.Add(47, W(words, d + 1), dt, ht); f.Add(48, W(words, d - 1), dw);
        f.Add(49, W(words, d + 1), dw); f.Add(50, T(tags, h - 1), dt, ht); f.Add(51, T(tags, h + 1), dt, ht); f.Add(52, W(words, h + 1), Mix(hw, dt), side); f.Add(53, near, dt); f.Add(54, near, ht); f.Add(55, words[d].Shape, dt, ht); f.Add(56, words[d].Shape, words[h].Shape, Mix(dt, ht));
        f.Add(57, W(words, before), dt, ht); f.Add(58, C(words, first), dc, ht); f.Add(61, hk, Mix(dt, ht), fw); f.Add(62, dc, Mix(fw, ht)); f.Add(63, lw, fw, Mix(dt, ht)); f.Add(64, openers, dt, ht); f.Add(65, openers, dt, hw); f.Add(66, closers, dt, ht);
        f.Add(67, openers, Mix(dt, ht), help); f.Add(68, W(words, h - 1), Mix(dt, ht), hw); f.Add(69, lt, Mix(dt, side), hw);
    }

    /// <summary>Fills in those for which the relations given before must be known.</summary>
    public static void ExtractLabelled(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, ReadOnlySpan<byte> labels, TreeShape shape, int d, Span<int> features, FeatureMemory memory = default)
    {
        int h = heads[d], before = shape.Preceding[d];
        ulong dw = W(words, d), dt = T(tags, d), dk = K(words, d), hw = W(words, h), ht = T(tags, h) * 2 + (h < d ? 1UL : 0), gt = T(tags, heads[h]);
        ulong hl = labels[h] + 1UL, bl = before >= 0 && before < d ? labels[before] + 1UL : 0, earlier = 0;
        for (var c = shape.First[h]; c >= 0 && c < d; c = shape.Following[c])
            earlier |= 1UL << (labels[c] & 63);
        var f = new Filler(features, memory);
        f.Add(29, hl, dt, ht); f.Add(30, hl, dw); f.Add(31, bl, dt, ht); f.Add(32, bl, Mix(dt, ht), hl);
        f.Add(35, bl, dw, ht); f.Add(36, bl, dt, hw); f.Add(40, earlier, dt, ht); f.Add(41, earlier, hw, dt);
        f.Add(42, gt, Mix(dt, ht), hl); f.Add(59, hl, hw, dt); f.Add(60, dk, Mix(dt, ht), bl);
    }

    private static ulong Mix(ulong a, ulong b) => (a * 0x9E3779B97F4A7C15UL) ^ (b + 0x7F4A7C15UL);

    private static ulong W(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : i < 0 ? 1UL : 2;

    private static ulong C(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Fine + 3UL : i < 0 ? 1UL : 2;

    private static ulong K(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Coarse + 3UL : i < 0 ? 1UL : 2;

    private static ulong T(ReadOnlySpan<byte> tags, int i) => (uint)i < (uint)tags.Length ? tags[i] + 3UL : i < 0 ? 1UL : 2;

    private static int Bucket(int distance) => distance switch { < 4 => distance, < 7 => 4, < 12 => 5, _ => 6 };

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
