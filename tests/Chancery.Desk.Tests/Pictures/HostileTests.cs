using System.Xml.Linq;
using Chancery.Desk.Tests.Totals;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Desk.Tests.Pictures;

/// <summary>Names and objects are a stranger's words wherever they are shown.</summary>
public sealed class HostileTests
{
    private const string Markup = "=cmd|' /C calc'!A0\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202Egpj.exe\u0001\uFFFE";

    [Fact]
    public async Task Names_StayText()
    {
        await using var desk = await Hostile();
        foreach (var path in new[] { "/totals", "/party?id=NOR", "/parties", "/totals/entries?pickStatus=pledged", "/party?name=%3Cscript%3E" })
        {
            var leaf = await Leaf.Of(desk, path);
            leaf.Page.QuerySelectorAll("main script, main img, [onerror]").ShouldBeEmpty(path);
            leaf.Page.Body!.TextContent.Contains('\u202E').ShouldBeFalse(path);
        }
        (await Leaf.Of(desk, "/totals")).Text("figure[aria-labelledby=bars-name] svg").ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Files_StayWellFormed_AndNoCellIsAFormula()
    {
        await using var desk = await Hostile();
        foreach (var name in new[] { "bars", "flow", "lines", "funnel" })
        {
            var svg = XDocument.Parse((await Leaf.File(desk, $"/totals/pictures/{name}.svg")).Text);
            svg.Descendants().ShouldAllBe(e => e.Name.LocalName != "script" && e.Name.LocalName != "img");
        }
        foreach (var line in (await Leaf.File(desk, "/totals/pictures/bars.csv")).Text.Split('\n').Skip(1))
            (line.TrimStart('"').Length > 0 && line.TrimStart('"')[0] is '=' or '+' or '-' or '@').ShouldBeFalse(line);
        (await Leaf.File(desk, "/totals/pictures/bars.csv")).Text.ShouldContain("'=cmd");
    }

    [Fact]
    public async Task AMegabyte_IsCut()
    {
        await using var desk = await Hostile(string.Concat(Enumerable.Repeat("<b>x</b> ", 130_000)));
        foreach (var path in new[] { "/totals/entries?pickProvider=NOR", "/party?id=NOR", "/totals", "/parties" })
        {
            var leaf = await Leaf.Of(desk, path);
            leaf.Page.QuerySelectorAll("main b").ShouldAllBe(b => b.TextContent != "x");
            leaf.Page.DocumentElement.OuterHtml.Length.ShouldBeLessThan(300_000, path);
        }
    }

    private static async Task<DeskServer> Hostile(string? words = null)
    {
        var desk = await DeskServer.With(Treasury.Articles);
        desk.Look(ledger =>
        {
            using (var work = ledger.Begin())
            {
                work.AddParties([new Party("NOR", words ?? Markup, "country"), new Party("GHA", Markup + Markup, "country")]);
                work.Commit();
            }
            return new Registrar(ledger).Correct(ledger.Entries(new EntryQuery { Party = "NOR" })[0], Field.Object, words ?? Markup, "ada", "test", Instant.FromUtc(2031, 4, 6, 8, 0));
        });
        return desk;
    }
}
