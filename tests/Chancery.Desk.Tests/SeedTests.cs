using Chancery.Ledgers;
using Chancery.Tests;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>The article everything started from, from the file to the last decision, in a browser.</summary>
[Collection(ChromiumTests.Name)]
public sealed class SeedTests(Chromium chromium)
{
    [SeedFact]
    public async Task Seed_IsRead_LookedAt_AndJudged()
    {
        await using var desk = await DeskServer.With();
        var page = await desk.Open(chromium, "/read");
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(SharedFactAttribute.Folder!, "seed", "coalition-call.txt"));
        await page.Locator("form:has(input[type=file]) input[name=published]").FillAsync("2025-03-07");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read files" }).ClickAsync();
        await page.Locator("[data-tells]", new() { HasTextString = "1 articles read, 1 of them new" }).WaitForAsync();

        await page.Locator("#reading a").First.ClickAsync();
        await page.Locator(".article-text").WaitForAsync();
        var meant = await page.Locator(".behind").AllInnerTextsAsync();
        meant.ShouldContain(m => m.Contains("Commission", StringComparison.Ordinal));
        meant.ShouldContain(m => m.Contains("Office", StringComparison.Ordinal));

        var promises = desk.Look(l => l.Entries(new EntryQuery { Kind = ItemKind.Commitment }));
        promises.Count.ShouldBeGreaterThanOrEqualTo(8);
        var contract = promises.Single(p => p.Shown(Field.Amount) == "30000000 GBP");
        contract.Parties(Field.Provider).ShouldBe(["GBR"]);
        contract.Parties(Field.Receiver).ShouldBe(["UKR"]);

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("i");
        for (var i = 0; i < promises.Count; i++)
        {
            await page.Locator("#item-title").WaitForAsync();
            var title = await page.Locator("#item-title").TextContentAsync();
            await page.Keyboard.PressAsync("a");
            await page.Locator(".toast", new() { HasTextString = title! }).WaitForAsync();
        }
        desk.Look(l => l.Count(new EntryQuery { Kind = ItemKind.Commitment, State = EntryState.Proposed })).ShouldBe(0);
    }

    /// <summary>A test that needs the article and a browser; skipped, and said so, where one of them is missing.</summary>
    private sealed class SeedFactAttribute : FactAttribute
    {
        public SeedFactAttribute()
        {
            if (SharedFactAttribute.Folder is null || !File.Exists(Path.Combine(SharedFactAttribute.Folder, "seed", "coalition-call.txt")))
                Skip = "needs the shared corpora (set CHANCERY_SHARED, or put them beside the repository)";
            else if (Chromium.Found is null)
                Skip = "Chromium is not installed; CHANCERY_CHROMIUM may name one.";
        }
    }
}
