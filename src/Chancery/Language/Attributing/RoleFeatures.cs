using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a word is known to belong to the source or the content of a reporting word: the way between the two through the tree, and the quotation marks.</summary>
internal static class RoleFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>How many features a word has at most.</summary>
    public const int Count = 108;

    /// <summary>Fills in the features of a word of the window of a reporting word, and returns their number.</summary>
    public static int Extract(AttributionSheet a, CueView cue, int i, Span<int> features) =>
        a.SentenceOf[i] == a.SentenceOf[cue.Head] ? ExtractNear(a, cue, i, features) : ExtractFar(a, cue, i, features);

    private static int ExtractNear(AttributionSheet a, CueView cue, int i, Span<int> features)
    {
        int start = cue.First, end = cue.End, c = cue.Head;
        var words = a.Words;
        Word w = At(i), p = At(i - 1), n = At(i + 1);
        ulong lemma = a.Lemmas[i], t = a.Tags[i] + 3UL, tp = Tag(i - 1), tn = Tag(i + 1), label = a.Labels[i], name = a.Names[i];
        ulong verb = a.Lemmas[c], verbTag = a.Tags[c], verbFine = words[c].Fine, verbLabel = a.Labels[c], verbHead = a.Heads[c] < 0 ? 1 : a.Lemmas[a.Heads[c]];
        ulong side = i < cue.CueFirst ? 0UL : i >= cue.CueEnd ? 1UL : 2;
        int delta = a.SentenceOf[i] - a.SentenceOf[c];
        ulong sentence = (ulong)(Math.Clamp(delta, -2, 3) + 2), where = (sentence * 3) + side;
        ulong path = cue.Path(i), argument = cue.Argument(i), before = cue.Argument(i - 1), after = cue.Argument(i + 1), edges = cue.Edges(i);
        ulong quote = Quote(i), quotes = (((Quote(i - 1) * 8) + quote) * 8) + Quote(i + 1), here = Quote(c);
        ulong distance = Bucket(i < cue.CueFirst ? cue.CueFirst - i : i - cue.CueEnd + 1), commas = (ulong)Math.Min(3, Math.Abs(a.Commas[i] - a.Commas[c]));
        ulong owner = cue.Owner(i), others = cue.Others(i), long1 = cue.LongQuotes, tail = cue.Tail, mark = a.Marks[i] ? 1UL : 0;
        ulong opens = a.Openers[c], closes = a.Closers[c];
        ulong turn = (quote == Quote(i - 1) ? 0UL : 1) + (quote == Quote(i + 1) ? 0UL : 2);
        var f = new FeatureFiller(Bits, features);
        f.Add(where, mark); f.Add(w.Lower, side); f.Add(lemma, where); f.Add(t, where); f.Add(w.Fine, side); f.Add(p.Lower, w.Lower); f.Add(w.Lower, n.Lower); f.Add(tp, t, tn); f.Add(t, tn, side); f.Add(p.Lower, side); f.Add(n.Lower, side); f.Add(tp, t, where);
        f.Add(path); f.Add(path, verb); f.Add(path, t); f.Add(path, verbTag); f.Add(argument); f.Add(argument, verb); f.Add(argument, edges); f.Add(argument, edges, verb); f.Add(argument, edges, t); f.Add(argument, w.Lower); f.Add(argument, tp, edges); f.Add(argument, tn, edges);
        f.Add(argument, verbFine); f.Add(argument, cue.Depth(i), side); f.Add(path, verbFine); f.Add(path, name); f.Add(distance, side, sentence); f.Add(distance, side, verb); f.Add(distance, side, t); f.Add(quotes, side); f.Add(quotes, where, verb); f.Add(quotes, where, long1); f.Add(quotes, distance, side);
        f.Add(quotes, t); f.Add(quotes, argument); f.Add(quotes, edges, argument); f.Add(turn, p.Lower, side); f.Add(turn, n.Lower, side); f.Add(where, quote, long1 + (tail * 16)); f.Add(verb, where); f.Add(verb, side, t); f.Add(verb, side, w.Lower); f.Add(verb, side, p.Lower); f.Add(verb, side, n.Lower);
        f.Add(verbTag, side, t); f.Add(verbTag, side, w.Lower); f.Add(commas, where); f.Add(commas, where, t); f.Add(commas, side, verb); f.Add(commas, argument); f.Add(name, where); f.Add(name, argument); f.Add(name, t, (side * 16) + distance); f.Add(owner, others, side); f.Add(owner, argument); f.Add(others, where, quote); f.Add(owner, others, verb);
        f.Add(opens, argument); f.Add(closes, argument); f.Add(opens, closes, argument); f.Add(closes, where, quote); f.Add(tail, where, quotes); f.Add(verbLabel, where); f.Add(verbLabel, argument); f.Add(verbLabel, verbHead, where); f.Add(tp, t, argument); f.Add(p.Lower, argument); f.Add(n.Lower, argument);
        f.Add(before, argument, after); f.Add(before, argument, verbTag); f.Add(argument, after, verbTag); f.Add(before, argument, quotes); f.Add(argument, after, quotes); f.Add(label, t, side); f.Add(label, argument, edges); f.Add(p.Lower, w.Lower, argument); f.Add(w.Lower, n.Lower, argument);
        f.Add(distance == 1 ? 1UL + side : 0, w.Lower, verb); f.Add(owner, edges, quotes); f.Add(here, quotes, where); f.Add(i == start ? 1UL : i == end - 1 ? 2UL : 0UL, where, t); f.Add(argument, edges, (commas * 8) + others);

        int g = cue.Segment(i), gp = cue.Segment(i - 1), gn = cue.Segment(i + 1);
        ulong kind = g < 0 ? 1 : a.Labels[g] + 3UL, marker = g < 0 ? 1 : a.Markers[g], own = g < 0 ? 0UL : Own(g), step = (g == gp ? 0UL : 1) + (g == gn ? 0UL : 2);
        ulong nextKind = gn < 0 ? 1 : a.Labels[gn] + 3UL, nextMarker = gn < 0 ? 1 : a.Markers[gn], host = g < 0 || a.Heads[g] < 0 ? 1 : a.Lemmas[a.Heads[g]];
        f.Add(kind, marker, argument); f.Add(kind, marker, verb); f.Add(kind, own, argument); f.Add(kind, own, step, where); f.Add(kind, g < 0 ? 0UL : words[g].Fine, argument); f.Add(marker, host, side);
        f.Add(step, nextKind, nextMarker, argument); f.Add(step, nextKind, gn < 0 ? 0UL : Own(gn), argument); f.Add(nextKind, nextMarker, kind, verb); f.Add(step, nextKind, kind, verbTag); f.Add(marker, step, quotes, kind); f.Add(gn < 0 ? 0UL : words[gn].Fine, nextKind, nextMarker, where);


        ulong taken = Taken(a, cue, i), takenBefore = Taken(a, cue, i - 1), takenBehind = Taken(a, cue, i + 1), content = Sure(a, RoleClass.Content, i), source = Sure(a, RoleClass.Source, i);
        ulong phrases = Between(a, cue, RoleClass.Cue, i), contents = Between(a, cue, RoleClass.Content, i), sources = Between(a, cue, RoleClass.Source, i);
        f.Add(taken, argument); f.Add(taken, where); f.Add(takenBefore, taken, takenBehind, side); f.Add(content, argument); f.Add(source, argument); f.Add(taken, contents, phrases, side); f.Add(taken, sources, phrases, side); f.Add(content, where); f.Add(source, where);
        f.Add(taken, path); f.Add(takenBefore, taken, takenBehind, argument); f.Add(taken, contents, phrases, (quote * 4) + side);

        return f.Count;

        // Whether a phrase stands behind a comma, is itself built on a possible reporting word, or hangs on the reporting word itself.
        ulong Own(int head) => (a.Left[head] > start && a.Marks[a.Left[head] - 1] ? 1UL : 0) + (cue.Owner(head) == 2 ? 2UL : 0) + (a.Heads[head] == c ? 4UL : 0);
        Word At(int at) => at < start || at >= end ? default : words[at];
        ulong Tag(int at) => at < start ? 1UL : at >= end ? 2 : a.Tags[at] + 3UL;
        // 0 outside; else by whether the reporting word stands in the same quotation, and by length.
        ulong Quote(int at)
        {
            if (at < start || at >= end || a.Quotes[at] == 0)
                return 0;
            var length = a.QuoteLengths[a.Quotes[at]];
            return (a.Quotes[at] == a.Quotes[c] ? 4UL : 1) + (length < 4 ? 0UL : length < 9 ? 1UL : 2UL);
        }
    }

    /// <summary>The features of a word of another sentence: no way leads from it to the reporting word, so that quotation marks and the order of sentences decide.</summary>
    private static int ExtractFar(AttributionSheet a, CueView cue, int i, Span<int> features)
    {
        int start = cue.First, end = cue.End, c = cue.Head;
        var words = a.Words;
        Word w = words[i], p = i == start ? default : words[i - 1], n = i + 1 == end ? default : words[i + 1];
        var sentence = a.Sentences[a.SentenceOf[i]];
        ulong t = a.Tags[i] + 3UL, lemma = a.Lemmas[i], verb = a.Lemmas[c], verbTag = a.Tags[c], verbLabel = a.Labels[c], verbHead = a.Heads[c] < 0 ? 1UL : a.Lemmas[a.Heads[c]];
        ulong where = (ulong)(Math.Clamp(a.SentenceOf[i] - a.SentenceOf[c], -3, 4) + 3), side = i < c ? 0UL : 1, mark = a.Marks[i] ? 1UL : 0;
        ulong quote = Quote(i), quotes = (((Quote(i - 1) * 8) + quote) * 8) + Quote(i + 1), here = Quote(c);
        ulong edge = (Edge(i, -1) ? 1UL : 0) + (Edge(i, 1) ? 2UL : 0), change = (i > start && a.Quotes[i] != a.Quotes[i - 1] ? 1UL : 0) + (i + 1 < end && a.Quotes[i] != a.Quotes[i + 1] ? 2UL : 0);
        ulong next = a.SentenceOf[i] + 1 < a.Sentences.Count && a.Sentences[a.SentenceOf[i] + 1].FirstToken < end ? a.Quotes[a.Sentences[a.SentenceOf[i] + 1].FirstToken] == 0 ? 1UL : 2UL : 0;
        ulong before = sentence.FirstToken > start ? a.Quotes[sentence.FirstToken - 1] == 0 ? 1UL : 2UL : 0;
        ulong others = cue.Others(i), owner = cue.Owner(i), long1 = cue.LongQuotes, tail = cue.Tail;
        var f = new FeatureFiller(Bits, features, Count);
        f.Add(where, mark); f.Add(where, edge, quotes); f.Add(where, edge, change); f.Add(edge, change, quotes, side); f.Add(quotes, side); f.Add(quotes, where, verb); f.Add(quotes, where, long1); f.Add(quotes, t); f.Add(edge, t, side);
        f.Add(w.Lower, side, edge); f.Add(p.Lower, side); f.Add(n.Lower, side); f.Add(p.Lower, edge, change); f.Add(n.Lower, edge, change); f.Add(where, quote, long1 + (tail * 16)); f.Add(verb, where, quote); f.Add(verb, where, edge); f.Add(verbTag, where, edge);
        f.Add(verbLabel, where, quotes); f.Add(verbLabel, verbHead, where); f.Add(others, where, quote); f.Add(owner, others, verb); f.Add(owner, edge, quotes); f.Add(here, quotes, where); f.Add(here, edge, where); f.Add(a.Names[i], where, edge); f.Add(lemma, where);
        f.Add(a.Closers[c], where, quote); f.Add(a.Openers[c], where, quote); f.Add(before, where, quotes); f.Add(next, where, quotes, edge); f.Add(before, next, quote, where); f.Add(tail, where, quotes); f.Add(a.Labels[i], edge, side); f.Add(w.Middle, edge, side);
        ulong taken = Taken(a, cue, i), phrases = Between(a, cue, RoleClass.Cue, i), contents = Between(a, cue, RoleClass.Content, i);
        f.Add(taken, where); f.Add(Taken(a, cue, i - 1), taken, Taken(a, cue, i + 1), side); f.Add(Sure(a, RoleClass.Content, i), where); f.Add(taken, contents, phrases, side); f.Add(taken, contents, phrases, where); f.Add(taken, contents, phrases, (quote * 4) + side);
        f.Add(Sure(a, RoleClass.Source, i), where); f.Add(taken, edge, change, where);
        return f.Count - Count;

        bool Edge(int word, int step)
        {
            do
                word += step;
            while (word >= sentence.FirstToken && word < sentence.EndToken && a.Marks[word]);
            return word < sentence.FirstToken || word >= sentence.EndToken;
        }
        ulong Quote(int at)
        {
            if (at < start || at >= end || a.Quotes[at] == 0)
                return 0;
            var length = a.QuoteLengths[a.Quotes[at]];
            return (a.Quotes[at] == a.Quotes[c] ? 4UL : 1) + (length < 4 ? 0UL : length < 9 ? 1UL : 2UL);
        }
    }

    /// <summary>What the overview takes a word of the window for.</summary>
    private static ulong Taken(AttributionSheet a, CueView cue, int i) => i < cue.First || i >= cue.End ? 20UL : a.Row.Class(i);

    private static ulong Sure(AttributionSheet a, int kind, int i) => (ulong)(a.Row.Margin(kind, i) + OverviewRow.Most);

    /// <summary>How many spans of some kind begin in the overview from the reporting phrase to a word.</summary>
    private static ulong Between(AttributionSheet a, CueView cue, int kind, int i) =>
        (ulong)Math.Min(3, i < cue.CueFirst ? a.Row.Begun(kind, i + 1, cue.CueFirst) : a.Row.Begun(kind, Math.Min(i + 1, cue.CueEnd), i + 1));

    private static ulong Bucket(int distance) => distance switch { < 5 => (ulong)Math.Max(distance, 0), < 8 => 5, < 12 => 6, < 20 => 7, < 40 => 8, _ => 9 };
}
