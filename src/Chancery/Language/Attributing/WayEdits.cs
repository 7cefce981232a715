namespace Chancery.Language.Attributing;

/// <summary>Makes further ways of one: contents that end or begin with other phrases of the tree or with other sentences, and contents on both sides of the reporting phrase.</summary>
/// <remarks>A chain knows no phrases: of the ends at which none is cut, it often holds only the likeliest to be possible.</remarks>
internal sealed class WayEdits
{
    private const int LongestClimb = 16;

    /// <summary>By how many sentences a content may be made longer or shorter.</summary>
    private const int Sentences = 4;

    private readonly List<RoleSpan> _spans = [];
    private readonly List<int> _edges = [];

    /// <summary>The ways that differ from one in an end of its contents, or in having one more or less.</summary>
    public void Contents(AttributionSheet a, CueView v, RoleSpan[] way, List<RoleSpan[]> found)
    {
        int first = Array.FindIndex(way, s => s.Kind == RoleClass.Content), last = Array.FindLastIndex(way, s => s.Kind == RoleClass.Content);
        if (first < 0)
            return;
        Ends(a, v, way[last], last + 1 < way.Length ? way[last + 1].First : v.End);
        foreach (var end in _edges)
            Put(a, way, last, way[last] with { Last = end }, found);
        Starts(a, v, way[first], first > 0 ? way[first - 1].Last : v.First - 1);
        foreach (var start in _edges)
            Put(a, way, first, way[first] with { First = start }, found);
        if (last > first)
        {
            Put(a, way, first, null, found);
            Put(a, way, last, null, found);
        }
        Sides(a, v, way, found);
    }

    /// <summary>The words with which a content may end: a phrase at its end left out, or the phrases behind it taken in.</summary>
    private void Ends(AttributionSheet a, CueView v, RoleSpan content, int limit)
    {
        _edges.Clear();
        var at = content.Last;
        for (var step = 0; step < LongestClimb && Last(a, a.Right[at]) == content.Last; step++)
        {
            Edge(Last(a, a.Left[at] - 1), content.First, content.Last - 1);
            at = a.Heads[at];
            if (at < content.First || at > content.Last)
                break;
        }
        var end = Math.Min(limit, a.Sentences[a.SentenceOf[content.Last]].EndToken);
        if (content.Last < v.CueFirst)
            end = Math.Min(end, v.CueFirst);
        at = First(a, content.Last + 1);
        for (var step = 0; step < LongestClimb && at >= 0 && at < end; step++)
        {
            Edge(Last(a, a.Right[at]), content.Last + 1, end - 1);
            if (a.Left[at] <= content.Last)
                break;
            at = a.Heads[at];
        }
        Edge(Last(a, end - 1), content.Last + 1, end - 1);
        if (content.Last < v.CueFirst)
            return;
        // Whole sentences more or less.
        var own = a.SentenceOf[content.Last];
        for (var s = Math.Max(a.SentenceOf[content.First], own - Sentences); s < own + Sentences && s < a.Sentences.Count && a.Sentences[s].EndToken <= limit; s++)
            Edge(Last(a, a.Sentences[s].EndToken - 1), content.First, limit - 1);
    }

    /// <summary>The words with which a content may begin.</summary>
    private void Starts(AttributionSheet a, CueView v, RoleSpan content, int limit)
    {
        _edges.Clear();
        var at = content.First;
        for (var step = 0; step < LongestClimb && First(a, a.Left[at]) == content.First; step++)
        {
            Edge(First(a, a.Right[at] + 1), content.First + 1, content.Last);
            at = a.Heads[at];
            if (at < content.First || at > content.Last)
                break;
        }
        var start = Math.Max(limit + 1, a.Sentences[a.SentenceOf[content.First]].FirstToken);
        if (content.First >= v.CueEnd)
            start = Math.Max(start, v.CueEnd);
        at = Last(a, content.First - 1);
        for (var step = 0; step < LongestClimb && at >= start; step++)
        {
            Edge(First(a, a.Left[at]), start, content.First - 1);
            if (a.Right[at] >= content.First)
                break;
            at = a.Heads[at];
        }
        Edge(First(a, start), start, content.First - 1);
        if (content.First >= v.CueEnd)
            return;
        var own = a.SentenceOf[content.First];
        for (var s = Math.Min(a.SentenceOf[content.Last], own + Sentences); s > own - Sentences && s >= 0 && a.Sentences[s].FirstToken > limit; s--)
            Edge(First(a, a.Sentences[s].FirstToken), limit + 1, content.Last);
    }

    /// <summary>Takes in the rest of the sentence on the side of the reporting phrase where no content is.</summary>
    private void Sides(AttributionSheet a, CueView v, RoleSpan[] way, List<RoleSpan[]> found)
    {
        var sentence = a.Sentences[a.SentenceOf[v.Head]];
        int from = v.CueFirst, to = v.CueEnd;
        bool before = false, behind = false;
        foreach (var span in way)
        {
            if (span.Last < sentence.FirstToken || span.First >= sentence.EndToken)
                continue;
            before |= span.Kind == RoleClass.Content && span.First < v.CueFirst;
            behind |= span.Kind == RoleClass.Content && span.First >= v.CueEnd;
            if (span.Kind == RoleClass.Source)
                (from, to) = (Math.Min(from, span.First), Math.Max(to, span.Last + 1));
        }
        if (!before && from > sentence.FirstToken)
            Put(a, way, -1, new RoleSpan(RoleClass.Content, sentence.FirstToken, from - 1), found);
        if (!behind && to < sentence.EndToken)
            Put(a, way, -1, new RoleSpan(RoleClass.Content, to, sentence.EndToken - 1), found);
        // A quotation in the next sentence, and what is left of this one.
        var last = way[^1].Last;
        for (var i = sentence.EndToken; i < v.End; i++)
        {
            if (i <= last || a.Quotes[i] == 0 || a.Quotes[i] == a.Quotes[i - 1])
                continue;
            var end = i;
            while (end + 1 < v.End && a.Quotes[end + 1] == a.Quotes[i])
                end++;
            Put(a, way, -1, new RoleSpan(RoleClass.Content, i, end), found);
            break;
        }
    }

    /// <summary>A way with one span changed, left out or added.</summary>
    private void Put(AttributionSheet a, RoleSpan[] way, int number, RoleSpan? changed, List<RoleSpan[]> found)
    {
        _spans.Clear();
        for (var i = 0; i < way.Length; i++)
        {
            if (number < 0 && changed is { } added && added.First < way[i].First)
            {
                Way.Append(a, _spans, added.Kind, added.First, Math.Min(added.Last, way[i].First - 1));
                changed = null;
            }
            if (i != number)
                Way.Append(a, _spans, way[i].Kind, way[i].First, way[i].Last);
            else if (changed is { } other)
                Way.Append(a, _spans, other.Kind, other.First, other.Last);
        }
        if (number < 0 && changed is { } rest)
            Way.Append(a, _spans, rest.Kind, rest.First, rest.Last);
        found.Add([.. _spans]);
    }

    private void Edge(int word, int least, int most)
    {
        if (word >= least && word <= most && !_edges.Contains(word))
            _edges.Add(word);
    }

    /// <summary>The last word up to some place that is no mark.</summary>
    private static int Last(AttributionSheet a, int word)
    {
        while (word >= 0 && a.Marks[word])
            word--;
        return word;
    }

    /// <summary>The first word from some place on that is no mark; -1 behind the last.</summary>
    private static int First(AttributionSheet a, int word)
    {
        while (word < a.Marks.Length && a.Marks[word])
            word++;
        return word < a.Marks.Length ? word : -1;
    }
}
