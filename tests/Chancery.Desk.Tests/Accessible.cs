using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Desk.Tests;

/// <summary>What the rules of WCAG 2.2, levels A and AA, find wrong with a page.</summary>
public static class Accessible
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    /// <summary>Fails with the rules that the page breaks, in the light and in the dark.</summary>
    public static async Task Check(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var found = await page.RunAxe(Rules);
            found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Help}): {n.Html}")).ShouldBeEmpty($"{page.Url}, {scheme}");
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Null });
    }

    /// <summary>Fails where a window of 360 pixels has to be scrolled sideways.</summary>
    public static async Task CheckNarrow(IPage page)
    {
        await page.SetViewportSizeAsync(360, 740);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360, page.Url);
        await page.SetViewportSizeAsync(1280, 800);
    }
}
