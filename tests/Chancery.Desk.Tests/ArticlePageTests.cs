using Chancery.Ledgers;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class ArticlePageTests(Chromium chromium)
{
    /// <summary>The text that a page shows, without what is none of the article, and with one character for each that is shown by its number.</summary>
    public const string TextOfPage = """
        text => {
          const copy = text.cloneNode(true);
          for (const added of copy.querySelectorAll('[data-none]')) added.remove();
          for (const one of copy.querySelectorAll('[data-one]')) one.textContent = String.fromCodePoint(parseInt(one.textContent.slice(2), 16));
          return copy.textContent;
        }
        """;

    [BrowserFact]
    public async Task Text_IsThatOfTheArticle_CharacterForCharacter()
    {
        const string Text = "\n  Japan pledged  a loan of $226 million to Kenya.\r\n\r\n\tHana Sato met Otieno Were 😀 on Monday. \u202EThe end\u0001.  \n";
        await using var desk = await DeskServer.With(Newsroom.Of("odd", "2031-04-01", "Odd", Text));
        var page = await desk.Open(chromium, "/articles/1");
        (await page.Locator(".article-text").EvaluateAsync<string>(TextOfPage)).ShouldBe(Text);
        (await page.Locator(".article-text a.mark").CountAsync()).ShouldBeGreaterThan(1);
    }

    [BrowserFact]
    public async Task Items_AreMarked_Listed_AndLeadToTheirEntries()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles?text=harbour");
        await page.Locator("table.articles a", new() { HasTextString = "Japan offers" }).ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Japan offers Kenya harbour loan" }).WaitForAsync();
        var lines = await page.Locator(".items .line").AllInnerTextsAsync();
        lines[0].ShouldBe("Japan → Kenya: USD 226m loan");
        var item = page.Locator(".items .item").First;
        (await item.Locator(".badge").First.InnerTextAsync()).ShouldBe("pledged");
        var link = await item.Locator(".line").GetAttributeAsync("href");
        (await page.Locator($".article-text a.m-c[href='{link}']").CountAsync()).ShouldBeGreaterThan(0);
        link.ShouldBe("/entries/" + desk.Look(l => l.Entries(new EntryQuery { Party = "JPN", Kind = ItemKind.Commitment }))[0].Name);
    }

    [BrowserFact]
    public async Task Keys_StepThroughTheItems_AndLightThemInTheText()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles/1");
        await page.Keyboard.PressAsync("j");
        (await Focused()).ShouldBe(await page.Locator(".items .line").Nth(0).GetAttributeAsync("href"));
        (await page.Locator(".mark.lit").CountAsync()).ShouldBeGreaterThan(0);
        await page.Keyboard.PressAsync("j");
        (await Focused()).ShouldBe(await page.Locator(".items .line").Nth(1).GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("k");
        (await Focused()).ShouldBe(await page.Locator(".items .line").Nth(0).GetAttributeAsync("href"));

        Task<string?> Focused() => page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
    }

    [BrowserTheory]
    [InlineData("entry")]
    [InlineData("start")]
    [InlineData("range")]
    public async Task Place_IsShownAndEmphasised(string how)
    {
        var text = string.Concat(Enumerable.Repeat("The choir sang in the hall.\n\n", 60)) + "Japan pledged a loan of $226 million to Kenya. " + string.Concat(Enumerable.Repeat("\n\nThe choir sang in the hall.", 60));
        await using var desk = await DeskServer.With(Newsroom.Of("long", "2031-04-01", "Long", text));
        var start = text.IndexOf("Japan", StringComparison.Ordinal);
        var query = how switch
        {
            "entry" => "entry=" + desk.Look(l => l.Entries(new EntryQuery { Party = "JPN" }))[0].Name,
            "start" => FormattableString.Invariant($"at={start}"),
            _ => FormattableString.Invariant($"at={start}-{start + 5}"),
        };
        var page = await desk.Open(chromium, "/articles/1?" + query);
        (await page.Locator(".mark.here").First.InnerTextAsync()).ShouldStartWith("Japan");
        await page.WaitForFunctionAsync("() => { const place = document.querySelector('.mark.here').getBoundingClientRect(); return place.top > 0 && place.bottom < innerHeight; }");
    }

    [BrowserFact]
    public async Task WithoutScript_LinksAndPlacesWorkToo()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles/1", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.Locator(".items .item .of a").First.ClickAsync();
        (await page.Locator("#here").First.InnerTextAsync()).ShouldStartWith("Japan");
    }

    [BrowserFact]
    public async Task MangledWording_IsMarkedWithWhatItStoodFor()
    {
        var text = string.Join(' ', Enumerable.Repeat("Peru's Ministry of International Affairs mentioned it should affix army assist to the Ecu Republic. He mentioned the European Fee imagine in security ensures and so as to assist nations. Minister Ana Rojas mentioned that folks of Lima are prepared to supply different belongings.", 2));
        await using var desk = await DeskServer.With(Newsroom.Of("mangled", "2031-04-01", "Mangled", text));
        var page = await desk.Open(chromium, "/articles/1");
        (await page.Locator(".verdict").InnerTextAsync()).ShouldStartWith("reworded by a machine");
        (await page.Locator(".article-text").InnerTextAsync()).ShouldContain("European FeeEuropean Commission");
        (await page.Locator(".article-text").EvaluateAsync<string>(TextOfPage)).ShouldBe(text);
        await Accessible.Check(page);
    }

    [BrowserFact]
    public async Task Copies_TellTheOriginal_AndWhatTheyChanged()
    {
        await using var desk = await DeskServer.With(Newsroom.Copies);
        var page = await desk.Open(chromium, "/articles/2");
        (await page.Locator("#copies .card").First.InnerTextAsync()).ShouldContain("likely original");
        var changes = await page.Locator("#copies .changes").InnerTextAsync();
        changes.ShouldContain("quotation marks lost");
        (await page.Locator("#copies del").AllInnerTextsAsync()).ShouldContain("would");
        (await page.Locator("#copies ins").AllInnerTextsAsync()).ShouldContain("will");
        await Accessible.Check(page);

        await page.Locator("#copies a", new() { HasTextString = "word by word" }).ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Word by word" }).WaitForAsync();
        (await page.Locator(".article-text del").AllInnerTextsAsync()).ShouldBe(["226", "\"", "would", "\""]);
        (await page.Locator(".article-text ins").AllInnerTextsAsync()).ShouldBe(["260", "will"]);
        await Accessible.Check(page);
    }

    [BrowserFact]
    public async Task ArticleThatIsNotThere_IsMissing()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await DeskServer.Blank(chromium);
        foreach (var path in new[] { "/articles/99", "/articles/1/against/99", "/articles/x", "/articles/99999999999999999999" })
        {
            (await page.GotoAsync(desk.Address + path))!.Status.ShouldBe(404, path);
            (await page.Locator("h1").InnerTextAsync()).ShouldBe("There is no such page");
        }
    }

    [BrowserFact]
    public async Task List_NarrowsWhileOneTypes_AndPages()
    {
        await using var desk = await DeskServer.With(Enumerable.Range(1, 60).Select(i => Newsroom.Of($"n{i}", "2031-04-01", i == 7 ? "A choir sang" : $"Note {i}", $"The hall of town {i} was painted.")));
        var page = await desk.Open(chromium, "/articles");
        (await page.Locator("#results .count b").InnerTextAsync()).ShouldBe("60");
        await page.Keyboard.PressAsync("n");
        await page.Locator(".pages", new() { HasTextString = "51–60 of 60" }).WaitForAsync();
        await page.Locator("input[name=text]").Last.PressSequentiallyAsync("choir");
        await page.Locator("#results .count b", new() { HasTextString = "1" }).WaitForAsync();
        (await page.Locator("table.articles tbody tr").CountAsync()).ShouldBe(1);
        await Accessible.Check(page);
    }
}
