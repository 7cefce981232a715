using System.Runtime.CompilerServices;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>What the parser sees of a half-parsed sentence.</summary>
/// <remarks>
/// After Zhang and Nivre, <i>Transition-based Dependency Parsing with Rich Non-local Features</i>, ACL 2011,
/// with clusters in the place of relations, which are given when the tree is complete.
/// </remarks>
internal static class MoveFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 22;

    /// <summary>How many features there are: those of the next word alone, of the pair that it makes with the top of the stack, and the rest.</summary>
    public const int Count = Next + Pair + Rest, Next = 13, Pair = 37, Rest = 51;

    /// <summary>Fills in all features of a view.</summary>
    public static void Extract(in StateView view, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<int> features)
    {
        ExtractNext(view, words, tags, features);
        ExtractPair(view, words, tags, features[Next..]);
        ExtractRest(view, words, tags, features[(Next + Pair)..]);
    }

    /// <summary>Fills in the features that the next word decides alone.</summary>
    /// <returns>How many there are.</returns>
    public static int ExtractNext(in StateView view, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<int> features, FeatureMemory memory = default)
    {
        int n0 = view.N0, n1 = n0 + 1, n2 = n0 + 2;
        ulong n0w = W(words, n0), n0t = T(tags, n0), n1w = W(words, n1), n1t = T(tags, n1), n2w = W(words, n2), n2t = T(tags, n2);
        var f = new Filler(features, memory);
        f.Add(4, n0w, n0t); f.Add(5, n0w); f.Add(6, n0t); f.Add(7, n1w, n1t); f.Add(8, n1w); f.Add(9, n1t); f.Add(10, n2w, n2t); f.Add(11, n2t);
        f.Add(17, n0t, n1t); f.Add(18, n0t, n1t, n2t); f.Add(63, T(tags, n0 - 1), n0t); f.Add(64, W(words, n0 - 1), n0w); f.Add(82, C(words, n0));
        return f.Count;
    }

    /// <summary>Fills in the features that <see cref="StateView.Pair"/> decides: the top of the stack and the next word, with what stands beside them.</summary>
    /// <returns>How many there are.</returns>
    public static int ExtractPair(in StateView view, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<int> features, FeatureMemory memory = default)
    {
        int n0 = view.N0, n1 = n0 + 1, n2 = n0 + 2, s0 = view.S0;
        ulong s0w = W(words, s0), s0t = T(tags, s0), s0c = C(words, s0), s0k = K(words, s0), s0x = s0 >= 0 ? words[s0].Suffix3 : 0;
        ulong n0w = W(words, n0), n0t = T(tags, n0), n0c = C(words, n0), n0k = K(words, n0), n0x = n0 < words.Length ? words[n0].Suffix3 : 0;
        ulong n1w = W(words, n1), n1t = T(tags, n1), n1k = K(words, n1), n2t = T(tags, n2);
        ulong p1t = T(tags, n0 - 1), p1w = W(words, n0 - 1), a1t = s0 >= 0 ? T(tags, s0 + 1) : 0, a1w = s0 >= 0 ? W(words, s0 + 1) : 0, b1t = s0 > 0 ? T(tags, s0 - 1) : 0;
        ulong attached = view.Attached, s0n0 = Mix(s0t, n0t) + attached, end = n0 == words.Length ? 1UL : 0;
        var distance = s0 >= 0 ? (ulong)Bucket(n0 - s0) + 1 : 0;
        var f = new Filler(features, memory);
        f.Add(0, attached, end); f.Add(1, s0w, s0t); f.Add(2, s0w, attached); f.Add(3, s0t, attached);
        f.Add(12, Mix(s0w, s0t), n0w, n0t); f.Add(13, Mix(s0w, s0t), n0t); f.Add(14, s0t, n0w, n0t); f.Add(15, s0w, n0w); f.Add(16, s0n0);
        f.Add(19, s0n0, n1t); f.Add(20, s0n0, n1t, n2t);
        f.Add(25, s0w, distance); f.Add(26, s0t, distance); f.Add(27, n0w, distance); f.Add(28, n0t, distance); f.Add(29, s0w, n0w, distance); f.Add(30, s0n0, distance);
        f.Add(61, s0x, n0t); f.Add(62, s0t, n0x); f.Add(65, a1t, s0n0); f.Add(66, s0n0, p1t); f.Add(67, a1w, s0w); f.Add(68, b1t, s0n0); f.Add(72, s0w, n1t, n0t);
        f.Add(76, s0t, n0w, n1w); f.Add(77, s0w, p1w); f.Add(79, a1t, p1t, s0n0);
        f.Add(81, s0c); f.Add(83, s0c, n0c); f.Add(84, s0c, n0t); f.Add(85, s0t, n0c); f.Add(86, s0k, n0k, distance); f.Add(87, s0c, n0w); f.Add(88, s0w, n0c);
        f.Add(89, s0k, n0k, n1k); f.Add(90, s0k, n0c, n1t); f.Add(91, s0c, n0k, n1t);
        return f.Count;
    }

    /// <summary>Fills in the features for which the rest of the view must be known.</summary>
    /// <returns>How many there are.</returns>
    public static int ExtractRest(in StateView view, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<int> features, FeatureMemory memory = default)
    {
        int n0 = view.N0, s0 = view.S0, s1 = view.S1, s0h = view.S0Head, s0l = view.S0Left, s0r = view.S0Right, n0l = view.N0Left;
        ulong s0w = W(words, s0), s0t = T(tags, s0), s0c = C(words, s0), s0k = K(words, s0);
        ulong s1w = W(words, s1), s1t = T(tags, s1), s1c = C(words, s1), s2t = T(tags, view.S2);
        ulong n0w = W(words, n0), n0t = T(tags, n0), n0c = C(words, n0), n1t = T(tags, n0 + 1);
        ulong s0hw = W(words, s0h), s0ht = T(tags, s0h), s0lw = W(words, s0l), s0lt = T(tags, s0l), s0rw = W(words, s0r), s0rt = T(tags, s0r);
        ulong n0lw = W(words, n0l), n0lt = T(tags, n0l), n0l2t = T(tags, view.N0Left2), s0h2t = T(tags, view.S0Head2), s0l2t = T(tags, view.S0Left2), s0r2t = T(tags, view.S0Right2);
        ulong s1rt = T(tags, view.S1Right), s1ht = T(tags, view.S1Head), s0vl = view.S0LeftCount, s0vr = view.S0RightCount, n0vl = view.N0LeftCount;
        ulong s0n0 = Mix(s0t, n0t) + view.Attached, end = n0 == words.Length ? 1UL : 0;
        var f = new Filler(features, memory);
        f.Add(21, s0ht, s0n0); f.Add(22, s0lt, s0n0); f.Add(23, s0rt, s0n0); f.Add(24, s0n0, n0lt);
        f.Add(31, s0w, s0vr); f.Add(32, s0t, s0vr); f.Add(33, s0w, s0vl); f.Add(34, s0t, s0vl); f.Add(35, n0w, n0vl); f.Add(36, n0t, n0vl);
        f.Add(37, s0hw, s0w); f.Add(38, s0ht, s0t); f.Add(39, s0lw, s0w); f.Add(40, s0rw, s0w); f.Add(41, s0rw, s0t); f.Add(42, n0lw, n0w); f.Add(43, n0lw, n0t);
        f.Add(44, s0h2t, s0ht, s0n0); f.Add(45, s0l2t, s0lt, s0t); f.Add(46, s0r2t, s0rt, s0n0); f.Add(47, n0l2t, n0lt, n0t);
        f.Add(48, s1w); f.Add(49, s1t); f.Add(50, s1t, s0n0); f.Add(51, s1t, n0t); f.Add(52, s1w, s0w); f.Add(53, s1t, s0t); f.Add(54, s2t, s1t, s0n0); f.Add(55, s1w, n0t);
        f.Add(56, s1w, n0w); f.Add(57, s1c, n0c); f.Add(58, s1t, s0t, Mix(n0t, n1t)); f.Add(59, s1rt, s1t, n0t); f.Add(60, s1ht, s1t, s0n0);
        f.Add(69, s0hw, s0w, n0t); f.Add(70, s0ht, s0t, n0w); f.Add(71, s0rw, s0t, n0w); f.Add(73, s0w, n0t, n0lt); f.Add(74, s0w, s0rt, n0t); f.Add(75, s0lw, s0w, n0t);
        f.Add(78, view.Depth, n0t, end); f.Add(80, s0t, n0t, Mix(n0vl, s0vr));
        f.Add(92, C(words, s0h), s0c, n0t); f.Add(93, C(words, s0r), s0c, n0t); f.Add(94, C(words, s0r), s0t, n0c);
        f.Add(95, C(words, n0l), n0c, s0t); f.Add(96, n0lw, s0w, n0t); f.Add(97, n0lw, s0t, n0t); f.Add(98, n0lw, s0c, n0c); f.Add(99, s0vl, s0lt, s0n0); f.Add(100, s0k, s1c, n0c);
        return f.Count;
    }

    private static ulong Mix(ulong a, ulong b) => (a * 0x9E3779B97F4A7C15UL) ^ (b + 0x7F4A7C15UL);

    private static ulong W(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : i < 0 ? 1UL : 2;

    private static ulong C(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Fine + 3UL : i < 0 ? 1UL : 2;

    private static ulong K(ReadOnlySpan<Word> words, int i) => (uint)i < (uint)words.Length ? words[i].Coarse + 3UL : i < 0 ? 1UL : 2;

    private static ulong T(ReadOnlySpan<byte> tags, int i) => (uint)i < (uint)tags.Length ? tags[i] + 3UL : i < 0 ? 1UL : 2;

    private static int Bucket(int distance) => distance switch { < 5 => distance, < 7 => 5, < 11 => 6, _ => 7 };

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
