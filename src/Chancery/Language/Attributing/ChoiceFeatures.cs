using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a whole choice of source and content for a reporting phrase is known: how its spans stand to the tree, to quotation marks, to sentences and to one another.</summary>
internal static class ChoiceFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 18;

    /// <summary>How many features a choice has at most; what goes beyond is left out.</summary>
    public const int Capacity = 256;

    /// <summary>Fills in the features of a choice and returns their number.</summary>
    /// <param name="a">The article.</param>
    /// <param name="v">The window of the reporting phrase.</param>
    /// <param name="classes">The class of each word of the window.</param>
    /// <param name="behind">How much the choice scores below the best of the chain, in the chain's units.</param>
    /// <param name="features">Room for <see cref="Capacity"/> features.</param>
    public static int Extract(AttributionSheet a, CueView v, ReadOnlySpan<byte> classes, int behind, Span<int> features)
    {
        var f = new FeatureList(Bits, features);
        ulong verb = a.Lemmas[v.Head], verbTag = a.Tags[v.Head], verbLabel = a.Labels[v.Head];
        int contents = 0, sources = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            if (!RoleClass.Begins(classes[i]))
                continue;
            var last = i;
            while (!RoleClass.Ends(classes[last]))
                last++;
            if (RoleClass.Kind(classes[i]) == RoleClass.Content)
            {
                Span(a, v, classes, v.First + i, v.First + last, 40 + (Math.Min(contents, 1) * 60), verb, verbTag, ref f);
                contents++;
            }
            else
            {
                Span(a, v, classes, v.First + i, v.First + last, 160, verb, verbTag, ref f);
                sources++;
            }
        }
        ulong counts = (ulong)((Math.Min(contents, 3) * 4) + Math.Min(sources, 3));
        f.Add(0, counts);
        f.Add(1, counts, verb);
        f.Add(2, counts, verbTag, verbLabel);
        f.Add(3, counts, a.Openers[v.Head], a.Closers[v.Head]);
        f.Add(4, (ulong)Math.Min(behind / 8, 30));
        f.Add(5, behind == 0 ? 0UL : 1);
        var pattern = Pattern(a, v, classes, out var whole);
        f.Add(6, pattern);
        f.Add(7, pattern, verbTag);
        f.Add(8, pattern, verb);
        f.Add(9, whole);
        f.Add(10, whole, v.LongQuotes, v.Tail);
        f.Add(11, pattern, whole, v.LongQuotes);
        return f.Count;
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

    private static void Span(AttributionSheet a, CueView v, ReadOnlySpan<byte> classes, int first, int last, int t, ulong verb, ulong verbTag, ref FeatureList f)
    {
        int cueSentence = a.SentenceOf[v.Head], from = a.SentenceOf[first], to = a.SentenceOf[last];
        var side = last < v.CueFirst ? 0UL : first >= v.CueEnd ? 1UL : 2UL;
        ulong where = side + ((ulong)(Math.Clamp(from - cueSentence, -2, 2) + 2) * 4) + ((ulong)(Math.Clamp(to - cueSentence, -2, 3) + 2) * 32);
        int before = Previous(a, v, first), next = Next(a, v, last);
        ulong quoteFirst = Quote(a, first), quoteLast = Quote(a, last);
        ulong start = (before < 0 || a.SentenceOf[before] != from ? 1UL : 0) + (before >= v.CueFirst && before < v.CueEnd ? 2UL : 0)
            + (quoteFirst > 0 && (before < 0 || a.Quotes[before] != a.Quotes[first]) ? 4UL : 0) + (first > v.First && a.Marks[first - 1] ? 8UL : 0) + (before >= 0 && IsSource(v, classes, before) ? 16UL : 0);
        ulong end = (next < 0 || a.SentenceOf[next] != to ? 1UL : 0) + (next >= v.CueFirst && next < v.CueEnd ? 2UL : 0)
            + (quoteLast > 0 && (next < 0 || a.Quotes[next] != a.Quotes[last]) ? 4UL : 0) + (last + 1 < v.End && a.Marks[last + 1] ? 8UL : 0) + (next >= 0 && IsSource(v, classes, next) ? 16UL : 0);
        var quotes = (quoteFirst * 4) + quoteLast + (a.Quotes[first] == a.Quotes[last] ? 16UL : 0);
        ulong length = Bucket(last - first);
        f.Add(t, where);
        f.Add(t + 1, where, verb);
        f.Add(t + 2, start, end, where);
        f.Add(t + 3, start, end, quotes);
        f.Add(t + 4, start, quoteFirst, side);
        f.Add(t + 5, end, quoteLast, side);
        f.Add(t + 6, length, side);
        f.Add(t + 7, length, verb);
        f.Add(t + 8, a.Words[first].Lower, side);
        f.Add(t + 9, a.Words[first].Lower, verb);
        f.Add(t + 10, a.Tags[first], side, start);
        f.Add(t + 11, a.Words[last].Lower);
        f.Add(t + 12, a.Tags[last], end);
        f.Add(t + 13, next < 0 ? 1UL : a.Words[next].Lower, end);
        f.Add(t + 14, next < 0 ? 1UL : a.Tags[next] + 2UL, a.Tags[last], end);
        f.Add(t + 15, before < 0 ? 1UL : a.Words[before].Lower, start);
        f.Add(t + 16, before < 0 ? 1UL : a.Tags[before] + 2UL, a.Tags[first], start);
        Roots(a, v, first, last, t, verb, side, ref f);
        Cuts(a, v, classes, first, last, t, end, ref f);

        // The phrases on both sides of each border.
        int inside = TopEndingAt(a, first, last), outside = next < 0 || a.SentenceOf[next] != to ? -1 : TopStartingAt(a, v, next, last);
        ulong tail = inside < 0 ? 1UL : a.Labels[inside] + 3UL, tailMarker = inside < 0 ? 1UL : a.Markers[inside], tailComma = inside < 0 ? 0 : Comma(a, v, a.Left[inside]);
        ulong beyond = outside < 0 ? 1UL : a.Labels[outside] + 3UL, beyondMarker = outside < 0 ? 1UL : a.Markers[outside], beyondComma = outside < 0 ? 0 : Comma(a, v, next);
        var held = outside < 0 ? 0UL : a.Heads[outside] >= first && a.Heads[outside] <= last ? 1UL : a.Heads[outside] == v.Head ? 2UL : 3UL;
        f.Add(t + 30, tail, tailMarker, tailComma);
        f.Add(t + 31, tail, tailMarker, verb);
        f.Add(t + 32, tail, tailComma, inside < 0 ? 0 : Bucket(last - a.Left[inside]));
        f.Add(t + 33, beyond, beyondMarker, (beyondComma * 4) + held);
        f.Add(t + 34, beyond, beyondMarker, FeatureHash.Mix(verb, held));
        f.Add(t + 35, beyond, tail, (beyondComma * 4) + held);
        f.Add(t + 36, beyond, beyondMarker, FeatureHash.Mix(tail, tailMarker));
        f.Add(t + 37, beyond, outside < 0 || a.Heads[outside] < 0 ? 1UL : a.Lemmas[a.Heads[outside]], (beyondComma * 4) + held);
        f.Add(t + 38, beyond, outside < 0 ? 1UL : a.Words[outside].Middle, (beyondComma * 4) + held);
        f.Add(t + 39, tail, inside < 0 ? 1UL : a.Words[inside].Middle, tailComma);
        f.Add(t + 40, tail, inside < 0 || a.Heads[inside] < 0 ? 1UL : a.Words[a.Heads[inside]].Middle, tailMarker);
        f.Add(t + 41, beyond, outside < 0 || a.Heads[outside] < 0 ? 1UL : a.Words[a.Heads[outside]].Middle, FeatureHash.Mix(beyondMarker, held));
        int segment = v.Segment(last);
        f.Add(t + 42, segment < 0 ? 1UL : a.Labels[segment] + 3UL, segment < 0 ? 1UL : a.Markers[segment], FeatureHash.Mix(beyond, beyondMarker));
        var others = (ulong)Math.Min(4, v.OthersBetween(first, last));
        f.Add(t + 43, others, side);
        f.Add(t + 44, others, verb);
        f.Add(t + 45, a.Quotes[first] == 0 && a.Quotes[last] == 0 ? Inside(a, first, last) : 9, side);
        f.Add(t + 46, v.Others(last), side);
        f.Add(t + 47, v.Owner(first), v.Owner(last), side);
    }

    /// <summary>The words of a span that depend on none of it.</summary>
    private static void Roots(AttributionSheet a, CueView v, int first, int last, int t, ulong verb, ulong side, ref FeatureList f)
    {
        var count = 0;
        ulong all = 7;
        for (var i = first; i <= last; i++)
        {
            if (a.Marks[i] || (a.Heads[i] >= first && a.Heads[i] <= last))
                continue;
            if (++count > 4)
                continue;
            all = FeatureHash.Mix(all, a.Labels[i]);
            f.Add(t + 17, v.Path(i), side);
            f.Add(t + 18, v.Path(i), verb);
            f.Add(t + 19, a.Labels[i], a.Tags[i], side);
            f.Add(t + 20, a.Labels[i], a.Heads[i] < 0 ? 0UL : a.Heads[i] == v.Head ? 1UL : 2UL, (ulong)Math.Min(count, 3));
        }
        f.Add(t + 21, (ulong)Math.Min(count, 5), side);
        f.Add(t + 22, all, side);
    }

    /// <summary>The words outside of a span that depend on one inside.</summary>
    private static void Cuts(AttributionSheet a, CueView v, ReadOnlySpan<byte> classes, int first, int last, int t, ulong end, ref FeatureList f)
    {
        int from = Math.Max(v.First, a.Sentences[a.SentenceOf[first]].FirstToken), to = Math.Min(v.End, a.Sentences[a.SentenceOf[last]].EndToken), count = 0;
        for (var i = from; i < to; i++)
        {
            if (i == first)
            {
                i = last;
                continue;
            }
            if (a.Marks[i] || a.Heads[i] < first || a.Heads[i] > last)
                continue;
            var own = i >= v.CueFirst && i < v.CueEnd ? 1UL : classes[i - v.First] != RoleClass.Outside ? 2UL : 0;
            count += own == 0 ? 1 : 0;
            ulong place = own + (i < first ? 0UL : 3UL) + (6 * Comma(a, v, a.Left[i]));
            f.Add(t + 23, a.Labels[i], a.Markers[i], place);
            f.Add(t + 24, a.Labels[i], place, a.Heads[a.Heads[i]] >= first && a.Heads[a.Heads[i]] <= last ? 1UL : 0);
            f.Add(t + 25, a.Labels[i], place, a.Lemmas[a.Heads[i]]);
            f.Add(t + 26, a.Labels[i], place, a.Words[i].Middle);
        }
        f.Add(t + 27, (ulong)Math.Min(count, 3));
        f.Add(t + 28, (ulong)Math.Min(count, 3), end);
    }

    /// <summary>The order of spans in the reporting phrase's sentence; and which other sentences are taken in whole, in part or not.</summary>
    private static ulong Pattern(AttributionSheet a, CueView v, ReadOnlySpan<byte> classes, out ulong sentences)
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
            ulong kind = i >= v.CueFirst && i < v.CueEnd ? 3UL : classes[i - v.First] == RoleClass.Outside ? 0 : 1UL + (ulong)RoleClass.Kind(classes[i - v.First]);
            taken += kind == 2 ? 1 : 0;
            left += kind == 2 ? 0 : 1;
            if (current == own && kind != last)
                pattern = FeatureHash.Mix(pattern, last = kind);
        }
        return pattern;
    }

    /// <summary>The head of the largest phrase below a span's root that ends with the span; -1 where there is none.</summary>
    private static int TopEndingAt(AttributionSheet a, int first, int last)
    {
        int at = last, top = -1;
        for (var step = 0; step < 32; step++)
        {
            var head = a.Heads[at];
            if (head < first || head > last)
                return top;
            top = at;
            at = head;
        }
        return top;
    }

    /// <summary>The head of the largest phrase that begins with a word and has none of a span.</summary>
    private static int TopStartingAt(AttributionSheet a, CueView v, int word, int last)
    {
        var at = word;
        for (var step = 0; step < 32; step++)
        {
            var head = a.Heads[at];
            if (head < v.First || a.Left[head] <= last)
                return at;
            at = head;
        }
        return at;
    }

    private static int Previous(AttributionSheet a, CueView v, int word)
    {
        do
            word--;
        while (word >= v.First && a.Marks[word]);
        return word < v.First ? -1 : word;
    }

    private static int Next(AttributionSheet a, CueView v, int word)
    {
        do
            word++;
        while (word < v.End && a.Marks[word]);
        return word >= v.End ? -1 : word;
    }

    private static ulong Inside(AttributionSheet a, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (a.Quotes[i] != 0)
                return 1;
        }
        return 0;
    }

    private static bool IsSource(CueView v, ReadOnlySpan<byte> classes, int word) =>
        classes[word - v.First] is var c && c != RoleClass.Outside && RoleClass.Kind(c) == RoleClass.Source;

    private static ulong Comma(AttributionSheet a, CueView v, int word) => word > v.First && a.Marks[word - 1] ? 1UL : 0;

    private static ulong Quote(AttributionSheet a, int word) => a.Quotes[word] == 0 ? 0UL : a.QuoteLengths[a.Quotes[word]] < 6 ? 1UL : 2UL;

    private static ulong Bucket(int length) => length switch { < 6 => (ulong)length, < 9 => 6, < 13 => 7, < 20 => 8, < 35 => 9, _ => 10 };
}
