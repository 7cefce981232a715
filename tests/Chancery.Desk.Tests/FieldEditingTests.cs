using Chancery.Ledgers;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

[Collection(ChromiumTests.Name)]
public sealed class FieldEditingTests(Chromium chromium)
{
    private const string Text = "😀 Norway pledged €120 million to Ghana for flood aid on Monday. The ministry later spoke of\u200b €150 million.";

    [BrowserFact]
    public async Task Field_IsCorrectedWithSelectedEvidence_AndUndone()
    {
        await using var desk = await DeskServer.With([Newsroom.Of("flood", "2031-05-06", "Flood aid", Text)]);
        var page = await desk.Open(chromium, "/inbox");
        await page.Keyboard.PressAsync("e");
        await page.Locator(".field-form").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".field-form").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.GotoAsync(page.Url + "&edit=amount");
        var value = page.Locator(".field-form [name=value]");
        (await value.InputValueAsync()).ShouldBe("120000000 EUR");
        await value.FillAsync("€150m");
        await Select(page, "€150 million");
        (await page.Locator("[name=quote]").InputValueAsync()).ShouldBe("€150 million");
        (await value.InputValueAsync()).ShouldBe("€150m");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toast", new() { HasTextString = "Corrected amount" }).WaitForAsync();

        var ruling = desk.Look(l => l.FindRuling(1))!;
        (ruling.Field, ruling.Value, ruling.Reason, ruling.By).ShouldBe(("amount", "150000000 EUR", "checked against the article", "Ada"));
        var points = Text.EnumerateRunes().ToList();
        string.Concat(points[ruling.Evidence!.Span.Start..ruling.Evidence.Span.End]).ShouldBe("€150 million");
        (await page.Locator("table.fields").InnerTextAsync()).ShouldContain("EUR 150m");

        await page.Keyboard.PressAsync("o");
        await page.Locator(".history a.quoted", new() { HasTextString = "evidence: “€150 million”" }).WaitForAsync();
        await page.Locator(".history button").ClickAsync();
        await page.Locator(".toast", new() { HasTextString = "Taken back" }).WaitForAsync();
        desk.Look(l => l.Entries(new EntryQuery { Kind = ItemKind.Commitment })[0].Shown(Field.Amount)).ShouldBe("120000000 EUR");
    }

    [BrowserFact]
    public async Task WrongValue_IsToldAtTheField_AndNothingTypedIsLost()
    {
        await using var desk = await DeskServer.With([Newsroom.Of("flood", "2031-05-06", "Flood aid", Text)]);
        var name = desk.Look(l => l.Entries(new EntryQuery { Kind = ItemKind.Commitment })[0].Name);
        var page = await desk.Open(chromium, $"/entries/{name}?edit=receiver");
        await page.Locator("[name=value]").FillAsync("Atlantis");
        await page.Locator("[name=quote]").FillAsync("to Ghana");
        await page.Locator("[name=reason]").First.FillAsync("a test");
        await page.Locator("[name=value]").PressAsync("Enter");
        await page.Locator("#value-problem", new() { HasTextString = "nobody called “Atlantis”" }).WaitForAsync();
        (await page.Locator("[name=value]").InputValueAsync()).ShouldBe("Atlantis");
        (await page.Locator("[name=quote]").InputValueAsync()).ShouldBe("to Ghana");

        await page.Locator("[name=value]").FillAsync("Norway, Ghana");
        await page.Locator("[name=quote]").FillAsync("these words are nowhere");
        await page.Locator("[name=value]").PressAsync("Enter");
        await page.Locator("#quote-problem").WaitForAsync();
        await page.Locator("[name=quote]").FillAsync("to  Ghana for");
        await page.Locator("[name=value]").PressAsync("Enter");
        await page.Locator(".toast", new() { HasTextString = "Corrected receiver" }).WaitForAsync();
        desk.Look(l => l.FindRuling(1))!.Value.ShouldBe("GHA NOR");
        desk.Look(l => l.FindRuling(1))!.Evidence.ShouldNotBeNull();
    }

    [BrowserFact]
    public async Task FieldThatIsMissing_IsAdded()
    {
        await using var desk = await DeskServer.With([Newsroom.Of("flood", "2031-05-06", "Flood aid", Text)]);
        var page = await desk.Open(chromium, "/inbox");
        await page.Locator(".add-field select").SelectOptionAsync("period");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("+");
        await page.Locator("[name=value]").FillAsync("2031/2033");
        await page.Locator("[name=value]").PressAsync("Enter");
        await page.Locator(".toast", new() { HasTextString = "Corrected period" }).WaitForAsync();
        (await page.Locator("#field-period").InnerTextAsync()).ShouldContain("2031/2033");
    }

    [BrowserFact]
    public async Task FieldOfAList_IsChosenAndSavedByKeyboardAlone()
    {
        await using var desk = await DeskServer.With([Newsroom.Of("flood", "2031-05-06", "Flood aid", Text)]);
        var page = await desk.Open(chromium, "/inbox");
        var key = await page.Locator("#field-status .act a").GetAttributeAsync("data-key");
        await page.Keyboard.PressAsync(key!);
        await page.Locator(".field-form select").WaitForAsync();
        await page.Keyboard.TypeAsync("deliv");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toast", new() { HasTextString = "Corrected status" }).WaitForAsync();
        desk.Look(l => l.FindRuling(1))!.Value.ShouldBe("delivered");
    }

    /// <summary>Drags the mouse over words of the article.</summary>
    private static async Task Select(IPage page, string words)
    {
        var box = await page.EvaluateAsync<double[]>(
            """
            words => {
              const pane = document.querySelector('.article-text'), walk = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT), places = [];
              let text = '';
              for (let node; (node = walk.nextNode());) for (let i = 0; i < node.length; i++) { text += node.data[i]; places.push([node, i]); }
              const from = text.indexOf(words), range = document.createRange();
              range.setStart(...places[from]);
              const [node, at] = places[from + words.length - 1];
              range.setEnd(node, at + 1);
              range.startContainer.parentElement.scrollIntoView({ block: 'center' });
              const rects = [...range.getClientRects()], first = rects[0], last = rects.at(-1);
              return [first.left, (first.top + first.bottom) / 2, last.right, (last.top + last.bottom) / 2];
            }
            """,
            words);
        await page.Mouse.MoveAsync((float)box[0] + 0.5f, (float)box[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)box[2] - 0.5f, (float)box[3], new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[name=quote]').value !== ''");
    }
}
