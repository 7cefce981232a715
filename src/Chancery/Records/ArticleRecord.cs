using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using Chancery.Reading.Wording;

namespace Chancery.Records;

/// <summary>The record of one article, <c>chancery-record/1</c>: what it reports, each field with the characters that say so.</summary>
/// <remarks>Spans here are UTF-16 offsets of <see cref="Articles.Article.Text"/>; the JSON form prints code points.</remarks>
/// <param name="Article">The article that was read.</param>
/// <param name="Actors">Somebody who acts, speaks or receives, by first mention.</param>
/// <param name="Statements">Who said what, by first evidence.</param>
/// <param name="Engagements">Who met, called or will meet whom, by first evidence.</param>
/// <param name="Commitments">Who gives, promised, withholds what to whom, by first evidence.</param>
/// <param name="Amounts">Every sum of money, by place.</param>
/// <param name="Readings">Mangled wording, by place.</param>
public sealed record ArticleRecord(
    Article Article,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Engagement> Engagements,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Amount> Amounts,
    IReadOnlyList<WordingReading> Readings)
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "chancery-record/1";
}
