using System.Globalization;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Inputs;
using Chancery.Ledgers;
using Chancery.Records;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Reads the articles of a ledger again that another version of the reader has read.</summary>
internal sealed class RereadCommand(Terminal terminal)
{
    public int Run(string address, ReferenceData data, int threads)
    {
        var reader = ReadCommand.Reader(data, null);
        using var ledger = OpenLedger.At(address);
        var clerk = new Clerk(ledger, data);
        int articles = 0, changed = 0, proposed = 0, failed = 0;
        // Articles are fetched by a thread of their own, which needs a connection of its own.
        using var shelf = OpenLedger.At(address);
        var old = ledger.NotReadBy(Reader.Version).Select(shelf.Article);
        foreach (var (article, record, failure) in InOrder.Map(old, row => Read(reader, row), threads, terminal.Stop))
        {
            if (record is null)
            {
                terminal.Fail(failure!);
                failed++;
                continue;
            }
            var reread = clerk.FileAgain(article, record, Reader.Version, SystemClock.Instance.GetCurrentInstant());
            articles++;
            changed += reread.Added + reread.Replaced > 0 ? 1 : 0;
            proposed += reread.Proposed;
        }
        terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles read again, {changed} of them otherwise than before; {proposed} proposals beside what was confirmed"));
        return failed > 0 ? 1 : 0;
    }

    private static (ArticleRow Article, ArticleRecord? Record, string? Failure) Read(Reader reader, ArticleRow row)
    {
        var article = new Article { Id = row.Id, Text = row.Text, Title = row.Title, Published = row.Published, Publisher = row.Publisher, Url = row.Url };
        try
        {
            return (row, reader.Read(article), null);
        }
        catch (Exception problem)
        {
            // One article that trips the reader must not take the others with it.
            return (row, null, $"{row.Id}: the reader failed on this article ({problem.GetType().Name}: {problem.Message}); please report it");
        }
    }
}
