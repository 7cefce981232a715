using System.Diagnostics;
using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Sources;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Bench;

/// <summary>Places many invented articles in a ledger: what that costs must not grow much with their number, in time and in memory.</summary>
internal static class ShelfRun
{
    private const int Steps = 10;

    public static int Report(int count, string address)
    {
        using var ledger = LedgerAddress.Open(address);
        var there = (int)(ledger.Session.Number("SELECT MAX(number) FROM articles") ?? 0);
        for (var step = 0; step < Steps; step++)
        {
            var first = there + (step * (count / Steps));
            Say($"articles {first:N0} to {first + (count / Steps):N0}", ledger, count / Steps, i => ($"d{first + i}", SourceRun.Invent(first + i)));
        }
        var joined = Say($"{count / 100:N0} reworded copies of some of them", ledger, count / 100, i => ($"c{there + i}", SourceRun.Reword(there + (i * 97))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {joined} of them placed beside another"));
        Say($"{count / 10:N0} equal articles", ledger, count / 10, i => ($"e{there + i}", "The same text again. " + SourceRun.Reword(7)));
        if (LedgerAddress.IsFile(address))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(address).Length >> 20} MiB on disk, {ledger.Session.Number("SELECT SUM(LENGTH(text)) FROM texts") >> 20} MiB of it texts, {ledger.Session.Number("SELECT SUM(LENGTH(sketch)) FROM sketches") >> 20} sketches; {ledger.Session.Number("SELECT COUNT(*) FROM marks"):N0} marks"));
        return 0;
    }

    private static int Say(FormattableString what, SqlLedger ledger, int count, Func<int, (string Id, string Text)> make)
    {
        var placing = new long[count];
        var whole = new long[count];
        var joined = 0;
        for (var i = 0; i < count; i++)
        {
            var (id, text) = make(i);
            var article = new Article { Id = id, Text = text, Published = new LocalDate(2031, 5, 9) };
            var start = Stopwatch.GetTimestamp();
            var sketch = SourceSketch.Of(article);
            var sketched = Stopwatch.GetTimestamp() - start;
            using var work = ledger.Begin();
            var row = new ArticleRow { Id = id, Sha256 = article.Sha256, Text = text, Published = article.Published, Reader = "bench" };
            row = row with { Number = work.AddArticle(row) };
            var begin = Stopwatch.GetTimestamp();
            var (placed, _) = new Placing(work).Place(row, sketch);
            placing[i] = Stopwatch.GetTimestamp() - begin + sketched;
            joined += placed.Source == row.Number ? 0 : 1;
            work.Commit();
            whole[i] = Stopwatch.GetTimestamp() - start;
        }
        Array.Sort(placing);
        Array.Sort(whole);
        var milliseconds = 1000.0 / Stopwatch.Frequency;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {FormattableString.Invariant(what)}: {placing[count / 2] * milliseconds:F2} ms to place one, 99 in 100 under {placing[count * 99L / 100] * milliseconds:F1} ms; with its text and the commit {whole.Average() * milliseconds:F2} ms on the average; working set {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB
            """));
        return joined;
    }
}
