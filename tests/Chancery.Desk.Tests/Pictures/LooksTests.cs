using Chancery.Desk.Tests.Boards;
using Chancery.Desk.Tests.Totals;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests.Pictures;

/// <summary>The pages of totals, parties and boards as a browser shows them.</summary>
[Collection(ChromiumTests.Name)]
public sealed class LooksTests(Chromium chromium)
{
    private static readonly string[] Paths =
        ["/totals", "/totals?by=year", "/totals/entries?pickStatus=pledged", "/parties", "/party?id=NOR", "/party?name=a", "/agenda", "/conditions", "/coalitions", "/coalitions?group=group%2Fcoalition-members"];

    [BrowserFact]
    public async Task Pages_HaveNamesRolesAndContrast()
    {
        await using var desk = await DeskServer.With([.. Treasury.Articles, .. Crowd.Articles, .. Newsroom.Few]);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await desk.Open(chromium, "/totals", new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
            foreach (var path in scheme == ColorScheme.Light ? Paths : Paths.Where(p => p.EndsWith('s') || p.Contains("group=", StringComparison.Ordinal)))
            {
                await page.GotoAsync(desk.Address + path);
                foreach (var summary in await page.Locator("details > summary").AllAsync())
                    await summary.ClickAsync();
                var found = await page.RunAxe();
                found.Violations.Select(v => $"{path} {scheme}: {v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
            }
        }
    }

    [BrowserFact]
    public async Task NarrowWindow_NeedsNoScrollingSideways()
    {
        await using var desk = await DeskServer.With([.. Treasury.Articles, .. Crowd.Articles, .. Newsroom.Few]);
        var page = await desk.Open(chromium, "/totals", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 420, Height = 900 } });
        foreach (var path in Paths)
        {
            await page.GotoAsync(desk.Address + path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(420, path);
        }
    }

    [BrowserFact]
    public async Task PolicyOfPages_LetsPicturesLookAsTheyShould_AndFiltersAnswerAtOnce()
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        var page = await desk.Open(chromium, "/parties");
        var broken = new List<string>();
        page.Console += (_, message) => broken.Add(message.Text);
        await page.GotoAsync(desk.Address + "/totals");
        (await page.Locator("figure[aria-labelledby=bars-name] svg rect.s-pledged").First.EvaluateAsync<string>("r => getComputedStyle(r).stroke")).ShouldBe("rgb(20, 88, 111)");
        await page.Locator("#filters input[name=party]").PressSequentiallyAsync("Peru");
        await page.Locator("#results .count b", new() { HasTextString = "1" }).First.WaitForAsync();
        await page.Locator("figure[aria-labelledby=flow-name] svg a").First.ClickAsync();
        await page.Locator("table.behind-total").WaitForAsync();
        broken.ShouldBeEmpty();
    }
}
