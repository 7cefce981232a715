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
}
