using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Facts.Time;
using Chancery.Language;

namespace Chancery.Facts;

/// <summary>The sums, dates and actors that stand in one article, over its analysis: all that reading starts from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Analysis">Its sentences and words.</param>
/// <param name="Times">Its time expressions, in order.</param>
/// <param name="Actors">Its actors and their mentions.</param>
/// <param name="Amounts">Its sums of money, in order.</param>
public sealed record ArticleFacts(
    Article Article,
    Analysis Analysis,
    IReadOnlyList<TimeExpression> Times,
    ActorTable Actors,
    IReadOnlyList<Amount> Amounts)
{
    private readonly SpanIndex _times = SpanIndex.Of(Times.Select(t => t.Span));
    private readonly SpanIndex _amounts = SpanIndex.Of(Amounts.Select(a => a.Span));

    /// <summary>Whether characters are part of a time expression.</summary>
    internal bool HasTime(TextSpan span) => _times.Overlaps(span);

    /// <summary>Whether characters are part of a sum of money.</summary>
    internal bool HasAmount(TextSpan span) => _amounts.Overlaps(span);

    /// <summary>The time expressions that share characters with a span, from the last back.</summary>
    internal IEnumerable<TimeExpression> TimesIn(TextSpan span) => _times.Overlapping(span).Select(t => Times[t.Item]);
}
