using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Says when a contact was or will be: by a time that hangs on its words, or one that no other verb parts from them.</summary>
internal sealed class ContactTimes(ArticleFacts facts)
{
    private readonly Analysis _analysis = facts.Analysis;
    private readonly AttachedTimes _attached = new(facts);

    /// <summary>The date, with the rule and the words that tell it; null where none does.</summary>
    public (ReportedDate Date, Rule By, TextSpan Words)? Of(IReadOnlyList<int> words)
    {
        if (_attached.Point(words) is { } attached)
            return (_attached.Reported(attached), EngagementRules.AttachedTime, attached.Span);
        var sentence = _analysis.Sentences[_analysis.SentenceOf(words[0])];
        foreach (var time in InSpan(sentence.Span.Start, sentence.Span.End))
        {
            if (IsDay(time) && !IsParted(time, words, sentence.FirstToken))
                return (_attached.Reported(time), EngagementRules.NearTime, time.Span);
        }
        return null;
    }

    private static bool IsDay(TimeExpression time) =>
        time.Kind == TimeKind.Point || time.Kind == TimeKind.Interval && time.Edtf is { } edtf && !edtf.Contains("..", StringComparison.Ordinal);

    private IEnumerable<TimeExpression> InSpan(int start, int end)
    {
        int low = 0, high = facts.Times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts.Times[middle].Span.End <= start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var at = low; at < facts.Times.Count && facts.Times[at].Span.Start < end; at++)
            yield return facts.Times[at];
    }

    private bool IsParted(TimeExpression time, IReadOnlyList<int> words, int sentenceStart)
    {
        var at = _analysis.TokenAt(time.Span.Start);
        var nearest = words.MinBy(w => Math.Abs(w - at));
        if (nearest < at && nearest != words.Max() && words.Max() < at)
            nearest = words.Max();
        for (var token = Math.Min(at, nearest) + 1; token < Math.Max(at, nearest); token++)
        {
            var word = _analysis.Tokens[token];
            if (words.Contains(token) || time.Span.Overlaps(word.Span))
                continue;
            if (Verbs.Is(_analysis, token) && word.Relation is not ("amod" or "case") || word.Tag is "WDT" or "WP" or "WRB" || word.PartOfSpeech == PartOfSpeech.Sconj)
                return true;
            if (_analysis.Form(token) is ";" or ":" or "(" || _analysis.Form(token) is "and" && at > nearest && words.All(w => w < token) && Verbs.Is(_analysis, token + 1))
                return true;
        }
        return at < nearest && at > sentenceStart + 2 && _analysis.Tokens[nearest].PartOfSpeech == PartOfSpeech.Noun && nearest - at > 12;
    }
}
