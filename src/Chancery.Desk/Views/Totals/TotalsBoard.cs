using System.Globalization;
using Chancery.Desk.Hosting;
using Chancery.Desk.Pictures;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Views.Totals;

/// <summary>What the page of totals shows, read once for all its pictures.</summary>
public sealed class TotalsBoard
{
    private const int CodeLength = 3;

    private readonly LedgerSums _sums;
    private readonly ILedgerStore _store;
    private Dictionary<string, string> _names = [];

    private TotalsBoard(Asked asked, ILedgerStore store)
    {
        (Asked, _store) = (asked, store);
        Into = asked["in"]?.ToUpperInvariant();
        if (Into is { } into && (into.Length != CodeLength || !into.All(char.IsAsciiLetterUpper)))
            throw new DeskException($"“{Articles.Shown.OneLine(into)}” is no currency; write its three letters, such as EUR.");
        _sums = new TotalsReader(store).Sums(asked.Query(store), Into, asked.Time);
        Currencies = [.. _sums.Sums.GroupBy(s => s.Currency).Select(g => new Facet(g.Key, g.Count())).OrderByDescending(f => f.Entries).ThenBy(f => f.Value, StringComparer.Ordinal)];
        var code = asked["currency"] is { } chosen ? chosen == "?" ? "" : chosen.ToUpperInvariant() : null;
        Currency = Into ?? code ?? (Currencies.Count > 0 ? Currencies[0].Value : "");
        Sums = [.. _sums.Sums.Where(s => s.Currency == Currency)];
        By = Enum.TryParse<TotalsBy>(asked["by"], ignoreCase: true, out var by) && by != TotalsBy.All ? by : TotalsBy.Provider;
        Flowing = asked["flow"] ?? LedgerSums.Rows(Sums, TotalsBy.All).MaxBy(r => r.Value)?.Status ?? "";
    }

    /// <summary>What the link asks.</summary>
    public Asked Asked { get; }

    /// <summary>The currency that all sums are put into, or null.</summary>
    public string? Into { get; }

    /// <summary>The currency of the sums that are shown; empty where it is unknown.</summary>
    public string Currency { get; }

    /// <summary>The currencies of the sums, the most frequent first.</summary>
    public IReadOnlyList<Facet> Currencies { get; }

    /// <summary>The sums in the currency that is shown.</summary>
    public IReadOnlyList<LedgerSum> Sums { get; }

    /// <summary>What the first bars have in common.</summary>
    public TotalsBy By { get; }

    /// <summary>The status of what the flow picture shows.</summary>
    public string Flowing { get; }

    /// <summary>How many entries were left out as parts of others.</summary>
    public int Parts => _sums.Parts;

    /// <summary>The sums that no rate could put into the currency.</summary>
    public IReadOnlyList<LedgerSum> Unconverted => _sums.Unconverted;

    /// <summary>The rates that were used.</summary>
    public IReadOnlyList<Conversion> Conversions => _sums.Conversions;

    /// <summary>Reads what a link asks.</summary>
    /// <exception cref="DeskException">It asks what cannot be.</exception>
    public static TotalsBoard Read(IQueryCollection query, ILedgerStore store) => new(Asked.Of(TotalsLinks.Page, query, TotalsLinks.Names), store);

    /// <summary>The names of the pictures.</summary>
    public IReadOnlyList<string> Names => By == TotalsBy.Purpose ? ["funnel", "lines", "bars", "flow"] : ["funnel", "lines", "bars", "purposes", "flow"];

    /// <summary>A picture by its name, or null.</summary>
    public Picture? Find(string name) => name switch
    {
        "funnel" => FunnelPicture.Of(this),
        "lines" => LinesPicture.Of(this),
        "bars" => BarsPicture.Of(this, "bars", By),
        "purposes" => BarsPicture.Of(this, "purposes", TotalsBy.Purpose),
        "flow" => FlowPicture.Of(this),
        _ => null,
    };

    /// <summary>The entries behind the number that the link means, the largest first.</summary>
    public IReadOnlyList<LedgerSum> Behind() => [.. Sums.Where(s => TotalsLinks.Means(Asked, s)).OrderByDescending(s => s.Value).ThenBy(s => s.Entry)];

    /// <summary>What a key is called.</summary>
    public string NameOf(TotalsBy by, string key) => by is TotalsBy.Provider or TotalsBy.Receiver ? Letters.Name(string.Join(", ", Ids(key).Select(Name))) : key;

    /// <summary>Looks up the names of all parties of these keys at once.</summary>
    internal void Know(IEnumerable<string> keys)
    {
        var unknown = keys.SelectMany(Ids).Where(id => !_names.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count == 0)
            return;
        var names = new Dictionary<string, string>(_names);
        foreach (var (id, name) in _store.Names(unknown))
            names[id] = Letters.Name(name);
        _names = names;
    }

    /// <summary>The link of the entries behind a number of the currency that is shown.</summary>
    internal string BehindLink(params ReadOnlySpan<(string Name, string? Value)> picks) => TotalsLinks.Behind(Asked, Currency, picks);

    /// <summary>A bar of a total.</summary>
    internal static Bar Bar(TotalRow row, string said, string link)
    {
        var text = row.Entries == 0 ? "none" : $"{SumText.Of(row.Value, row.Currency)} · {row.Entries.ToString("#,0", CultureInfo.InvariantCulture)}";
        return new Bar(row.Status, SumText.Status(row.Status), row.Value, text, $"{said}, {SumText.Status(row.Status)}: {SumText.Of(row.Value, row.Currency)} · {SumText.Entries(row.Entries)}", link);
    }

    private string Name(string id) => _names.GetValueOrDefault(id, id);

    private static string[] Ids(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
