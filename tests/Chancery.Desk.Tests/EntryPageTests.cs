using Chancery.Ledgers;
using Deque.AxeCore.Playwright;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class EntryPageTests(Chromium chromium)
{
    private static readonly EntryQuery Promises = new() { Kind = ItemKind.Commitment, Order = EntryOrder.Consequence, Take = 100 };

    [BrowserFact]
    public async Task NearEntry_IsMergedSideBySide_AndUndone()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var before = desk.Look(l => l.Count(Promises));
        var names = desk.Look(l => l.Entries(Promises).Select(e => e.Name).Take(2).ToList());
        var page = await desk.Open(chromium, $"/inbox?item={names[0]}");
        await page.Keyboard.PressAsync("m");
        await page.Locator("table.compare, .empty").First.WaitForAsync();
        await page.Locator("input[name=with]:not([type=hidden])").FillAsync(names[1]);
        await page.Locator("input[name=with]:not([type=hidden])").PressAsync("Enter");
        await page.Locator($"table.compare a[href='/entries/{names[1]}']").WaitForAsync();
        (await page.Locator("table.compare").InnerTextAsync()).ShouldContain("differs");
        await page.Keyboard.PressAsync("m");
        await page.Locator(".toast", new() { HasTextString = "Merged" }).WaitForAsync();
        desk.Look(l => l.Count(Promises)).ShouldBe(before - 1);
        desk.Look(l => l.Find(names[0])[0].Number).ShouldBe(desk.Look(l => l.Find(names[1])[0].Number));
        await page.Keyboard.PressAsync("u");
        await page.Locator(".toast", new() { HasTextString = "Taken back" }).WaitForAsync();
        desk.Look(l => l.Count(Promises)).ShouldBe(before);
    }

    [BrowserFact]
    public async Task Reports_AreSplitOff_AndUndone()
    {
        const string Text = "Norway pledged €120 million to Ghana for flood aid on Monday.";
        await using var desk = await DeskServer.With(
            [Newsroom.Of("a", "2031-05-06", "Flood aid", Text + " The sun shone over Oslo."), Newsroom.Of("b", "2031-05-06", "Aid for Ghana", "Reporters were told by a clerk in Bergen as follows. " + Text)]);
        var entry = desk.Look(l => l.Entries(Promises)).ShouldHaveSingleItem();
        entry.Reports.ShouldBe(2);
        var page = await desk.Open(chromium, $"/entries/{entry.Name}");
        await page.Locator(".reports input[type=checkbox]").Nth(1).CheckAsync();
        await page.Keyboard.PressAsync("s");
        await page.Locator(".toast", new() { HasTextString = "Split off" }).WaitForAsync();
        desk.Look(l => l.Count(Promises)).ShouldBe(2);
        await page.Keyboard.PressAsync("u");
        await page.Locator(".toast", new() { HasTextString = "Taken back" }).WaitForAsync();
        desk.Look(l => l.Entries(Promises)).ShouldHaveSingleItem().Reports.ShouldBe(2);
    }

    [BrowserFact]
    public async Task Page_ShowsWhatWasKnownOnADay_AndWhatArticlesDifferIn()
    {
        await using var desk = await DeskServer.With(
            [Newsroom.Of("a", "2031-05-06", "Flood aid", "Norway pledged €120 million to Ghana for flood aid on Tuesday."), Newsroom.Of("b", "2031-05-08", "Aid for Ghana", "Norway delivered the €120 million in flood aid that it pledged to Ghana, a clerk in Bergen said on Thursday.")]);
        var names = desk.Look(l => l.Entries(Promises).Select(e => e.Name).ToList());
        if (names.Count == 2)
            desk.Look(l => new Registrar(l).Merge(l.Find(names[0])[0], l.Find(names[1])[0], "Bob", "one promise", default));
        var name = desk.Look(l => l.Entries(Promises)).ShouldHaveSingleItem().Name;
        var page = await desk.Open(chromium, $"/entries/{name}");
        (await page.Locator(".timeline").InnerTextAsync()).ShouldContain("delivered");
        (await page.Locator(".beside").First.InnerTextAsync()).ShouldContain("pledged");
        (await page.Locator(".summary").InnerTextAsync()).ShouldContain("status changed");

        await page.GotoAsync($"{desk.Address}/entries/{name}?asOf=2031-05-07");
        (await page.Locator(".notice").InnerTextAsync()).ShouldContain("As known on 2031-05-07");
        (await page.Locator(".timeline").CountAsync()).ShouldBe(0);
        (await page.Locator("table.fields .act a").CountAsync()).ShouldBe(0);
        await page.GotoAsync($"{desk.Address}/entries/{name}?asOf=2031-05-01");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Nothing of this was known on 2031-05-01");
    }

    [BrowserFact]
    public async Task Note_IsKept_AndWeightsAreShown()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var name = desk.Look(l => l.Entries(Promises)[0].Name);
        var page = await desk.Open(chromium, $"/entries/{name}");
        await page.Locator("#note").FillAsync("ask the treasury");
        await page.Locator("#note").PressAsync("Enter");
        await page.Locator(".history", new() { HasTextString = "Ada notes: ask the treasury" }).WaitForAsync();
        await page.Locator(".why-details summary").ClickAsync();
        (await page.Locator(".why-details").InnerTextAsync()).Length.ShouldBeGreaterThan(60);
        (await page.GotoAsync($"{desk.Address}/entries/c0000"))!.Status.ShouldBe(404);
    }

    [BrowserFact]
    public async Task Pages_PassTheChecksOfAxe()
    {
        await using var desk = await DeskServer.With(Newsroom.Few);
        var name = desk.Look(l => l.Entries(Promises)[0].Name);
        var page = await desk.Open(chromium, "/inbox");
        foreach (var path in new[] { $"/inbox?item={name}", $"/inbox?item={name}&edit=amount", $"/entries/{name}", $"/entries/{name}?edit=provider", $"/entries/{name}/merge", $"/entries/{name}/alike" })
        {
            await page.GotoAsync(desk.Address + path);
            var found = await page.RunAxe();
            found.Violations.Select(v => $"{path}: {v.Id} {string.Join(", ", v.Nodes.Take(2).Select(n => n.Html[..Math.Min(n.Html.Length, 150)]))}").ShouldBeEmpty();
        }
    }
}
