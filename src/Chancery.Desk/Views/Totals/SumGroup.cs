using System.Security.Cryptography;
using System.Text;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>Sums that have something in common.</summary>
/// <param name="Pick">What a link says to mean them.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Sums">The sums.</param>
/// <param name="IsRest">Whether it is all the groups that are too small to stand alone.</param>
internal sealed record SumGroup(string Pick, string Name, IReadOnlyList<LedgerSum> Sums, bool IsRest)
{
    /// <summary>What a link says to mean those that do not tell.</summary>
    private const string NotTold = "?";

    /// <summary>What stands before the groups that a link does not mean.</summary>
    private const char Not = '!';

    private const char Between = '|';
    private const int LongestKey = 120;

    /// <summary>The groups of sums, the largest first by its largest status, and what is left of them together; years in their order.</summary>
    /// <param name="sums">The sums, of one currency.</param>
    /// <param name="by">What they have in common.</param>
    /// <param name="most">How many groups at most.</param>
    /// <param name="name">What a key is called.</param>
    public static IReadOnlyList<SumGroup> Of(IEnumerable<LedgerSum> sums, TotalsBy by, int most, Func<string, string> name)
    {
        var all = sums.GroupBy(s => s.Key(by)).Select(g => new SumGroup(PickOf(g.Key), g.Key.Length == 0 ? "not told" : name(g.Key), [.. g], false)).ToList();
        var ranked = by == TotalsBy.Year
            ? all.OrderByDescending(g => g.Pick, StringComparer.Ordinal).ToList()
            : [.. all.OrderByDescending(g => g.Largest).ThenBy(g => g.Pick, StringComparer.Ordinal)];
        if (ranked.Count <= most)
            return ranked;
        var rest = ranked[(most - 1)..];
        var shown = ranked[..(most - 1)];
        return [.. shown, new SumGroup(Not + string.Join(Between, shown.Select(g => g.Pick)), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rest.Count} others"), [.. rest.SelectMany(g => g.Sums)], true)];
    }

    /// <summary>Whether a link means a key.</summary>
    public static bool Means(string pick, string key) =>
        pick.StartsWith(Not) ? !pick[1..].Split(Between).Contains(PickOf(key)) : pick == PickOf(key);

    /// <summary>The sums by status, in the order of statuses.</summary>
    public IReadOnlyList<TotalRow> Rows => LedgerSums.Rows(Sums, TotalsBy.All);

    private decimal Largest => Rows.Max(r => r.Value);

    private static string PickOf(string key) =>
        key.Length == 0 ? NotTold : key.Length <= LongestKey ? key : "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
