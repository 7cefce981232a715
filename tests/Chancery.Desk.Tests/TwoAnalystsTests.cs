using Chancery.Desk.Views;
using Chancery.Ledgers;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class TwoAnalystsTests(Chromium chromium)
{
    private static readonly EntryQuery Promises = new() { Kind = ItemKind.Commitment, Order = EntryOrder.Consequence, Take = 100 };

    [BrowserFact]
    public async Task DecisionOnWhatHasChanged_IsShown_AndDroppedOrApplied()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var name = desk.Look(l => l.Entries(Promises)[0].Name);
        var one = await desk.Open(chromium, $"/inbox?item={name}");
        var other = await desk.Open(chromium, $"/inbox?item={name}&edit=amount");
        await other.Locator("[name=value]").FillAsync("121m EUR");
        await other.Locator("[name=value]").PressAsync("Enter");
        await other.Locator(".toast", new() { HasTextString = "Corrected amount" }).WaitForAsync();

        await one.Keyboard.PressAsync("a");
        await one.Locator("h1", new() { HasTextString = "This has changed meanwhile" }).WaitForAsync();
        var told = await one.Locator("main").InnerTextAsync();
        told.ShouldContain("Ada corrects amount to 121000000 EUR: checked against the article");
        told.ShouldContain("EUR 121m");
        desk.Look(l => l.Find(name)[0].State).ShouldBe(EntryState.Proposed);

        await one.Keyboard.PressAsync("d");
        await one.Locator("#item-title", new() { HasTextString = "EUR 121m" }).WaitForAsync();
        desk.Look(l => l.Find(name)[0].State).ShouldBe(EntryState.Proposed);

        await other.Keyboard.PressAsync("r");
        await other.Locator(".toast", new() { HasTextString = "Rejected" }).WaitForAsync();
        await one.Keyboard.PressAsync("a");
        await one.Locator("h1", new() { HasTextString = "This has changed meanwhile" }).WaitForAsync();
        await one.Keyboard.PressAsync("y");
        await one.Locator(".toast", new() { HasTextString = "Accepted" }).WaitForAsync();
        desk.Look(l => l.Find(name)[0].State).ShouldBe(EntryState.Confirmed);
    }

    [BrowserFact]
    public async Task Conflict_IsAnsweredWith409_AlsoWithoutScript()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var name = desk.Look(l => l.Entries(Promises)[0].Name);
        var page = await desk.Open(chromium, $"/entries/{name}", new() { JavaScriptEnabled = false });
        desk.Look(l => new Registrar(l).Say(RulingKind.Note, l.Find(name)[0], "Bob", "look twice", default));
        var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("button[value=confirm]").ClickAsync(), r => r.Request.Method == "POST");
        answer.Status.ShouldBe(409);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Bob notes: look twice");
        (await page.Locator("link[rel=stylesheet]").CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task OneOfSeveralAlikeThatChanged_IsLeft_AndMarked()
    {
        await using var desk = await DeskServer.With(Newsroom.Dozen);
        var names = desk.Look(l => l.Entries(Promises).Where(e => e.Shown(Field.Provider) == "NOR").Select(e => e.Name).ToList());
        var page = await desk.Open(chromium, $"/entries/{names[0]}/alike");
        desk.Look(l => new Registrar(l).Correct(l.Find(names[2])[0], Field.Purpose, "", "Bob", "unclear", default));
        await page.Keyboard.PressAsync("a");
        await page.Locator(".problem", new() { HasTextString = "1 entry has changed" }).WaitForAsync();
        (await page.Locator("form.alike tbody tr", new() { HasTextString = "changed meanwhile" }).Locator("input[type=checkbox]").IsCheckedAsync()).ShouldBeFalse();
        desk.Look(l => names.ConvertAll(n => l.Find(n)[0].State)).ShouldBe([EntryState.Confirmed, EntryState.Confirmed, EntryState.Proposed, EntryState.Confirmed]);
    }

    [Fact]
    public void Version_ChangesWithShownValuesAndRulings_AndNotWithBacking()
    {
        var entry = new Entry
        {
            Name = "c0", Kind = ItemKind.Commitment, Reports = 1, Sources = 1, When = When.Unknown, Disputed = [],
            Claims = [new Claim(Field.Amount, "1 EUR", 1, 1, null, null, true, ""), new Claim(Field.Amount, "2 EUR", 1, 1, null, null, false, ""), new Claim(Field.Status, "pledged", 1, 1, null, null, true, "")],
        };
        var seen = EntryVersion.Parse(EntryVersion.Of(entry, []).ToString());
        seen.IsSameAs(EntryVersion.Of(entry with { Reports = 5, Sources = 3 }, [])).ShouldBeTrue();
        var other = EntryVersion.Of(entry with { Claims = [new Claim(Field.Amount, "2 EUR", 1, 1, null, null, true, "")] }, []);
        seen.IsSameAs(other).ShouldBeFalse();
        seen.Changed(other).ShouldBe([Field.Amount, Field.Status]);
        var ruled = EntryVersion.Of(entry, [new Ruling { Number = 7, At = default, By = "Ada", Kind = RulingKind.Note, Reports = [], Reason = "x" }]);
        seen.IsSameAs(ruled).ShouldBeFalse();
        ruled.Ruling.ShouldBe(7);
        EntryVersion.Parse("").IsSameAs(seen).ShouldBeFalse();
    }

    [Theory]
    [InlineData("to Ghana", null, null, 20, 28)]
    [InlineData("to  Ghana\nfor", null, null, 20, 32)]
    [InlineData("million", 46, 53, 46, 53)]
    [InlineData("million", 12, 19, 12, 19)]
    [InlineData("million", 0, 5, 12, 19)]
    [InlineData("billion", null, null, null, null)]
    [InlineData("", null, null, null, null)]
    public void QuotedWords_AreFound(string quote, int? start, int? end, int? from, int? to)
    {
        var found = QuotedWords.Find("😀 gave €120 million to Ghana for wells. The 7 million are there.", quote, start, end);
        (found?.Start, found?.End).ShouldBe((from, to));
    }
}
