using Chancery.Language.Naming;

namespace Chancery.Language.Attributing;

/// <summary>Finds what print attributes by its layout alone: a paragraph that a name labels, as in lists of quotations and in records of who spoke.</summary>
/// <remarks>
/// Three forms: <i>Foreign Minister Grace Wanjiru: “Help will come.”</i>, <i>“Help will come.” — Grace Wanjiru</i>, and, where an article has several,
/// <i>WANJIRU: Help will come.</i> The mark between is the reporting phrase, as in PolNeAR.
/// </remarks>
internal static class LabelledSpeech
{
    /// <summary>In words: names with the offices of those who bear them.</summary>
    private const int LongestLabel = 25;

    /// <summary>In words: what is said of the speaker of a record.</summary>
    private const int LongestTurnLabel = 6;

    /// <summary>In characters: <i>Q</i> and <i>A</i> name nobody.</summary>
    private const int ShortestSpeaker = 3;

    /// <summary>In words: what is shorter may be a title in quotation marks.</summary>
    private const int ShortestSpeech = 3;

    /// <summary>How sure such an attribution is: of what has one of these forms in PolNeAR train and dev, people marked 43 of 48.</summary>
    private const double Confidence = 0.9;

    /// <summary>Adds such attributions to those that were found, in the order of their reporting phrases; a phrase that stands in one of their labels gives way.</summary>
    public static List<AttributionRelation> AddTo(List<AttributionRelation> found, AttributionSheet sheet)
    {
        var own = Find(sheet);
        if (own.Count == 0)
            return found;
        var labels = new bool[sheet.Words.Length];
        foreach (var attribution in own)
        {
            labels.AsSpan(attribution.Source[0].First, attribution.Source[0].End - attribution.Source[0].First).Fill(true);
            labels[attribution.Cue.First] = true;
        }
        return [.. found.Where(f => !labels[f.Cue.First]).Concat(own).OrderBy(f => f.Cue.First)];
    }

    private static List<AttributionRelation> Find(AttributionSheet sheet)
    {
        List<AttributionRelation> quotations = [], turns = [];
        var count = sheet.Words.Length;
        for (int first = 0, end; first < count; first = end)
        {
            end = first + 1;
            while (end < count && !sheet.Text.AsSpan(sheet.Spans[end - 1].End, sheet.Spans[end].Start - sheet.Spans[end - 1].End).Contains('\n'))
                end++;
            if ((Introduced(sheet, first, end) ?? Signed(sheet, first, end)) is { } quotation)
                quotations.Add(quotation);
            else if (Turn(sheet, first, end) is { } turn)
                turns.Add(turn);
        }
        return turns.Count < 2 ? quotations : [.. quotations.Concat(Record(sheet, turns))];
    }

    /// <summary>The turns of a record of who spoke; none where no label names a person of whom the article tells, as those of sections do not.</summary>
    private static IEnumerable<AttributionRelation> Record(AttributionSheet a, List<AttributionRelation> turns)
    {
        var persons = Enumerable.Range(0, a.Words.Length)
            .Where(i => a.Names[i] != NameClass.None && NameClass.Kind(a.Names[i]) == EntityKind.Person && Form(a, i).ContainsAnyInRange('a', 'z'))
            .Select(i => Form(a, i).ToString().ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var labels = turns.CountBy(t => Surname(a, t)).Where(l => l.Value > 1 || persons.Contains(l.Key)).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        return labels.Overlaps(persons) ? turns.Where(t => labels.Contains(Surname(a, t))) : [];
    }

    private static string Surname(AttributionSheet a, AttributionRelation turn) => Form(a, turn.Source[0].End - 1).ToString();

    /// <summary><i>Foreign Minister Grace Wanjiru: “Help will come.”</i></summary>
    private static AttributionRelation? Introduced(AttributionSheet a, int first, int end)
    {
        var colon = Colon(a, first, end, LongestLabel);
        return colon > 0 && colon + 1 < end && IsQuotationMark(a, colon + 1) && IsQuotation(a, colon + 1, end) && IsName(a, first, colon) ? Of(a, (first, colon), colon, (colon + 1, end)) : null;
    }

    /// <summary><i>“Help will come.” — Grace Wanjiru</i></summary>
    private static AttributionRelation? Signed(AttributionSheet a, int first, int end)
    {
        if (!IsQuotationMark(a, first))
            return null;
        var dash = end - 1;
        while (dash > first && dash > end - LongestLabel && !IsDash(a, dash))
            dash--;
        return IsDash(a, dash) && IsQuotation(a, first, dash) && IsName(a, dash + 1, end) ? Of(a, (dash + 1, end), dash, (first, dash)) : null;
    }

    /// <summary><i>WANJIRU: Help will come.</i></summary>
    private static AttributionRelation? Turn(AttributionSheet a, int first, int end)
    {
        var colon = Colon(a, first, end, LongestTurnLabel);
        if (colon < 0 || a.WithoutMarks(first, colon) is var label && a.Spans[label.First].Start + ShortestSpeaker > a.Spans[Math.Max(label.First, label.End - 1)].End)
            return null;
        for (var i = label.First; i < label.End; i++)
        {
            if (Form(a, i).ContainsAnyInRange('a', 'z'))
                return null;
        }
        return Of(a, (first, colon), colon, (colon + 1, end));
    }

    private static AttributionRelation? Of(AttributionSheet a, (int First, int End) label, int mark, (int First, int End) speech)
    {
        TokenRange source = a.WithoutMarks(label.First, label.End), content = a.WithoutMarks(speech.First, speech.End);
        return source.End == source.First || content.End - content.First < ShortestSpeech ? null
            : new AttributionRelation(new TokenRange(mark, mark + 1), mark, [source], [content], Confidence);
    }

    /// <summary>The first colon of a paragraph, behind a label of no more than so many words; -1 where there is none.</summary>
    private static int Colon(AttributionSheet a, int first, int end, int longest)
    {
        for (var i = first; i < end && i <= first + longest; i++)
        {
            if (a.Colons[i])
                return i > first ? i : -1;
        }
        return -1;
    }

    /// <summary>Whether words are a quotation from its first mark to its last.</summary>
    private static bool IsQuotation(AttributionSheet a, int first, int end)
    {
        var last = end - 1;
        while (last > first && a.Marks[last] && !IsQuotationMark(a, last))
            last--;
        if (last == first || !IsQuotationMark(a, last))
            return false;
        for (var i = first + 1; i < last; i++)
        {
            if (IsQuotationMark(a, i) && a.Quotes[first + 1] != a.Quotes[last - 1])
                return false;
        }
        return true;
    }

    /// <summary>Whether words name somebody, and say nothing of them.</summary>
    private static bool IsName(AttributionSheet a, int first, int end)
    {
        var named = false;
        for (var i = first; i < end; i++)
        {
            var tag = a.TagNames[a.Tags[i]];
            if (IsQuotationMark(a, i) || tag.StartsWith("VERB", StringComparison.Ordinal) || tag.StartsWith("AUX", StringComparison.Ordinal))
                return false;
            named |= a.Names[i] != NameClass.None;
        }
        var name = a.WithoutMarks(first, end);
        return named && char.IsUpper(Form(a, name.First)[0]);
    }

    private static bool IsQuotationMark(AttributionSheet a, int word) => QuotationFinder.IsMark(Form(a, word));

    private static bool IsDash(AttributionSheet a, int word) => Form(a, word) is "—" or "–" or "―" or "-" or "--";

    private static ReadOnlySpan<char> Form(AttributionSheet a, int word) => a.Spans[word].In(a.Text);
}
