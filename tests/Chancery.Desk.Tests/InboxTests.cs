using Chancery.Ledgers;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class InboxTests(Chromium chromium)
{
    private static readonly EntryQuery Promises = new() { Kind = ItemKind.Commitment, Order = EntryOrder.Consequence, Take = 100 };

    [BrowserFact]
    public async Task TenItems_AreReviewedByKeyboardAlone()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var all = desk.Look(l => l.Entries(Promises));
        all.Count.ShouldBeGreaterThanOrEqualTo(12);
        var page = await desk.Open(chromium, "/inbox");
        await Item(page, "Norway → Ghana: EUR 120m");

        for (var i = 0; i < 10; i++)
        {
            var title = await page.Locator("#item-title").TextContentAsync();
            await page.Keyboard.PressAsync(i % 3 == 2 ? "r" : "a");
            await page.Locator(".toast", new() { HasTextString = title! }).WaitForAsync();
        }

        var judged = desk.Look(l => all.Select(e => l.Find(e.Name)[0].State).ToList());
        judged.Take(10).ShouldBe([.. Enumerable.Range(0, 10).Select(i => i % 3 == 2 ? EntryState.Rejected : EntryState.Confirmed)]);
        judged.Skip(10).ShouldAllBe(s => s == EntryState.Proposed);
        desk.Look(l => l.FindRuling(1))!.By.ShouldBe("Ada");
    }

    [BrowserFact]
    public async Task Undo_BringsTheItemBack_AndNextAndBackWalkTheQueue()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var page = await desk.Open(chromium, "/inbox");
        await Item(page, "Norway → Ghana");
        await page.Keyboard.PressAsync("a");
        await Item(page, "Japan → Kenya");
        await page.Keyboard.PressAsync("u");
        await Item(page, "Norway → Ghana");
        await page.Locator(".toast", new() { HasTextString = "Taken back" }).WaitForAsync();
        await page.Keyboard.PressAsync("n");
        await Item(page, "Japan → Kenya");
        await page.Keyboard.PressAsync("n");
        await Item(page, "Canada → Yemen");
        await page.Keyboard.PressAsync("b");
        await Item(page, "Japan → Kenya");
        await page.Keyboard.PressAsync("b");
        await Item(page, "Norway → Ghana");
        desk.Look(l => l.Count(Promises with { State = EntryState.Confirmed })).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Evidence_IsMarkedAndInSight()
    {
        var long_ = Newsroom.Of("long", "2031-05-09", "A long one", string.Join("\n\n", Enumerable.Repeat("The weather was fair, and the harbour lay still in the sun.", 80)) + "\n\nNorway pledged €900 million to Ghana for flood aid on Monday.");
        await using var desk = await DeskServer.With([long_]);
        var page = await desk.Open(chromium, "/inbox");
        var mark = page.Locator(".pane [data-here]");
        (await mark.TextContentAsync()).ShouldNotBeNullOrEmpty();
        await Assertions.Expect(mark).ToBeInViewportAsync();
        (await page.EvaluateAsync<int>("window.scrollY")).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Alike_AreAcceptedAtOnce_AndUndoneAtOnce()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var page = await desk.Open(chromium, "/inbox");
        await page.Keyboard.PressAsync("l");
        await page.Locator("form.alike tbody tr").Nth(3).WaitForAsync();
        (await page.Locator("form.alike tbody tr").CountAsync()).ShouldBe(4);
        (await page.Locator("form.alike").InnerTextAsync()).ShouldNotContain("Japan");
        await page.Locator("form.alike tbody tr").Nth(3).Locator("input[type=checkbox]").UncheckAsync();
        await page.Keyboard.PressAsync("a");
        await page.Locator(".toast", new() { HasTextString = "Accepted 3" }).WaitForAsync();
        desk.Look(l => l.Count(Promises with { State = EntryState.Confirmed })).ShouldBe(3);
        await page.Keyboard.PressAsync("u");
        await page.Locator(".toast", new() { HasTextString = "Taken back 3" }).WaitForAsync();
        desk.Look(l => l.Count(Promises with { State = EntryState.Confirmed })).ShouldBe(0);
    }

    [BrowserFact]
    public async Task WithoutScript_AnItemIsAccepted()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var page = await desk.Open(chromium, "/inbox", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.Locator("button[value=confirm]").ClickAsync();
        await Item(page, "Japan → Kenya");
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("Accepted: Norway → Ghana");
        desk.Look(l => l.Count(Promises with { State = EntryState.Confirmed })).ShouldBe(1);
    }

    [BrowserFact]
    public async Task LastItem_IsFollowedByAWordOfIt()
    {
        await using var desk = await DeskServer.With([Newsroom.Dozen[0]]);
        var left = desk.Look(l => l.Count(new EntryQuery { State = EntryState.Proposed }));
        var page = await desk.Open(chromium, "/inbox");
        for (var i = left - 1; i >= 0; i--)
        {
            await page.Keyboard.PressAsync("a");
            await page.Locator(".count b", new() { HasTextString = $"{i}" }).WaitForAsync();
        }
        await page.Locator(".empty", new() { HasTextString = "Nothing waits to be judged" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task FormOfElsewhere_IsRefused()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var name = desk.Look(l => l.Entries(Promises)[0].Name);
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("kind", "confirm")]);
        var answer = await client.PostAsync(new Uri($"{desk.Address}/decide/{name}/judge"), form);
        ((int)answer.StatusCode).ShouldBe(400);
        desk.Look(l => l.Find(name)[0].State).ShouldBe(EntryState.Proposed);
    }

    private static async Task Item(IPage page, string line) => await page.Locator("#item-title", new() { HasTextString = line }).WaitForAsync();
}
