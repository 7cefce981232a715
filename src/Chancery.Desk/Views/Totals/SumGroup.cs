using System.Security.Cryptography;
using System.Text;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Totals that have something in common.</summary>
/// <param name="Pick">What a link says to mean them.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Keys">The keys of its sums.</param>
/// <param name="Rows">Its totals by status, in the order of statuses.</param>
internal sealed record SumGroup(string Pick, string Name, IReadOnlyList<string> Keys, IReadOnlyList<TotalRow> Rows)
{
    /// <summary>What a link says to mean those that do not tell.</summary>
    private const string NotTold = "?";

    /// <summary>What stands before the groups that a link does not mean.</summary>
    private const char Not = '!';

    private const char Between = '|';
    private const int LongestKey = 120;

    /// <summary>The groups of sums, the largest first by its largest status, and what is left of them together; years in their order.</summary>
    /// <param name="board">The board that knows names.</param>
    /// <param name="sums">The sums, of one currency.</param>
    /// <param name="by">What they have in common.</param>
    /// <param name="most">How many groups at most.</param>
    public static IReadOnlyList<SumGroup> Of(TotalsBoard board, IEnumerable<LedgerSum> sums, TotalsBy by, int most)
    {
        var keys = LedgerSums.Rows(sums, by).GroupBy(r => r.Key).ToList();
        var ranked = by == TotalsBy.Year ? keys.OrderByDescending(g => g.Key, StringComparer.Ordinal) : keys.OrderByDescending(g => g.Max(r => r.Value)).ThenBy(g => g.Key, StringComparer.Ordinal);
        var isCut = keys.Count > most;
        var shown = ranked.Take(isCut ? most - 1 : most).ToList();
        if (by is TotalsBy.Provider or TotalsBy.Receiver)
            board.Know(shown.Select(g => g.Key));
        var groups = shown.ConvertAll(g => new SumGroup(PickOf(g.Key), g.Key.Length == 0 ? "not told" : board.NameOf(by, g.Key), [g.Key], [.. g]));
        return isCut ? [.. groups, Rest(groups, [.. ranked.Skip(most - 1)])] : groups;
    }

    /// <summary>Whether a link means a key.</summary>
    public static bool Means(string pick, string key) =>
        pick.StartsWith(Not) ? !pick[1..].Split(Between).Contains(PickOf(key)) : pick == PickOf(key);

    private static SumGroup Rest(IEnumerable<SumGroup> shown, IReadOnlyList<IGrouping<string, TotalRow>> rest) => new(
        Not + string.Join(Between, shown.Select(g => g.Pick)),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rest.Count} others"),
        [.. rest.Select(g => g.Key)],
        LedgerSums.Together(rest.SelectMany(g => g)));

    private static string PickOf(string key) =>
        key.Length == 0 ? NotTold : key.Length <= LongestKey ? key : "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
