using Chancery.Articles;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>Takes pictures of all pages, of the invented articles of <c>samples/</c>: <c>CHANCERY_SCREENSHOTS=docs/screenshots dotnet test tests/Chancery.Desk.Tests --filter Screenshots</c>.</summary>
[Collection(ChromiumTests.Name)]
public sealed class Screenshots(Chromium chromium)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CHANCERY_SCREENSHOTS");

    /// <summary>The name of each picture, the page, and what is pressed there before.</summary>
    private static readonly (string Name, string Path, string Keys)[] Pages =
    [
        ("inbox", "/inbox", ""),
        ("ledger", "/ledger", ""),
        ("entry", "/entries/{entry}", ""),
        ("articles", "/articles", ""),
        ("article", "/articles/{article}?entry={entry}", ""),
        ("parties", "/parties", ""),
        ("party", "/party?id={party}", ""),
        ("totals", "/totals", ""),
        ("agenda", "/agenda", ""),
        ("conditions", "/conditions", ""),
        ("coalitions", "/coalitions", ""),
        ("read", "/read", ""),
        ("keys", "/ledger", "?"),
    ];

    [Fact]
    public async Task AllPages()
    {
        if (string.IsNullOrEmpty(Folder) || Chromium.Found is null)
            return;
        var folder = Path.Combine(Samples.Repository, Folder);
        Directory.CreateDirectory(folder);
        await using var desk = await DeskServer.With(Samples.Articles());
        var entry = desk.Look(l => l.Entries(new Ledgers.EntryQuery { Kind = Ledgers.ItemKind.Commitment, Order = Ledgers.EntryOrder.Sources, Take = 1 }))[0];
        var article = desk.Look(l => l.Reports(entry.Number))[0].Article.Number;
        var party = entry.Parties(Ledgers.Field.Provider).FirstOrDefault() ?? "";
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await DeskServer.Blank(chromium, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 }, ColorScheme = scheme });
            foreach (var (name, path, keys) in Pages)
            {
                var address = path.Replace("{entry}", entry.Name, StringComparison.Ordinal).Replace("{article}", article.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{party}", Uri.EscapeDataString(party), StringComparison.Ordinal);
                if ((await page.GotoAsync(desk.Address + address))!.Status != 200)
                    continue;
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                if (keys.Length > 0)
                    await page.Keyboard.PressAsync(keys);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
            await page.Context.CloseAsync();
        }
    }
}

/// <summary>The invented articles that come with the repository.</summary>
internal static class Samples
{
    public static string Repository { get; } = Find();

    public static IEnumerable<Article> Articles()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "samples")).Order(StringComparer.Ordinal))
        {
            var (text, id) = (File.ReadAllText(file), Path.GetFileNameWithoutExtension(file));
            switch (Path.GetExtension(file))
            {
                case ".txt":
                    yield return new Article { Id = id, Text = text, Published = new NodaTime.LocalDate(2026, 11, 18), Publisher = "Example Wire" };
                    break;
                case ".html":
                    yield return HtmlArticles.Read(text, id);
                    break;
                case ".jsonl":
                    var number = 0;
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                        yield return JsonArticles.Read(line, FormattableString.Invariant($"{id}-{++number}"), out _);
                    break;
            }
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
