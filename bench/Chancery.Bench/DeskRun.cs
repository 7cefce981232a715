using System.Diagnostics;
using System.Text.RegularExpressions;
using Chancery.Desk;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Chancery.Stores;

namespace Chancery.Bench;

/// <summary>Opens a desk on a ledger and tells how long its pages and a decision take, from the request to the last byte.</summary>
internal static partial class DeskRun
{
    private const int Rounds = 20;

    private static readonly string[] Pages =
    [
        "/inbox", "/ledger", "/ledger?kind=commitment&status=pledged", "/ledger?text=water", "/ledger/facets", "/ledger/rows?at=50000&rows=60", "/totals", "/totals?in=EUR", "/parties", "/party?id=USA",
        "/agenda", "/conditions", "/coalitions", "/articles",
    ];

    public static async Task<int> Report(string ledger)
    {
        long entries;
        string name, article;
        using (var store = LedgerAddress.Open(ledger))
        {
            entries = store.Count(new EntryQuery());
            var entry = store.Entries(new EntryQuery { Kind = ItemKind.Commitment, Skip = 100, Take = 1 })[0];
            (name, article) = (entry.Name, $"/articles/{store.Reports(entry.Number)[0].Article.Number}");
        }
        await using var app = DeskHost.Build(new DeskOptions { Ledger = ledger, Port = 0, By = "bench" });
        var start = Stopwatch.GetTimestamp();
        await app.StartAsync();
        await WarmUp.Run(app);
        Console.WriteLine(FormattableString.Invariant($"started after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Console.WriteLine($"{entries} entries");
        Console.WriteLine("page\tfirst ms\tmedian ms\tlongest ms\tKiB");
        foreach (var page in (string[])[.. Pages, "/entries/" + name, article])
            await Time(page, async () => (await (await client.GetAsync(page)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length);
        await Time("accept an item of the inbox", () => Accept(client));
        return 0;
    }

    private static async Task Time(string what, Func<Task<int>> ask)
    {
        var times = new List<double>();
        var size = 0;
        try
        {
            for (var round = 0; round <= Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                size = await ask();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        catch (HttpRequestException problem)
        {
            Console.WriteLine($"{what}\t{problem.Message}");
            return;
        }
        var again = times.Skip(1).Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"{what}\t{times[0]:F0}\t{again[again.Count / 2]:F0}\t{again[^1]:F0}\t{size >> 10}"));
    }

    /// <summary>Takes the form of the button that accepts, as a browser without script would.</summary>
    private static async Task<int> Accept(HttpClient client)
    {
        var page = await client.GetStringAsync("/inbox");
        var form = Forms().Matches(page).Select(m => m.Value).First(f => f.Contains("data-key=\"a\"", StringComparison.Ordinal));
        var fields = Inputs().Matches(form).Select(m => KeyValuePair.Create(Name().Match(m.Value).Groups[1].Value, System.Net.WebUtility.HtmlDecode(Value().Match(m.Value).Groups[1].Value))).Where(f => f.Key.Length > 0);
        using var content = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync(System.Net.WebUtility.HtmlDecode(Action().Match(form).Groups[1].Value), content);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<(?:input|button)\\b[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("\\bname=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("\\baction=\"([^\"]*)\"")]
    private static partial Regex Action();
}
