using Chancery.Facts;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;

namespace Chancery.Records;

/// <summary>Puts what was read into the order and shape of a record.</summary>
internal static class RecordBuilder
{
    public static ArticleRecord Build(
        ArticleFacts facts,
        IReadOnlyList<Statement> statements,
        IReadOnlyList<Engagement> engagements,
        IReadOnlyList<Commitment> commitments) =>
        new(facts.Article, facts.Actors.Actors, statements, engagements, commitments, facts.Amounts, []);
}
