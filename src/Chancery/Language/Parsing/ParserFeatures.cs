using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>The features by which the next move is chosen (after Zhang and Nivre, ACL 2011: words, tags, distance, valency, labels).</summary>
internal static class ParserFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 22;

    /// <summary>At most how many features a state has.</summary>
    public const int Capacity = 96;

    /// <summary>Fills in the features of a state.</summary>
    /// <returns>How many there are.</returns>
    public static int Extract(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<int> features)
    {
        int s0 = state.FromTop(0), s1 = state.FromTop(1), s2 = state.FromTop(2), n0 = state.Next <= state.Length ? state.Next : -1;
        int n1 = n0 >= 0 && n0 + 1 <= state.Length ? n0 + 1 : -1, n2 = n1 >= 0 && n1 + 1 <= state.Length ? n1 + 1 : -1;
        int s0h = s0 >= 0 ? state.Heads[s0] : -1, s0l = Of(state.Left, s0), s0r = Of(state.RightMost, s0), n0l = Of(state.Left, n0);
        int s0h2 = s0h >= 0 ? state.Heads[s0h] : -1, s0l2 = Of(state.Left2, s0), s0r2 = Of(state.Right2, s0), n0l2 = Of(state.Left2, n0);

        ulong s0w = W(words, s0), s0t = T(tags, s0), s1w = W(words, s1), s1t = T(tags, s1), s2t = T(tags, s2);
        ulong n0w = W(words, n0), n0t = T(tags, n0), n1w = W(words, n1), n1t = T(tags, n1), n2w = W(words, n2), n2t = T(tags, n2);
        ulong s0hw = W(words, s0h), s0ht = T(tags, s0h), s0lw = W(words, s0l), s0lt = T(tags, s0l), s0rw = W(words, s0r), s0rt = T(tags, s0r), n0lw = W(words, n0l), n0lt = T(tags, n0l);
        ulong s0h2t = T(tags, s0h2), s0l2t = T(tags, s0l2), s0r2t = T(tags, s0r2), n0l2t = T(tags, n0l2);
        ulong s0d = L(state, s0), s0ld = L(state, s0l), s0rd = L(state, s0r), n0ld = L(state, n0l), s0l2d = L(state, s0l2), s0r2d = L(state, s0r2), n0l2d = L(state, n0l2), s0hd = L(state, s0h), s1d = L(state, s1);
        ulong s0vl = s0 >= 0 ? state.LeftCount[s0] + 1UL : 0, s0vr = s0 >= 0 ? state.RightCount[s0] + 1UL : 0, n0vl = n0 >= 0 ? state.LeftCount[n0] + 1UL : 0;
        var distance = s0 >= 0 && n0 >= 0 ? (ulong)Bucket(n0 - s0) + 1 : 0;
        ulong s0suffix = s0 >= 0 && s0 < words.Length ? words[s0].Suffix3 : 0, n0suffix = n0 >= 0 && n0 < words.Length ? words[n0].Suffix3 : 0;
        ulong p1t = T(tags, n0 - 1), p1w = W(words, n0 - 1), s0next = s0 >= 0 ? T(tags, s0 + 1) : 0, s0nextw = s0 >= 0 ? W(words, s0 + 1) : 0, s0prev = s0 > 0 ? T(tags, s0 - 1) : 0;

        var f = new Filler(features);
        f.Add(0, 0);
        f.Add(1, s0w, s0t); f.Add(2, s0w); f.Add(3, s0t);
        f.Add(4, n0w, n0t); f.Add(5, n0w); f.Add(6, n0t);
        f.Add(7, n1w, n1t); f.Add(8, n1w); f.Add(9, n1t);
        f.Add(10, n2w, n2t); f.Add(11, n2w); f.Add(12, n2t);
        f.Add(13, Mix(s0w, s0t), n0w, n0t); f.Add(14, Mix(s0w, s0t), n0w); f.Add(15, s0w, n0w, n0t); f.Add(16, Mix(s0w, s0t), n0t);
        f.Add(17, s0t, n0w, n0t); f.Add(18, s0w, n0w); f.Add(19, s0t, n0t); f.Add(20, n0t, n1t);
        f.Add(21, n0t, n1t, n2t); f.Add(22, s0t, n0t, n1t); f.Add(23, s0ht, s0t, n0t); f.Add(24, s0t, s0lt, n0t); f.Add(25, s0t, s0rt, n0t); f.Add(26, s0t, n0t, n0lt);
        f.Add(27, s0w, distance); f.Add(28, s0t, distance); f.Add(29, n0w, distance); f.Add(30, n0t, distance); f.Add(31, s0w, n0w, distance); f.Add(32, s0t, n0t, distance);
        f.Add(33, s0w, s0vr); f.Add(34, s0t, s0vr); f.Add(35, s0w, s0vl); f.Add(36, s0t, s0vl); f.Add(37, n0w, n0vl); f.Add(38, n0t, n0vl);
        f.Add(39, s0hw); f.Add(40, s0ht); f.Add(41, s0d, s0t); f.Add(42, s0lw); f.Add(43, s0lt); f.Add(44, s0ld); f.Add(45, s0rw); f.Add(46, s0rt); f.Add(47, s0rd);
        f.Add(48, n0lw); f.Add(49, n0lt); f.Add(50, n0ld);
        f.Add(51, s0h2t, s0ht, s0t); f.Add(52, s0l2t, s0lt, s0t); f.Add(53, s0r2t, s0rt, s0t); f.Add(54, n0l2t, n0lt, n0t);
        f.Add(55, s0t, Mix(s0ld, s0l2d)); f.Add(56, s0t, Mix(s0rd, s0r2d)); f.Add(57, n0t, Mix(n0ld, n0l2d)); f.Add(58, s0w, Mix(s0rd, s0r2d)); f.Add(59, n0w, Mix(n0ld, n0l2d)); f.Add(60, s0w, Mix(s0ld, s0l2d));
        f.Add(61, s1w); f.Add(62, s1t); f.Add(63, s1t, s0t, n0t); f.Add(64, s1t, n0t); f.Add(65, s1w, s0w); f.Add(66, s1t, s0t); f.Add(67, s2t, s1t, s0t); f.Add(68, s1w, n0t); f.Add(69, s1d, s0t, n0t);
        f.Add(70, s0suffix, n0t); f.Add(71, s0t, n0suffix); f.Add(72, p1t, n0t); f.Add(73, p1w, n0w); f.Add(74, s0next, s0t, n0t); f.Add(75, s0t, p1t, n0t); f.Add(76, s0nextw, s0w); f.Add(77, s0prev, s0t, n0t);
        f.Add(78, s0hd, s0d, n0t); f.Add(79, s0hw, s0w, n0t); f.Add(80, s0ht, s0t, n0w); f.Add(81, s0rw, s0t, n0w); f.Add(82, s0w, n1t, n0t); f.Add(83, s0w, n0t, n0lt); f.Add(84, s0rd, s0t, n0t); f.Add(85, s0w, s0rd, n0t);
        f.Add(86, s0lw, s0w, n0t); f.Add(87, s0t, n0w, n1w); f.Add(88, s0w, p1w); f.Add(89, (ulong)Math.Min(state.Depth, 4), n0t, n0 == state.Length ? 1UL : 0); f.Add(90, s0w, s0d, n0w); f.Add(91, s1w, n0w); f.Add(92, s0t, n0t, Mix(n1t, n2t));
        return f.Count;
    }

    private static ulong Mix(ulong a, ulong b) => (a * 0x9E3779B97F4A7C15UL) ^ (b + 0x7F4A7C15UL);

    private static int Of(int[] dependents, int word) => word >= 0 ? dependents[word] : -1;

    private static ulong W(ReadOnlySpan<Word> words, int i) => i < 0 ? 1 : i < words.Length ? words[i].Lower : 2;

    private static ulong T(ReadOnlySpan<byte> tags, int i) => i < 0 ? 1 : i < tags.Length ? tags[i] + 3UL : 2;

    private static ulong L(ParserState state, int i) => i >= 0 && state.Heads[i] >= 0 ? state.Labels[i] + 1UL : 0;

    private static int Bucket(int distance) => distance switch { < 5 => distance, < 7 => 5, < 11 => 6, _ => 7 };

    private ref struct Filler(Span<int> features)
    {
        private readonly Span<int> _features = features;

        public int Count { get; private set; }

        public void Add(int template, ulong a, ulong b = 0, ulong c = 0) => _features[Count++] = FeatureHash.Feature(Bits, template, a, b, c);
    }
}
