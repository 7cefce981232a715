using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using Chancery.Stores;
using Chancery.Stores.Sql;
using NodaTime;

namespace Chancery.Bench;

/// <summary>Files the reports of one ledger in a new one, in the order of their articles, without reading the articles again: what other weights would make of them.</summary>
internal static class RefileRun
{
    public static int Report(string from, string to)
    {
        if (File.Exists(to))
        {
            Console.Error.WriteLine($"{to}: it is there already; name a new file");
            return 2;
        }
        using var known = LedgerAddress.Open(from);
        using var ledger = LedgerAddress.Open(to);
        var reports = new ReportTable(known.Session).Where("r.replaced IS NULL").ToLookup(r => r.Article.Number, Again);
        var parties = known.Session.Rows("SELECT id, name, kind FROM parties", r => new Party(r.GetString(0), r.GetString(1), r.GetString(2)));
        var reconciler = Reconciler.Default;
        var shelf = new SignatureShelf(reconciler);
        var clock = Stopwatch.StartNew();
        using (var work = ledger.Begin())
        {
            work.AddParties(parties);
            foreach (var article in known.FiledSince(Instant.MinValue))
            {
                var row = article with { Text = known.Text(article.Number) };
                row = row with { Number = work.AddArticle(row) };
                new Filing(work, reconciler, shelf).Add(row, [.. reports[article.Number].Select(r => InContext(r, row.Text)).OrderBy(r => r.Kind).ThenBy(r => int.Parse(r.Item.AsSpan(1), CultureInfo.InvariantCulture))]);
            }
            work.Commit();
        }
        var entries = ledger.Count(new EntryQuery());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Sum(r => r.Count())} reports of {reports.Count} articles in {clock.Elapsed.TotalSeconds:F1} s: {entries} entries"));
        foreach (var kind in Enum.GetValues<ItemKind>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind}: {ledger.Count(new EntryQuery { Kind = kind })} entries"));
        return 0;
    }

    /// <summary>The words of the whole sentence, where an older build filed those of the evidence alone.</summary>
    private static Report InContext(Report report, string text)
    {
        if (report.Kind != ItemKind.Commitment)
            return report;
        // Offsets are code points; in the rare text with characters beyond the basic plane they lie a little off.
        var spans = Sentences.Around(text, [.. report.Evidence.Where(s => s.End <= text.Length)]);
        return report with { Form = report.Form with { Words = [.. Stems.Of(spans.Select(s => s.In(text).ToString()))] } };
    }

    private static Report Again(KnownReport report) => new()
    {
        Key = report.Key,
        Kind = report.Said.Kind,
        Item = report.Item,
        Form = report.Said with { Apart = 0 },
        Facts = report.Facts,
        Evidence = report.Evidence,
        Confidence = report.Confidence,
    };
}
