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
    IReadOnlyList<Amount> Amounts);
