namespace Chancery.Language.Attributing;

/// <summary>The numbers by which trees judge what a phrase may be taken for: what the chains and the choice say, how sure they are, what the overview says, and what the phrases beside it claim.</summary>
/// <param name="a">The article.</param>
/// <param name="overview">The overview of it.</param>
/// <param name="phrases">All its possible phrases, in order.</param>
internal sealed class ChoiceFacts(AttributionSheet a, Overview overview, List<PhraseChoices> phrases)
{
    /// <summary>How many numbers an option has.</summary>
    public const int Count = 34;

    /// <summary>How many of a phrase's choices are judged.</summary>
    private const int Most = 5;

    /// <summary>How many phrases on each side may claim the same words.</summary>
    private const int Reach = 12;

    /// <summary>Stands for what is not there.</summary>
    private const float Absent = -1, NoMargin = -9, Far = 99;

    /// <summary>In units: chances of scores so far apart are looked up.</summary>
    private const int Apart = 1024;

    private static readonly float[] Parts = [.. Enumerable.Range(-Apart, (2 * Apart) + 1).Select(units => MathF.Exp(units / (float)AttributionFinder.Unit))];

    /// <summary>What a phrase may be taken for: none first, then its best choices.</summary>
    public List<Option> Options(int number)
    {
        var phrase = phrases[number];
        var own = new float[Count];
        Phrase(number, own);
        var options = new List<Option>(Most + 1);
        for (var rank = -1; rank < Math.Min(Most, phrase.Choices.Count); rank++)
        {
            var facts = own.AsSpan().ToArray();
            Fill(number, rank, facts);
            options.Add(new Option(rank < 0 ? null : phrase.Choices[rank].Way, (rank < 0 ? phrase.None : phrase.Choices[rank].Score) / (float)AttributionFinder.Unit, facts));
        }
        return options;
    }

    /// <summary>What all options of a phrase share.</summary>
    private void Phrase(int number, float[] x)
    {
        var phrase = phrases[number];
        x[0] = phrase.Cue.Margin;
        x[1] = phrase.Cue.End - phrase.Cue.First;
        x[2] = overview.Lost(RoleClass.Cue, phrase.Cue.First, phrase.Cue.End - 1);
        x[3] = overview.Lost(RoleClass.Cue, phrase.Head, false);
        x[4] = overview.Lost(RoleClass.Content, phrase.Head, true);
        x[5] = number == 0 ? Far : phrase.Cue.First - phrases[number - 1].Cue.End;
        x[6] = number + 1 == phrases.Count ? Far : phrases[number + 1].Cue.First - phrase.Cue.End;
        x[7] = number == 0 ? NoMargin : phrases[number - 1].Margin;
        x[8] = number + 1 == phrases.Count ? NoMargin : phrases[number + 1].Margin;
        x[9] = phrase.Margin;
        x[10] = Chance(phrase, phrase.None);
        x[11] = NoMargin;
        for (var j = Math.Max(0, number - Reach); j < Math.Min(phrases.Count, number + Reach + 1); j++)
        {
            if (j != number && Claims(j, RoleClass.Content, phrase.Cue.First, phrase.Cue.End))
                x[11] = Math.Max(x[11], phrases[j].Margin);
        }
    }

    /// <summary>What an option has of its own.</summary>
    private void Fill(int number, int rank, float[] x)
    {
        var phrase = phrases[number];
        var choice = rank < 0 ? null : phrase.Choices[rank];
        var spans = choice?.Way.Spans ?? [];
        var best = phrase.Choices[0].Score;
        x[12] = choice is null ? 0 : (choice.Score - phrase.None) / (float)AttributionFinder.Unit;
        x[13] = (best - (choice?.Score ?? phrase.None)) / (float)AttributionFinder.Unit * (choice is null ? -1 : 1);
        x[14] = rank;
        x[15] = choice?.Way.Behind ?? Absent;
        x[16] = Chance(phrase, choice?.Score ?? phrase.None);
        x[17] = choice is null ? Absent : Shared(phrase, spans, RoleClass.Content);
        x[18] = choice is null ? Absent : Shared(phrase, spans, RoleClass.Source);
        int first = Array.FindIndex(spans, s => s.Kind == RoleClass.Content), last = Array.FindLastIndex(spans, s => s.Kind == RoleClass.Content);
        if (first < 0)
        {
            x.AsSpan(19, Count - 19).Fill(Absent);
            return;
        }
        Spans(spans, x);
        Words(spans[first].First, spans[last].Last, phrase.Cue, x);
        Rivals(number, spans, x);
    }

    /// <summary>What the overview says of the spans, and how long they are.</summary>
    private void Spans(RoleSpan[] spans, float[] x)
    {
        float inside = 0, words = 0, sources = 0, lost = 0;
        foreach (var span in spans)
        {
            float own = overview.Lost(span.Kind, span.First, span.Last);
            if (span.Kind == RoleClass.Source)
            {
                (sources, lost) = (sources + 1, lost + own);
                continue;
            }
            x[19] += own;
            x[20] = Math.Max(x[20], own);
            for (var i = span.First; i <= span.Last; i++)
                inside += IsContent(overview.Class(i)) ? 1 : 0;
            words += span.Last + 1 - span.First;
        }
        x[21] = sources == 0 ? Absent : lost;
        x[22] = sources;
        x[23] = words;
        x[24] = inside / words;
    }

    /// <summary>What stands at the ends of the content.</summary>
    private void Words(int first, int last, CueCandidate cue, float[] x)
    {
        x[25] = Beyond(first, -1);
        x[26] = Beyond(last, 1);
        x[27] = Quotation(first, -1);
        x[28] = Quotation(last, 1);
        x[29] = overview.Lost(RoleClass.Content, first, true);
        x[30] = overview.Lost(RoleClass.Content, last, true);
        x[31] = (first < cue.First ? 1 : 0) + (last >= cue.End ? 2 : 0);
    }

    /// <summary>How sure the phrases are that claim words of the content, or stand in it.</summary>
    private void Rivals(int number, RoleSpan[] spans, float[] x)
    {
        (x[32], x[33]) = (NoMargin, NoMargin);
        for (var j = Math.Max(0, number - Reach); j < Math.Min(phrases.Count, number + Reach + 1); j++)
        {
            if (j == number || phrases[j].Choices.Count == 0)
                continue;
            foreach (var span in spans)
            {
                if (span.Kind != RoleClass.Content)
                    continue;
                if (Claims(j, RoleClass.Content, span.First, span.Last + 1))
                    x[32] = Math.Max(x[32], phrases[j].Margin);
                if (span.First < phrases[j].Cue.End && span.Last >= phrases[j].Cue.First)
                    x[33] = Math.Max(x[33], phrases[j].Margin);
            }
        }
    }

    /// <summary>Whether the best choice of a phrase has words of <c>[first, end)</c> in a span of some kind.</summary>
    private bool Claims(int number, int kind, int first, int end) =>
        phrases[number].Choices.Count > 0 && Array.Exists(phrases[number].Choices[0].Way.Spans, s => s.Kind == kind && s.First < end && s.Last >= first);

    /// <summary>The chance of what has a score, by the choice alone.</summary>
    private static float Chance(PhraseChoices phrase, int score)
    {
        var sum = Part(phrase.None, score);
        foreach (var choice in phrase.Choices)
            sum += Part(choice.Score, score);
        return 1 / sum;
    }

    /// <summary>The chance of all choices that have the same spans of a kind.</summary>
    private static float Shared(PhraseChoices phrase, RoleSpan[] spans, int kind)
    {
        int top = Math.Max(phrase.None, phrase.Choices[0].Score);
        float same = 0, all = Part(phrase.None, top);
        foreach (var choice in phrase.Choices)
        {
            var part = Part(choice.Score, top);
            all += part;
            same += Way.Same(choice.Way.Spans, spans, kind) ? part : 0;
        }
        return same / all;
    }

    private static float Part(int score, int top) =>
        score - top is var units && Math.Abs(units) <= Apart ? Parts[units + Apart] : MathF.Exp(units / (float)AttributionFinder.Unit);

    private static bool IsContent(byte c) => c != RoleClass.Outside && RoleClass.Kind(c) == RoleClass.Content;

    /// <summary>What the overview takes the next word for: 0 none, else by kind.</summary>
    private float Beyond(int word, int step)
    {
        do
            word += step;
        while (word >= 0 && word < a.Words.Length && a.Marks[word]);
        if (word < 0 || word >= a.Words.Length)
            return 0;
        var c = overview.Class(word);
        return c == RoleClass.Outside ? 0 : 1 + RoleClass.Kind(c);
    }

    /// <summary>Whether a quotation ends here (2), goes on (3), begins beyond (1) or is not there (0).</summary>
    private float Quotation(int word, int step)
    {
        var next = word + step;
        while (next >= 0 && next < a.Words.Length && a.Marks[next] && Math.Abs(next - word) < 4)
            next += step;
        var beyond = next < 0 || next >= a.Words.Length ? 0 : a.Quotes[next];
        return a.Quotes[word] == 0 ? beyond == 0 ? 0 : 1 : beyond == a.Quotes[word] ? 3 : 2;
    }
}
