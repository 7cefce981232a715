using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a whole choice of source and content for a reporting phrase is known, beyond each of its spans: how many they are, in which order they stand, and the ends of the phrase itself.</summary>
internal static class ChoiceFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>How many features a choice has at most; what goes beyond is left out.</summary>
    public const int Capacity = 128;

    /// <summary>Fills in the features of a way and returns their number.</summary>
    /// <param name="a">The article.</param>
    /// <param name="v">The window of the reporting phrase.</param>
    /// <param name="way">The way.</param>
    /// <param name="kinds">Room for a byte for each word of the window.</param>
    /// <param name="features">Room for <see cref="Capacity"/> features.</param>
    public static int Extract(AttributionSheet a, CueView v, Way way, Span<byte> kinds, Span<int> features)
    {
        var f = new FeatureList(Bits, features);
        ulong verb = a.Lemmas[v.Head], verbTag = a.Tags[v.Head], verbLabel = a.Labels[v.Head];
        int contents = 0, sources = 0;
        kinds.Clear();
        foreach (var span in way.Spans)
        {
            kinds[(span.First - v.First)..(span.Last + 1 - v.First)].Fill((byte)(1 + span.Kind));
            (contents, sources) = span.Kind == RoleClass.Content ? (contents + 1, sources) : (contents, sources + 1);
        }
        kinds[(v.CueFirst - v.First)..(v.CueEnd - v.First)].Fill(3);
        ulong counts = (ulong)((Math.Min(contents, 3) * 4) + Math.Min(sources, 3));
        f.Add(0, counts);
        f.Add(1, counts, verb);
        f.Add(2, counts, verbTag, verbLabel);
        f.Add(3, counts, a.Openers[v.Head], a.Closers[v.Head]);
        f.Add(4, (ulong)Math.Min(way.Behind / 8, 30));
        f.Add(5, way.Behind == 0 ? 0UL : 1);
        var pattern = Pattern(a, v, kinds, out var whole);
        f.Add(6, pattern);
        f.Add(7, pattern, verbTag);
        f.Add(8, pattern, verb);
        f.Add(9, whole);
        f.Add(10, whole, v.LongQuotes, v.Tail);
        f.Add(11, pattern, whole, v.LongQuotes);
        Ends(a, v, kinds, verb, ref f);
        return f.Count;
    }

    /// <summary>The ends of the reporting phrase.</summary>
    private static void Ends(AttributionSheet a, CueView v, ReadOnlySpan<byte> kinds, ulong verb, ref FeatureList f)
    {
        int first = v.CueFirst, last = v.CueEnd - 1, next = SpanFeatures.Next(a, v, last), previous = SpanFeatures.Previous(a, v, first);
        ulong follows = next < 0 ? 9UL : kinds[next - v.First], precedes = previous < 0 ? 9UL : kinds[previous - v.First];
        ulong after = next < 0 ? 1UL : a.Words[next].Lower, afterTag = next < 0 ? 1UL : a.Tags[next] + 2UL;
        var isOwn = next >= 0 && a.Heads[next] >= first && a.Heads[next] <= last ? 1UL : 0;
        f.Add(241, a.Words[last].Lower, a.Labels[last], last == v.Head ? 1UL : 0);
        f.Add(242, a.Words[last].Lower, after, follows);
        f.Add(243, a.Tags[last], afterTag, follows);
        f.Add(244, a.Words[first].Lower, a.Labels[first], precedes);
        f.Add(245, previous < 0 ? 1UL : a.Tags[previous] + 2UL, a.Tags[first], precedes);
        f.Add(246, next < 0 ? 1UL : a.Labels[next] + 2UL, isOwn, follows);
        f.Add(247, (ulong)(last - first), verb);
        f.Add(248, a.Words[last].Lower, verb, follows);
        f.Add(249, a.Labels[last], verb, follows);
        f.Add(250, a.Labels[last], a.Tags[last], follows);
        f.Add(251, next < 0 ? 1UL : a.Labels[next] + 2UL, verb, follows);
        f.Add(252, a.Tags[v.Head], a.Labels[last], afterTag);
        f.Add(253, a.Labels[first], a.Tags[first], precedes);
        f.Add(254, (ulong)(v.Head - first), (ulong)(last - v.Head), a.Tags[v.Head]);
    }

    /// <summary>What a reporting phrase is known by as a whole, for telling those that report nothing.</summary>
    public static int ExtractNone(AttributionSheet a, CueView v, CueCandidate cue, Span<int> features)
    {
        var f = new FeatureList(Bits, features);
        int head = v.Head, subject = a.Subjects[head];
        ulong verb = a.Lemmas[head], tag = a.Tags[head], label = a.Labels[head], margin = (ulong)(Math.Clamp(cue.Margin / 12, -12, 24) + 12);
        Span<int> single = stackalloc int[CueFeatures.Count];
        CueFeatures.Extract(a, head, single);
        for (var i = 0; i < single.Length; i++)
            f.Add(236, (ulong)i, (ulong)single[i]);
        f.Add(220, 1);
        f.Add(221, margin);
        f.Add(222, margin, verb);
        f.Add(223, verb);
        f.Add(224, tag, label);
        f.Add(225, verb, label);
        f.Add(226, tag, a.Openers[head], a.Closers[head]);
        f.Add(227, (ulong)(cue.End - cue.First), tag);
        f.Add(228, v.LongQuotes, a.Quotes[head] == 0 ? 0UL : 1, tag);
        f.Add(229, a.Words[head].Fine, tag);
        f.Add(230, a.Words[head].Middle, label);
        f.Add(231, a.Heads[head] < 0 ? 1UL : a.Lemmas[a.Heads[head]], label);
        f.Add(232, subject < 0 ? 1UL : a.Words[subject].Middle, verb);
        f.Add(233, subject < 0 ? 1UL : a.Names[subject] + 2UL, tag);
        f.Add(234, subject < 0 ? 1UL : a.Words[subject].Fine, a.Words[head].Middle);
        return f.Count;
    }

    /// <summary>The order of spans in the reporting phrase's sentence; and which other sentences are taken in whole, in part or not.</summary>
    private static ulong Pattern(AttributionSheet a, CueView v, ReadOnlySpan<byte> kinds, out ulong sentences)
    {
        var own = a.SentenceOf[v.Head];
        ulong pattern = 5, last = 9;
        sentences = 5;
        var (taken, left, current) = (0, 0, a.SentenceOf[v.First]);
        for (var i = v.First; i <= v.End; i++)
        {
            if (i == v.End || a.SentenceOf[i] != current)
            {
                if (current != own)
                    sentences = FeatureHash.Mix(sentences, current < own ? 10UL : 20UL + (taken == 0 ? 0UL : left == 0 ? 1UL : 2UL));
                if (i == v.End)
                    break;
                (taken, left, current) = (0, 0, a.SentenceOf[i]);
            }
            if (a.Marks[i])
                continue;
            ulong kind = kinds[i - v.First];
            taken += kind == 2 ? 1 : 0;
            left += kind == 2 ? 0 : 1;
            if (current == own && kind != last)
                pattern = FeatureHash.Mix(pattern, last = kind);
        }
        return pattern;
    }
}
