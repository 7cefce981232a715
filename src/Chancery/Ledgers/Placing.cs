using Chancery.Sources;

namespace Chancery.Ledgers;

/// <summary>Tells of which source an article of the ledger is: itself, or the first of those whose text it shares.</summary>
internal sealed class Placing(ILedgerWork work)
{
    /// <summary>Places an article that was added just now.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sketch">Its words.</param>
    /// <returns>The article with its source, and the entries that have another count of sources now.</returns>
    public (ArticleRow Article, IReadOnlyCollection<long> Entries) Place(ArticleRow article, SourceSketch sketch)
    {
        // The versions of an article are one source, however much was rewritten.
        IEnumerable<long> known = article.Version > 1 && work.SourceOf(article.Id) is { } earlier ? [earlier] : [];
        var sources = new SortedSet<long>(new SourcePlacing(work.Shelf).Place(new ShelvedText(article.Number, article.Published, sketch), known)) { article.Number };
        var source = sources.Min;
        sources.Remove(source);
        return (article with { Source = source }, sources.Count == 0 ? [] : work.JoinSources(sources, source));
    }
}
