using Chancery.Articles;
using Chancery.Facts.Money;
using Chancery.Reading;
using Chancery.Reading.Wording;

namespace Chancery.Records;

/// <summary>Turns the record of a restored text into that of the text itself: what it says stays, and every span points to the characters that stand there.</summary>
internal static class RestoredRecord
{
    public static ArticleRecord Of(ArticleRecord record, Article article, RestoredText restored, IReadOnlyList<WordingReading> readings)
    {
        return new ArticleRecord(
            article,
            [.. record.Actors.Select(a => a with { Mentions = All(a.Mentions) })],
            [.. record.Statements.Select(s => s with
            {
                SourceSpans = All(s.SourceSpans), CueSpans = All(s.CueSpans), ContentSpans = All(s.ContentSpans), Setting = One(s.Setting), Evidence = All(s.Evidence), Decisions = Why(s.Decisions),
            })],
            [.. record.Engagements.Select(e => e with { Place = One(e.Place), Evidence = All(e.Evidence), Decisions = Why(e.Decisions) })],
            [.. record.Commitments.Select(c => c with
            {
                Object = One(c.Object), Amount = c.Amount is null ? null : Sum(c.Amount), FundedBy = One(c.FundedBy),
                Conditions = [.. c.Conditions.Select(d => d with { Span = restored.Back(d.Span) })], Evidence = All(c.Evidence),
                Decisions = Why(c.Decisions),
            })],
            [.. record.Amounts.Select(Sum)],
            readings);

        IReadOnlyList<TextSpan> All(IReadOnlyList<TextSpan> spans) => [.. spans.Select(restored.Back)];

        IReadOnlyList<Decision> Why(IReadOnlyList<Decision> decisions) => [.. decisions.Select(d => d with { Words = All(d.Words) })];

        TextSpan? One(TextSpan? span) => span is { } there ? restored.Back(there) : null;

        Amount Sum(Amount amount) => amount with { Span = restored.Back(amount.Span), Equivalents = [.. amount.Equivalents.Select(Sum)] };
    }
}
