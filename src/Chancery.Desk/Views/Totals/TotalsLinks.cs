using Chancery.Ledgers;
using Chancery.Ledgers.Totals;

namespace Chancery.Desk.Views.Totals;

/// <summary>The names in links of the totals, and what they mean.</summary>
internal static class TotalsLinks
{
    /// <summary>The path of the page.</summary>
    public const string Page = "/totals";

    /// <summary>The path of the entries behind a number.</summary>
    public const string Entries = "/totals/entries";

    private const string Until = "pickUntil";

    private static readonly (string Name, TotalsBy By)[] Picks =
        [("pickProvider", TotalsBy.Provider), ("pickReceiver", TotalsBy.Receiver), ("pickPurpose", TotalsBy.Purpose), ("pickInstrument", TotalsBy.Instrument), ("pickYear", TotalsBy.Year)];

    /// <summary>The name under which a link means a group.</summary>
    public static string Pick(TotalsBy by) => Picks.First(p => p.By == by).Name;

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["text", "party", "role", "purpose", "instrument", "status", "from", "to", "asOf", "currency", "in", "by", "flow", "skip", "pickStatus", Until, .. Picks.Select(p => p.Name)];

    /// <summary>The link of the entries behind a number.</summary>
    public static string Behind(Asked asked, string currency, params ReadOnlySpan<(string Name, string? Value)> picks) =>
        asked.To(Entries, [.. picks, ("currency", currency.Length == 0 ? "?" : currency), ("by", null), ("flow", null), ("skip", null)]);

    /// <summary>Whether a link means a sum.</summary>
    public static bool Means(Asked asked, LedgerSum sum) =>
        (asked["pickStatus"] is not { } status || sum.Status == (status == "?" ? "" : status))
        && Picks.All(p => asked[p.Name] is not { } pick || SumGroup.Means(pick, sum.Key(p.By)))
        && (asked.Day(Until) is not { } day || sum.When.IsKnown && sum.When.First <= When.Number(day));

    /// <summary>The pick of a status.</summary>
    public static (string Name, string? Value) Status(string status) => ("pickStatus", status.Length == 0 ? "?" : status);

    /// <summary>The pick of all until a day.</summary>
    public static (string Name, string? Value) UntilDay(int day) => (Until, EntryWords.Day(day));
}
