using System.Globalization;
using Chancery.Desk.Pictures;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;
using NodaTime;

namespace Chancery.Desk.Views.Totals;

/// <summary>Makes the lines of what there was up to each day, a line a status.</summary>
internal static class LinesPicture
{
    private const int MostMonths = 36;

    public static Picture Of(TotalsBoard board)
    {
        var dated = board.Sums.Where(s => s.When.IsKnown).OrderBy(s => s.When.First).ToList();
        var byStatus = dated.ToLookup(s => s.Status);
        var totals = LedgerSums.Rows(dated, TotalsBy.All);
        var lines = totals.Select(row => Line(board, row, [.. byStatus[row.Status]])).ToList();
        var undated = board.Sums.Count - dated.Count;
        return new Picture(
            "lines",
            $"Up to each day ({(board.Currency.Length == 0 ? "currency not told" : board.Currency)})",
            "All that had been told of by a day and has this status now; a dash style a status. The day is the first on which it may have happened." + (undated > 0 ? $" {SumText.Entries(undated)} of no known day are not drawn." : ""),
            LineDrawing.Of(lines, value => SumText.Of(value, board.Currency)),
            Numbers(board, totals, dated));
    }

    private static Series Line(TotalsBoard board, TotalRow row, IReadOnlyList<LedgerSum> sums)
    {
        var points = new List<(int, decimal)>();
        var sum = 0m;
        foreach (var day in sums.GroupBy(s => s.When.First))
        {
            sum += day.Sum(s => s.Value);
            points.Add((day.Key, sum));
        }
        var total = SumText.Of(row.Value, row.Currency);
        return new Series(row.Status, points, $"{SumText.Status(row.Status)} {total}", $"{SumText.Status(row.Status)} {total}, {SumText.Entries(row.Entries)}", board.BehindLink(TotalsLinks.Status(row.Status), TotalsLinks.UntilDay(sums[^1].When.First)));
    }

    /// <summary>The sums at the end of each month, or year where there are many months.</summary>
    private static NumberTable Numbers(TotalsBoard board, IReadOnlyList<TotalRow> totals, List<LedgerSum> dated)
    {
        var columns = new List<string> { "until" };
        foreach (var row in totals)
            columns.AddRange([SumText.Status(row.Status), $".{SumText.Status(row.Status)} entries"]);
        if (dated.Count == 0)
            return new NumberTable(columns, []);
        var rows = new List<IReadOnlyList<Cell>>();
        var next = 0;
        var sums = totals.ToDictionary(r => r.Status, _ => (Value: 0m, Entries: 0));
        foreach (var day in Ends(When.Day(dated[0].When.First), When.Day(dated[^1].When.First)))
        {
            var (number, before) = (When.Number(day), next);
            for (; next < dated.Count && dated[next].When.First <= number; next++)
            {
                var (value, entries) = sums[dated[next].Status];
                sums[dated[next].Status] = (value + dated[next].Value, entries + 1);
            }
            if (next == before)
                continue;
            rows.Add(
            [
                new Cell(EntryWords.Day(number)),
                .. totals.SelectMany(r => Cells(sums[r.Status], board.Currency, board.BehindLink(TotalsLinks.Status(r.Status), TotalsLinks.UntilDay(number)))),
            ]);
        }
        return new NumberTable(columns, rows);
    }

    private static IEnumerable<Cell> Cells((decimal Value, int Entries) sum, string currency, string link) =>
        [new(sum.Entries == 0 ? "–" : SumText.Of(sum.Value, currency), sum.Value, sum.Entries == 0 ? null : link), new(sum.Entries.ToString("#,0", CultureInfo.InvariantCulture), sum.Entries)];

    private static IEnumerable<LocalDate> Ends(LocalDate first, LocalDate last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month < MostMonths;
        for (var day = months ? DateAdjusters.EndOfMonth(first) : new LocalDate(first.Year, 12, 31); ; day = months ? DateAdjusters.EndOfMonth(day.PlusDays(1)) : day.PlusYears(1))
        {
            yield return day;
            if (day >= last)
                yield break;
        }
    }
}
