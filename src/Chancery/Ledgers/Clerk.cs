using Chancery.Data;
using Chancery.Ledgers.Reconciling;
using Chancery.Records;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Files records in a ledger: each item joins the entry that tells of the same thing, or opens one.</summary>
/// <remarks>
/// What the ledger holds in the end depends on the articles and rulings in it, not on their order. One article is one change: it is filed as a whole or not at all.
/// Not safe to use from several threads at once; several clerks may work on one store.
/// </remarks>
public sealed class Clerk
{
    private readonly ILedgerStore _store;
    private readonly Reconciler _reconciler;
    private readonly SignatureShelf _signatures;

    /// <summary>A clerk who works on a store with the shipped weights.</summary>
    public Clerk(ILedgerStore store)
        : this(store, ReferenceData.Default)
    {
    }

    /// <summary>A clerk who works on a store.</summary>
    /// <param name="store">Where the ledger is kept.</param>
    /// <param name="data">The weights (<c>reconciliation.tsv</c>) and words by which reports are compared.</param>
    public Clerk(ILedgerStore store, ReferenceData data)
    {
        _store = store;
        _reconciler = Reconciler.For(data);
        _signatures = new SignatureShelf(_reconciler);
    }

    /// <summary>Files a record; the same article twice changes nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reader">Who or which version of the reader read it.</param>
    /// <param name="now">The moment.</param>
    public Filed File(ArticleRecord record, string reader, Instant now) => File(record, ReportMaker.Of(record), reader, now);

    /// <summary>Files what another version of the reader makes of an article that is there. Its changes take the place of what nobody has confirmed, and are proposals beside the rest.</summary>
    /// <param name="article">The article.</param>
    /// <param name="record">The new record of it.</param>
    /// <param name="reader">The version that read it.</param>
    /// <param name="now">The moment.</param>
    public Reread FileAgain(ArticleRow article, ArticleRecord record, string reader, Instant now)
    {
        using var work = _store.Begin();
        var reread = new Rereading(work, _reconciler, _signatures).File(article, ReportMaker.Of(record), reader, now);
        work.AddParties(PartiesOf(record));
        work.Commit();
        return reread;
    }

    /// <summary>Files a record whose reports are at hand.</summary>
    internal Filed File(ArticleRecord record, IReadOnlyList<Report> reports, string reader, Instant now)
    {
        var article = record.Article;
        var sha = article.Sha256;
        var sketch = SourceSketch.Of(article);
        using var work = _store.Begin();
        if (work.FindArticle(article.Id, sha) is { } known)
            return new Filed(known.Number, false, 0, 0, 0);
        var row = new ArticleRow
        {
            Id = article.Id,
            Version = work.Versions(article.Id) + 1,
            Sha256 = sha,
            Title = article.Title,
            Published = article.Published,
            Publisher = article.Publisher,
            Url = article.Url,
            Text = article.Text,
            Recorded = now,
            Reader = reader,
        };
        row = row with { Number = work.AddArticle(row) };
        (row, var recounted) = new Placing(work).Place(row, sketch);
        work.AddParties(PartiesOf(record));
        var filed = new Filing(work, _reconciler, _signatures).Add(row, reports);
        new Projection(work).Update(recounted);
        work.Commit();
        return filed;
    }

    private static IEnumerable<Party> PartiesOf(ArticleRecord record) => record.Actors.Select(a => new Party(a.Id, a.Name, a.Kind.ToString().ToLowerInvariant()));
}
