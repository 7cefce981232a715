namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class LedgerPageTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Filters_NarrowWhileOneTypes_AndTheLinkShowsThemAgain()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger?kind=commitment");
        (await page.Locator("#results .count b").TextContentAsync()).ShouldBe("4");

        await page.Locator("#filters input[name=text]").PressSequentiallyAsync("wheat");
        await page.Locator("#results .count b", new() { HasTextString = "1" }).WaitForAsync();
        (await page.Locator("table.entries tbody tr").InnerTextAsync()).ShouldContain("Canada → Yemen");
        page.Url.ShouldContain("text=wheat");

        var again = await desk.Open(chromium, new Uri(page.Url).PathAndQuery);
        (await again.Locator("#results .count b").TextContentAsync()).ShouldBe("1");
    }

    [BrowserFact]
    public async Task WrongDay_IsToldInASentence()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger?from=yesterday");
        (await page.Locator("[role=alert]").TextContentAsync()).ShouldBe("“yesterday” is no day; write it as 2025-03-07.");
    }

    [BrowserFact]
    public async Task Facets_TellWhatThereIs_AndNarrow()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger");
        await page.Locator(".facets a", new() { HasTextString = "delivered" }).ClickAsync();
        await page.Locator("#results .count b", new() { HasTextString = "1" }).WaitForAsync();
        page.Url.ShouldContain("status=delivered");
    }

    [BrowserFact]
    public async Task LongLedger_ShowsAWindowOfIt_AndTheEndIsReached()
    {
        await using var desk = await DeskServer.With(Enumerable.Range(0, 100).Select(Newsroom.Many));
        var page = await desk.Open(chromium, "/ledger?sort=earliest");
        var total = int.Parse((await page.Locator("#results .count b").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        total.ShouldBeGreaterThan(300);

        await page.Locator("[data-virtual]").EvaluateAsync("list => list.scrollTop = list.scrollHeight");
        await page.Locator($"tr[aria-rowindex='{total + 1}']").WaitForAsync();

        (await page.Locator("table.entries tbody tr").CountAsync()).ShouldBeLessThan(250);
        (await page.Locator($"tr[aria-rowindex='{total + 1}']").IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("[data-virtual]").EvaluateAsync("list => list.scrollTop = 0");
        await page.Locator("tr[aria-rowindex='2']").WaitForAsync();
    }

    [BrowserFact]
    public async Task ColumnsAndOrder_AreInTheLink()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger?kind=commitment");
        await page.GetByText("Columns").ClickAsync();
        await page.GetByLabel("amount", new() { Exact = true }).CheckAsync();
        await page.Locator("th.col-amount a").ClickAsync();
        await page.Locator("th.col-amount[aria-sort=descending]").WaitForAsync();

        page.Url.ShouldContain("sort=largest");
        page.Url.ShouldContain("amount");
        // Pictures of sums stay in the currencies in which they were given.
        (await page.Locator("td.col-amount").AllInnerTextsAsync()).ShouldContain("NOK 90m");
    }

    [BrowserFact]
    public async Task Keys_GoToPages_StepThroughRows_AndAreListed()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<string>("document.activeElement.closest('tr').getAttribute('aria-rowindex')")).ShouldBe("3");
        await page.Keyboard.PressAsync("?");
        (await page.Locator("#keys").InnerTextAsync()).ShouldContain("Next row");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("text");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("x");
        await page.WaitForURLAsync("**/ledger");
    }

    [BrowserFact]
    public async Task WithoutScript_FiltersAndPagesAreFormsAndLinks()
    {
        await using var desk = await DeskServer.With(Enumerable.Range(0, 30).Select(Newsroom.Many));
        var page = await desk.Open(chromium, "/ledger", new() { JavaScriptEnabled = false });
        await page.Locator("select[name=kind]").SelectOptionAsync("commitment");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        page.Url.ShouldContain("kind=commitment");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Next 60" }).ClickAsync();
        (await page.Locator("table.entries tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        page.Url.ShouldContain("skip=60");
    }
}
