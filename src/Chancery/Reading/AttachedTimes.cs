using Chancery.Facts;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Language.Syntax;
using NodaTime.Text;

namespace Chancery.Reading;

/// <summary>Chooses among the times of a sentence those that hang on given words of it.</summary>
internal sealed class AttachedTimes(ArticleFacts facts)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>When: a point in time that hangs on one of the words.</summary>
    public TimeExpression? Point(IReadOnlyList<int> words) => Hanging(words, TimeKind.Point);

    /// <summary>Over which time: a stretch or a length that hangs on one of the words.</summary>
    public TimeExpression? Stretch(IReadOnlyList<int> words) => Hanging(words, TimeKind.Interval) ?? Hanging(words, TimeKind.Duration);

    /// <summary>The day of publication, where the verb says that it is happening.</summary>
    public ReportedDate? Now(VerbGroup group) =>
        group is { Progressive: true, Tense: Tense.Present } && facts.Article.Published is { } published
            ? new ReportedDate(LocalDatePattern.Iso.Format(published), null)
            : null;

    /// <summary>A time as records carry it.</summary>
    public ReportedDate Reported(TimeExpression time) =>
        time.Edtf is { } edtf ? new ReportedDate(edtf, null) : new ReportedDate(null, time.Span.In(facts.Article.Text).ToString());

    private TimeExpression? Hanging(IReadOnlyList<int> words, TimeKind kind)
    {
        foreach (var time in InSentence(words, kind))
        {
            if (Hangs(time, words))
                return time;
        }
        return null;
    }

    private IEnumerable<TimeExpression> InSentence(IReadOnlyList<int> words, TimeKind kind)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(words[0])].Span;
        int low = 0, high = facts.Times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts.Times[middle].Span.End <= sentence.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var at = low; at < facts.Times.Count && facts.Times[at].Span.Start < sentence.End; at++)
        {
            if (facts.Times[at].Kind == kind)
                yield return facts.Times[at];
        }
    }

    private bool Hangs(TimeExpression time, IReadOnlyList<int> words)
    {
        var at = _analysis.TokenAt(time.Span.End - 1);
        for (var step = 0; at >= 0 && at < _analysis.Tokens.Length && step < 8; step++)
        {
            if (words.Contains(at))
                return true;
            if (step > 0 && _analysis.Tokens[at].Relation == "acl:relcl")
                return false;
            if (step > 0 && _analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Verb && !time.Span.Overlaps(_analysis.Tokens[at].Span))
                return words.Contains(_analysis.Tokens[at].Head) && _analysis.Tokens[at].Relation is "advcl" or "xcomp" or "conj";
            at = _analysis.Tokens[at].Head;
        }
        return false;
    }
}
