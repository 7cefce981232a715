using System.Text;
using Chancery.Ledgers;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class ReadPageTests(Chromium chromium)
{
    private const string Promise = "Peru gave Chile 3 million soles for schools on 4 May 2031.";

    [BrowserFact]
    public async Task Files_AreReadAndFiled_AndBadOnesAreToldAsOnTheCommandLine()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        await Accessible.Check(page);
        await Accessible.CheckNarrow(page);
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("good.txt", Promise),
            File("empty.txt", ""),
            File("lines.jsonl", $$"""{"id":"l1","title":"Loan for a bridge","text":"Norway will lend Ghana 5 million euros for a bridge.","published":"mayday"}""" + "\n{\"id\":2}\n"),
            new FilePayload { Name = "bytes.txt", MimeType = "text/plain", Buffer = [0x42, 0xFF, 0xFE, 0x00, 0x01] },
            File("<img src=x onerror=ran()>.txt", "nothing"),
        ]);
        await page.Locator("button", new() { HasTextString = "Read files" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "3 articles read, 3 of them new" }).WaitForAsync();
        var lines = await page.Locator("#reading li").AllInnerTextsAsync();
        lines.ShouldContain("good 1 item: 1 entry opened, 0 joined one that was there");
        lines.ShouldContain("failed empty.txt: the file is empty; give an article's text");
        lines.ShouldContain("failed lines.jsonl, line 1: 'mayday' is no date: write it as 2025-03-07; the article was read without its day");
        lines.ShouldContain("failed lines.jsonl, line 2: the object has no field 'text'");
        lines.ShouldContain(l => l.StartsWith("failed bytes.txt: ", StringComparison.Ordinal));
        lines.ShouldContain("<img src=x onerror=ran()> filed; it reports nothing");
        await Accessible.Check(page);

        await page.Locator("#reading a", new() { HasTextString = "Loan for a bridge" }).ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Loan for a bridge" }).WaitForAsync();
        desk.Look(l => l.Count(new ArticleQuery())).ShouldBe(6);
    }

    [BrowserFact]
    public async Task DroppedFiles_AreReadAtOnce()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        await page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
              for (const kind of ['dragenter', 'dragover', 'drop'])
                document.querySelector('[data-drop]').dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            Promise);
        await page.Locator("[data-tells]", new() { HasTextString = "1 articles read, 1 of them new" }).WaitForAsync();
        desk.Look(l => l.Articles(new ArticleQuery { Take = 1 }))[0].Article.Id.ShouldBe("dropped");
    }

    [BrowserFact]
    public async Task Text_IsReadWithWhatIsKnownOfIt_AndTheSameTwiceChangesNothing()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        for (var times = 0; times < 2; times++)
        {
            var form = page.Locator("form[aria-labelledby=paste-title]");
            await form.Locator("textarea").FillAsync("Japan pledged Kenya $9 million on Tuesday.");
            await form.Locator("input[name=title]").FillAsync("A pledge");
            await form.Locator("input[name=published]").FillAsync("2031-04-03");
            await form.Locator("input[name=publisher]").FillAsync("Example Wire");
            await form.Locator("input[name=url]").FillAsync("https://wire.example/9");
            await form.Locator("button").ClickAsync();
            await page.Locator("[data-tells]", new() { HasTextString = times == 0 ? "1 of them new" : "1 articles were filed before" }).WaitForAsync();
        }
        var article = desk.Look(l => l.Articles(new ArticleQuery { Text = "pledge" })).ShouldHaveSingleItem().Article;
        (article.Title, article.Publisher, article.Url, article.Published?.ToString("uuuu-MM-dd", null)).ShouldBe(("A pledge", "Example Wire", "https://wire.example/9", "2031-04-03"));
    }

    [BrowserFact]
    public async Task WrongDay_AndNothingAtAll_AreTold()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        var form = page.Locator("form[aria-labelledby=paste-title]");
        await form.Locator("textarea").FillAsync(Promise);
        await form.Locator("input[name=published]").FillAsync("yesterday");
        await form.Locator("button").ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "“yesterday” is no day; write it as 2025-03-07." }).WaitForAsync();
        await form.Locator("input[name=published]").FillAsync("");
        await form.Locator("textarea").FillAsync("   ");
        await form.Locator("button").ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "There is nothing to read; choose files, or paste a text." }).WaitForAsync();
        desk.Look(l => l.Count(new ArticleQuery())).ShouldBe(3);
    }

    [BrowserFact]
    public async Task WithoutScript_TheFormGivesTheResult()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.Locator("input[type=file]").SetInputFilesAsync([File("one.txt", Promise), File("two.txt", "")]);
        await page.Locator("button", new() { HasTextString = "Read files" }).ClickAsync();
        (await page.Locator(".toast").InnerTextAsync()).ShouldBe("1 articles read, 1 of them new: 1 entries opened, 0 items joined one that was there");
        (await page.Locator(".steps").InnerTextAsync()).ShouldContain("two.txt: the file is empty");
    }

    [BrowserFact]
    public async Task ManyArticles_ShowProgress_WhilePagesAnswer_AndStopWhole()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $$"""{"id":"m{{i}}","published":"2031-04-01","text":"Norway will lend Ghana {{i}} million euros for bridge number {{i}} in Kumasi, minister Kari Lund said."}""" + "\n"));
        await page.Locator("input[type=file]").SetInputFilesAsync(File("many.jsonl", lines));
        await page.Locator("button", new() { HasTextString = "Read files" }).ClickAsync();
        await page.Locator("#reading li").Nth(5).WaitForAsync();
        var other = await desk.Open(chromium, "/ledger");
        (await other.Locator("h1").InnerTextAsync()).ShouldBe("Ledger");
        await page.Locator("[data-stop]").ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "what was filed is whole" }).WaitForAsync();
        var filed = desk.Look(l => l.Count(new ArticleQuery()));
        filed.ShouldBeInRange(8, 3000);
        // The room is free again for the next one.
        await page.Locator("textarea").FillAsync(Promise);
        await page.Locator("button", new() { HasTextString = "Read text" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "1 of them new" }).WaitForAsync(new() { Timeout = 60_000 });
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
