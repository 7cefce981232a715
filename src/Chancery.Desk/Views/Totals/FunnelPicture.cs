using Chancery.Desk.Pictures;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Makes the funnel from offers to deliveries.</summary>
internal static class FunnelPicture
{
    private static readonly string[] Way = ["offered", "pledged", "committed", "delivered"];

    public static Picture Of(TotalsBoard board)
    {
        var rows = LedgerSums.Rows(board.Sums, TotalsBy.All);
        var stages = Way.Select(status => rows.FirstOrDefault(r => r.Status == status) ?? new TotalRow("", status, board.Currency, 0, 0, 0, 0)).ToList();
        return new Picture(
            "funnel",
            $"From offer to delivery ({(board.Currency.Length == 0 ? "currency not told" : board.Currency)})",
            "Each promise stands once, at the status that it has; nothing is added from one stage to the next.",
            FunnelDrawing.Of([.. stages.Select(Bar)], [.. rows.Where(r => !Way.Contains(r.Status)).Select(Bar)]),
            new NumberTable(SumText.Columns, [.. rows.Select(r => (IReadOnlyList<Cell>)[.. SumText.Cells(r, Link(r))])]));

        Bar Bar(TotalRow row) => TotalsBoard.Bar(row, "All", Link(row));

        string Link(TotalRow row) => board.BehindLink(TotalsLinks.Status(row.Status));
    }
}
