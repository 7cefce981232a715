using Chancery.Articles;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>Whatever stands in articles, the browser shows it as text: nothing runs, nobody else is asked, nothing around it moves.</summary>
[Collection(ChromiumTests.Name)]
public sealed class HostileTests(Chromium chromium)
{
    private static readonly string[] Payloads =
    [
        "<script>ran()</script><img src=x onerror=ran()><svg onload=ran()><iframe src=javascript:ran()>",
        "\"><a href=\"javascript:ran()\" autofocus onfocus=ran()>x</a><style>*{display:none}</style>",
        "'-ran()-' ${ran()} {{ran()}} @ran() <!-- --> ]]> &lt;b&gt; &#60;script&#62;ran()",
        "</textarea></title></main><form action=https://evil.example><base href=https://evil.example/>",
        "\u202E\u2066 turned \u200F\u061C\u2069\u202C \u0000\u0001\u001B[31m\u0085\u2028\u2029\uFEFF\u00AD end",
        "\uD83D lone \uDE00 \uFFFE \uFFFF \U000E0041 tag",
        "مصر تعهدت بقرض للسودان – אַרְטִיקְל",
    ];

    [BrowserFact]
    public async Task EveryField_IsText()
    {
        await using var desk = await DeskServer.With(Payloads.SelectMany((payload, i) =>
        {
            var text = $"Japan pledged a loan of ${i + 2}26 million to Kenya for {payload} of Mombasa. \"{payload}\" Prime Minister Hana Sato said.\n{payload}\n";
            return new[]
            {
                new Article { Id = payload, Title = payload, Text = text, Publisher = payload, Url = payload },
                new Article { Id = payload + "2", Title = payload + "2", Text = text + " And more.", Publisher = payload, Url = $"javascript:ran('{payload}')" },
            };
        }));
        var watched = await Watched.Open(chromium, desk, "/articles");
        var page = watched.Page;
        var paths = Enumerable.Range(1, 2 * Payloads.Length).Select(n => $"/articles/{n}")
            .Concat(["/articles/2/against/1", "/ledger", .. Payloads.Select(p => "/articles?text=" + Uri.EscapeDataString(p)), .. Payloads.Take(2).Select(p => "/ledger?party=" + Uri.EscapeDataString(p))]);
        foreach (var path in paths)
        {
            await page.GotoAsync(desk.Address + path);
            (await page.Locator("main script, main iframe, main style, main base, main img, [onload], [onerror], [onfocus], form[action^=https]").CountAsync()).ShouldBe(0, path);
            (await page.Locator("a[href^='javascript' i], a[href*='evil']").CountAsync()).ShouldBe(0, path);
            if (path.Count(c => c == '/') == 2 && path.StartsWith("/articles/", StringComparison.Ordinal))
                (await page.Locator(".article-text").EvaluateAsync<string>(ArticlePageTests.TextOfPage)).ShouldBe(desk.Look(l => l.Text(long.Parse(path[10..], System.Globalization.CultureInfo.InvariantCulture))));
        }
        watched.ShouldBeQuiet();
    }

    [BrowserFact]
    public async Task FilesAndTexts_AreText()
    {
        await using var desk = await DeskServer.With();
        var watched = await Watched.Open(chromium, desk, "/read");
        var page = watched.Page;
        await page.Locator("input[type=file]").SetInputFilesAsync(Payloads.Select(p => p.Replace("\0", "", StringComparison.Ordinal)).SelectMany(payload => new[]
        {
            File(payload.Replace('/', '_') + ".txt", payload),
            File(payload.Replace('/', '_') + ".jsonl", "{" + payload),
            File("page.html", $"<html><title>{payload}</title><body><p>{payload} Norway gave Ghana 5 million euros for a bridge.</p>"),
        }));
        await page.Locator("button", new() { HasTextString = "Read files" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "articles read," }).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-stop]').hidden");
        (await page.Locator("#reading script, #reading img").CountAsync()).ShouldBe(0);
        foreach (var payload in Payloads)
        {
            await page.Locator("textarea").FillAsync(payload);
            await page.Locator("input[name=title]").FillAsync(payload);
            await page.Locator("input[name=url]").FillAsync("https://evil.example/" + payload);
            await page.Locator("button", new() { HasTextString = "Read text" }).ClickAsync();
            await page.WaitForFunctionAsync("() => document.querySelector('[data-stop]').hidden");
        }
        await page.GotoAsync(desk.Address + "/articles?sort=filed");
        await page.Locator("table.articles a").First.ClickAsync();
        await page.Locator(".article-text").WaitForAsync();
        watched.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("https://wire.example/a?b=\"><script>ran()</script>", true)]
    [InlineData("http://wire.example/", true)]
    [InlineData("javascript:ran()", false)]
    [InlineData(" javascript:ran()", false)]
    [InlineData("data:text/html,<script>ran()</script>", false)]
    [InlineData("//evil.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:word@evil.example/", false)]
    public async Task Address_IsALinkOnlyWhereItLeadsToTheWeb(string url, bool isLink)
    {
        await using var desk = await DeskServer.With(new Article { Id = "a", Text = "Norway gave Ghana 5 million euros.", Url = url });
        using var client = new HttpClient();
        var about = System.Text.RegularExpressions.Regex.Match(await client.GetStringAsync(desk.Address + "/articles/1"), "<dl class=\"about\">.*?</dl>", System.Text.RegularExpressions.RegexOptions.Singleline).Value;
        about.ShouldNotBeEmpty();
        about.Contains("<a ", StringComparison.Ordinal).ShouldBe(isLink);
        about.ShouldNotContain("<script");
        if (isLink)
            about.ShouldContain("rel=\"noreferrer noopener nofollow\"");
    }

    [BrowserFact]
    public async Task MegabyteInOneLine_IsShown()
    {
        var text = "Norway gave Ghana 5 million euros. " + new string('x', 1_000_000) + " Peru gave Chile 3 million soles.";
        await using var desk = await DeskServer.With(new Article { Id = new string('i', 100_000), Title = new string('t', 1_000_000), Text = text, Publisher = new string('p', 1_000_000), Url = "https://wire.example/" + new string('u', 100_000) });
        var watched = await Watched.Open(chromium, desk, "/articles/1");
        (await watched.Page.Locator(".article-text").EvaluateAsync<int>("text => text.textContent.length")).ShouldBe(text.Length);
        (await watched.Page.Locator("h1").InnerTextAsync()).Length.ShouldBeLessThan(300);
        await Accessible.CheckNarrow(watched.Page);
        await watched.Page.GotoAsync(desk.Address + "/articles");
        await Accessible.CheckNarrow(watched.Page);
        watched.ShouldBeQuiet();
    }

    [BrowserFact]
    public async Task HundredParticipants_AreShown()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"Foreign Minister {(char)('A' + (i % 26))}na{(char)('a' + (i / 26))} {(char)('K' + (i % 10))}orvath{(char)('a' + (i % 26))}");
        await using var desk = await DeskServer.With(Newsroom.Of("crowd", "2031-04-01", "Crowd", $"{string.Join(", ", names)} met in Accra on Monday. Norway gave Ghana, Kenya, Peru, Chile, Japan, Canada, Yemen, Egypt, Sudan and Chad 5 million euros."));
        var watched = await Watched.Open(chromium, desk, "/articles/1");
        await Accessible.CheckNarrow(watched.Page);
        await watched.Page.GotoAsync(desk.Address + "/ledger");
        await Accessible.CheckNarrow(watched.Page);
        watched.ShouldBeQuiet();
    }

    [BrowserFact]
    public async Task LinkOfAStranger_DoesNothing()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var watched = await Watched.Open(chromium, desk, "/ledger");
        foreach (var path in new[] { "/articles/1?at=<script>ran()</script>&entry=\"><img src=x onerror=ran()>", "/articles/1?at=-5", "/articles/1?at=99999999999-3", "/articles/1?at=5-2", "/articles?skip=99999999999&from=<b>", "/<script>ran()</script>", "/sign-in?next=javascript:ran()", "/articles?source=x" })
        {
            await watched.Page.GotoAsync(desk.Address + path);
            (await watched.Page.Locator("main script, main img").CountAsync()).ShouldBe(0, path);
            (await watched.Page.Locator("h1").CountAsync()).ShouldBe(1, path);
        }
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
