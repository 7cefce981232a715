using Chancery.Desk.Pictures;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Makes the bars by giver, getter, purpose, form or year: a bar a status.</summary>
internal static class BarsPicture
{
    private const int Most = 10;
    private const int MostYears = 12;
    private const int LongestName = 200;

    public static Picture Of(TotalsBoard board, string name, TotalsBy by)
    {
        var groups = SumGroup.Of(board, board.Sums, by, by == TotalsBy.Year ? MostYears : Most);
        var bars = groups.Select(g => new BarGroup(g.Name, [.. g.Rows.Select(r => TotalsBoard.Bar(r, Letters.Clip(g.Name, LongestName * Letters.Size), Link(board, by, g, r)))])).ToList();
        return new Picture(
            name,
            $"{Title(by)} ({(board.Currency.Length == 0 ? "currency not told" : board.Currency)})",
            "A bar a status; behind it the sum and the number of entries. Bars of different status are never added up.",
            BarDrawing.Of(bars),
            new NumberTable(
                [EntryJson.Name(by), .. SumText.Columns],
                [.. groups.SelectMany(g => g.Rows.Select(r => (IReadOnlyList<Cell>)[new Cell(g.Name), .. SumText.Cells(r, Link(board, by, g, r))]))]));
    }

    private static string Link(TotalsBoard board, TotalsBy by, SumGroup group, TotalRow row) => board.BehindLink((TotalsLinks.Pick(by), group.Pick), TotalsLinks.Status(row.Status));

    private static string Title(TotalsBy by) => by switch
    {
        TotalsBy.Provider => "By who gives",
        TotalsBy.Receiver => "By who gets",
        TotalsBy.Purpose => "By purpose",
        TotalsBy.Instrument => "By form",
        _ => "By year",
    };
}
