using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>What holds for every page: it can be used by keyboard, by ear, on a small screen, in the dark.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PageTests(Chromium chromium)
{
    private static readonly string[] Paths = ["/ledger", "/articles", "/articles/1", "/articles/99", "/read", "/none", "/sign-in", "/users"];

    [BrowserFact]
    public async Task Pages_KeepTheRulesOfAccess()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/ledger");
        foreach (var path in Paths)
        {
            await page.GotoAsync(desk.Address + path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Accessible.Check(page);
            await Accessible.CheckNarrow(page);
        }
    }

    [BrowserFact]
    public async Task FocusIsSeen_AndTheFirstKeySkipsToThePage()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the page");
        (await page.Locator(".skip").EvaluateAsync<double>("link => link.getBoundingClientRect().left")).ShouldBeGreaterThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'content'");
        for (var times = 0; times < 20; times++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<string>("document.activeElement === document.body ? 'solid' : getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid", await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }
    }

    [BrowserFact]
    public async Task SkippingToThePage_KeepsWhatIsOnIt()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles");
        await page.Locator("input[name=from]").FillAsync("2031-04-02");
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'content'");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForTimeoutAsync(500);
        (await page.Locator("input[name=from]").InputValueAsync()).ShouldBe("2031-04-02");

        await page.Locator("nav a", new() { HasTextString = "Ledger" }).First.ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Ledger" }).WaitForAsync();
        await page.GoBackAsync();
        await page.Locator("h1", new() { HasTextString = "Articles" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task Keys_AreListedAndWork()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/read");
        await page.Keyboard.PressAsync("?");
        var dialog = page.Locator("dialog[open]");
        (await dialog.InnerTextAsync()).ShouldContain("Choose files");
        await Accessible.Check(page);
        await page.Keyboard.PressAsync("Escape");
        (await dialog.CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("d");
        await page.Locator("h1", new() { HasTextString = "Articles" }).WaitForAsync();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("text");
    }

    [BrowserFact]
    public async Task NothingMoves_WhereItIsNotWanted()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var page = await desk.Open(chromium, "/articles/1", new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('*')].every(e => getComputedStyle(e).transitionDuration === '0s' && getComputedStyle(e).animationName === 'none')")).ShouldBeTrue();
    }
}
