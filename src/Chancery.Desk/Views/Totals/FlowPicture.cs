using Chancery.Desk.Pictures;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Makes the picture of what flows from givers to getters, of one status.</summary>
internal static class FlowPicture
{
    private const int Most = 9;

    public static Picture Of(TotalsBoard board)
    {
        var status = board.Flowing;
        var sums = board.Sums.Where(s => s.Status == status).ToList();
        var givers = SumGroup.Of(board, sums, TotalsBy.Provider, Most);
        var getters = SumGroup.Of(board, sums, TotalsBy.Receiver, Most);
        var giving = Places(givers);
        var getting = Places(getters);
        var flows = sums.GroupBy(s => (From: giving[s.Key(TotalsBy.Provider)], To: getting[s.Key(TotalsBy.Receiver)])).OrderBy(g => g.Key).Select(g => (g.Key.From, g.Key.To, Value: g.Sum(s => s.Value), Entries: g.Count())).ToList();
        return new Picture(
            "flow",
            $"From givers to getters: {SumText.Status(status)} ({(board.Currency.Length == 0 ? "currency not told" : board.Currency)})",
            "Bands are as thick as the sums. Of one status, as those of several are never added up.",
            FlowDrawing.Of(
                [.. givers.Select(g => Node(board, g, TotalsBy.Provider))],
                [.. getters.Select(g => Node(board, g, TotalsBy.Receiver))],
                [.. flows.Select(f => new Flow(f.From, f.To, f.Value, $"{Clip(givers[f.From].Name)} → {Clip(getters[f.To].Name)}: {SumText.Of(f.Value, board.Currency)} in {SumText.Entries(f.Entries)}", Link(f.From, f.To)))],
                status),
            new NumberTable(
                ["provider", "receiver", "status", "sum", "entries", ".currency"],
                [
                    .. flows.OrderBy(f => f.From).ThenByDescending(f => f.Value).Select(f => (IReadOnlyList<Cell>)
                    [
                        new Cell(givers[f.From].Name), new Cell(getters[f.To].Name), new Cell(SumText.Status(status)), new Cell(SumText.Of(f.Value, board.Currency), f.Value, Link(f.From, f.To)),
                        new Cell(f.Entries.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), f.Entries, Link(f.From, f.To)), new Cell(board.Currency),
                    ]),
                ]));

        string Link(int from, int to) => board.BehindLink((TotalsLinks.Pick(TotalsBy.Provider), givers[from].Pick), (TotalsLinks.Pick(TotalsBy.Receiver), getters[to].Pick), TotalsLinks.Status(status));
    }

    private static FlowNode Node(TotalsBoard board, SumGroup group, TotalsBy by) => new(
        group.Name,
        $"{SumText.Of(group.Rows.Sum(r => r.Value), board.Currency)} · {group.Rows.Sum(r => r.Entries).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)}",
        board.BehindLink((TotalsLinks.Pick(by), group.Pick), TotalsLinks.Status(board.Flowing)));

    private static Dictionary<string, int> Places(IReadOnlyList<SumGroup> groups) =>
        groups.SelectMany((group, place) => group.Keys.Select(key => (key, place))).ToDictionary(p => p.key, p => p.place, StringComparer.Ordinal);

    private static string Clip(string name) => Letters.Clip(name, 100 * Letters.Size);
}
