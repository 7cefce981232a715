using System.Diagnostics;
using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Bench;

/// <summary>Files variants of the records of another ledger until the ledger has so many entries, and tells the curve of records a second; then asks it.</summary>
internal static class LedgerRun
{
    private const int MostModels = 300;
    private const int Batch = 20;
    private const int WarmUpRecords = 2000;

    private static readonly int[] Marks = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000, 500_000, 700_000, 1_000_000, 2_000_000];

    public static int Report(string models, int entries, string address)
    {
        var variants = new RecordVariants(Models(models));
        WarmUp(variants);
        using var ledger = LedgerAddress.Open(address);
        var clerk = new Clerk(ledger);
        Console.WriteLine("entries\trecords\trecords/s\tof CPU time\titems/s\tworking set MiB\tfile MiB");
        long opened = 0, items = 0;
        int records = 0, lastRecords = 0, mark = 0;
        TimeSpan passed = default, used = default;
        while (opened < entries)
        {
            // Records are made up between times, so that only filing is timed.
            var batch = Enumerable.Range(records, Batch).Select(variants.Make).ToList();
            var (began, usedBefore) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            foreach (var (record, reports) in batch)
            {
                var filed = clerk.File(record, reports, "bench", Instant.FromUnixTimeSeconds(++records));
                items += filed.Reports;
                opened += filed.Opened;
            }
            passed += Stopwatch.GetElapsedTime(began);
            used += Environment.CpuUsage.TotalTime - usedBefore;
            if (opened < Marks[mark] && opened < entries)
                continue;
            var filedSince = records - lastRecords;
            Say($"{opened}\t{records}\t{filedSince / passed.TotalSeconds:F0}\t{filedSince / used.TotalSeconds:F0}\t{items / passed.TotalSeconds:F0}\t{Process.GetCurrentProcess().WorkingSet64 >> 20}\t{Size(address)}");
            (passed, used, items, lastRecords) = (default, default, 0, records);
            mark = Math.Min(mark + 1, Marks.Length - 1);
        }
        Ask(ledger);
        return 0;
    }

    /// <summary>Files some records elsewhere, until all code is compiled for good.</summary>
    private static void WarmUp(RecordVariants variants)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-bench");
        using (var ledger = LedgerAddress.Open(Path.Combine(folder.FullName, "warm.db")))
        {
            var clerk = new Clerk(ledger);
            for (var i = 0; i < WarmUpRecords; i++)
            {
                var (record, reports) = variants.Make(i);
                clerk.File(record, reports, "bench", Instant.FromUnixTimeSeconds(i));
            }
        }
        folder.Delete(recursive: true);
    }

    /// <summary>Records that were filed in another ledger, so that no reader takes memory here.</summary>
    private static List<(Article Article, IReadOnlyList<Report> Reports)> Models(string address)
    {
        using var ledger = LedgerAddress.Open(address);
        using var work = ledger.Begin();
        return [.. ledger.NotReadBy("").Take(MostModels).Select(ledger.Article).Select(a => (
            new Article { Id = a.Id, Text = a.Text, Title = a.Title, Published = a.Published },
            (IReadOnlyList<Report>)[.. work.ReportsOfArticle(a.Number).Where(r => r.Counts).Select(r => new Report { Key = r.Key, Kind = r.Said.Kind, Item = r.Item, Form = r.Said, Facts = r.Facts, Evidence = r.Evidence, Confidence = r.Confidence })]))];
    }

    private static void Ask(SqlLedger ledger)
    {
        var some = ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment, Take = 20, Skip = 1000 });
        Time("first page", () => ledger.Entries(new EntryQuery()));
        Time("first page of commitments", () => ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment }));
        Time("of a party", () => ledger.Entries(new EntryQuery { Party = "USA" }));
        Time("of a party's commitments", () => ledger.Entries(new EntryQuery { Party = "USA", Kind = ItemKind.Commitment, Role = Field.Provider }));
        Time("of a status", () => ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment, Status = "delivered" }));
        Time("of a purpose", () => ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment, Purpose = "health" }));
        Time("by size", () => ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment, Currency = "USD", Order = EntryOrder.Largest }));
        Time("by a word", () => ledger.Entries(new EntryQuery { Text = "securit" }));
        Time("of a year", () => ledger.Entries(new EntryQuery { Kind = ItemKind.Engagement, From = new LocalDate(2024, 1, 1), To = new LocalDate(2024, 12, 31) }));
        foreach (var entry in some.Take(3))
        {
            Time("an entry by its name", () => ledger.Find(entry.Name));
            Time("its reports", () => ledger.Reports(entry.Number));
        }
    }

    private static void Time<T>(string what, Func<IReadOnlyList<T>> ask)
    {
        var first = Stopwatch.GetTimestamp();
        var count = ask().Count;
        var second = Stopwatch.GetTimestamp();
        ask();
        Say($"{what}\t{count} rows\t{Stopwatch.GetElapsedTime(first, second).TotalMilliseconds:F1} ms, again {Stopwatch.GetElapsedTime(second).TotalMilliseconds:F1} ms");
    }

    private static long Size(string address) => LedgerAddress.IsFile(address) ? (new FileInfo(address).Length + (File.Exists(address + "-wal") ? new FileInfo(address + "-wal").Length : 0)) >> 20 : 0;

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
