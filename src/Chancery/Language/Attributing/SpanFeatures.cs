using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a whole source or content of a reporting phrase is known: how it stands to the tree, to quotation marks, to sentences, and what is beside its ends.</summary>
internal static class SpanFeatures
{
    /// <summary>How many features a span has at most; what goes beyond is left out.</summary>
    public const int Capacity = 160;

    /// <summary>Adds the features of a span.</summary>
    /// <param name="a">The article.</param>
    /// <param name="v">The window of the reporting phrase.</param>
    /// <param name="first">The first word of the span.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="t">The number of the first template.</param>
    /// <param name="besides">Whether a source stands right before it (1) and behind it (2).</param>
    /// <param name="f">What is added to.</param>
    public static void Extract(AttributionSheet a, CueView v, int first, int last, int t, int besides, ref FeatureList f)
    {
        ulong verb = a.Lemmas[v.Head];
        int cueSentence = a.SentenceOf[v.Head], from = a.SentenceOf[first], to = a.SentenceOf[last];
        var side = last < v.CueFirst ? 0UL : first >= v.CueEnd ? 1UL : 2UL;
        ulong where = side + ((ulong)(Math.Clamp(from - cueSentence, -2, 2) + 2) * 4) + ((ulong)(Math.Clamp(to - cueSentence, -2, 3) + 2) * 32);
        int before = Previous(a, v, first), next = Next(a, v, last);
        ulong quoteFirst = Quote(a, first), quoteLast = Quote(a, last);
        ulong start = (before < 0 || a.SentenceOf[before] != from ? 1UL : 0) + (before >= v.CueFirst && before < v.CueEnd ? 2UL : 0)
            + (quoteFirst > 0 && (before < 0 || a.Quotes[before] != a.Quotes[first]) ? 4UL : 0) + (first > v.First && a.Marks[first - 1] ? 8UL : 0) + ((besides & 1) != 0 ? 16UL : 0);
        ulong end = (next < 0 || a.SentenceOf[next] != to ? 1UL : 0) + (next >= v.CueFirst && next < v.CueEnd ? 2UL : 0)
            + (quoteLast > 0 && (next < 0 || a.Quotes[next] != a.Quotes[last]) ? 4UL : 0) + (last + 1 < v.End && a.Marks[last + 1] ? 8UL : 0) + ((besides & 2) != 0 ? 16UL : 0);
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
        Cuts(a, v, first, last, t, end, ref f);

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
    private static void Cuts(AttributionSheet a, CueView v, int first, int last, int t, ulong end, ref FeatureList f)
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
            var own = i >= v.CueFirst && i < v.CueEnd ? 1UL : 0;
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

    /// <summary>The word before one that is no mark; -1 where the window begins.</summary>
    public static int Previous(AttributionSheet a, CueView v, int word)
    {
        do
            word--;
        while (word >= v.First && a.Marks[word]);
        return word < v.First ? -1 : word;
    }

    /// <summary>The word behind one that is no mark; -1 where the window ends.</summary>
    public static int Next(AttributionSheet a, CueView v, int word)
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

    private static ulong Comma(AttributionSheet a, CueView v, int word) => word > v.First && a.Marks[word - 1] ? 1UL : 0;

    private static ulong Quote(AttributionSheet a, int word) => a.Quotes[word] == 0 ? 0UL : a.QuoteLengths[a.Quotes[word]] < 6 ? 1UL : 2UL;

    private static ulong Bucket(int length) => length switch { < 6 => (ulong)length, < 9 => 6, < 13 => 7, < 20 => 8, < 35 => 9, _ => 10 };
}
