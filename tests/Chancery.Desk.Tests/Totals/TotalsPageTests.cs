using System.Globalization;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Desk.Tests.Totals;

public sealed class TotalsPageTests
{
    [Fact]
    public async Task Pictures_ShowSums_EachStatusAndCurrencyOfItsOwn()
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        var leaf = await Leaf.Of(desk, "/totals");
        leaf.Text(".count").ShouldStartWith("4 sums in EUR");
        leaf.Text("nav[aria-label=Currencies]").ShouldBe("EUR 4 USD 1");
        leaf.Text(".notes").ShouldContain("2 entries are parts of others counted here and are not added to them");
        leaf.Numbers("funnel").ShouldBe(["pledged|EUR 75m|3|", "delivered|EUR 30m|1|"]);
        leaf.Numbers("bars").ShouldBe(["Peru|pledged|EUR 50m|1|", "Norway|pledged|EUR 20m|1|", "Norway|delivered|EUR 30m|1|", "Canada|pledged|EUR 5m|1|"]);
        leaf.Numbers("flow").ShouldBe(["Peru|Chad|pledged|EUR 50m|1", "Norway|Ghana|pledged|EUR 20m|1", "Canada|Togo|pledged|EUR 5m|1"]);
        leaf.Numbers("lines").ShouldBe(["2031-01-31|EUR 20m|–", "2031-02-28|EUR 25m|EUR 30m", "2031-03-31|EUR 75m|EUR 30m"]);
        leaf.Page.QuerySelectorAll("svg.picture").Length.ShouldBe(5);
        leaf.Page.QuerySelectorAll("[style], svg script").ShouldBeEmpty();

        (await Leaf.Of(desk, "/totals?currency=USD")).Numbers("bars").ShouldBe(["Japan|pledged|USD 226m|1|"]);
        (await Leaf.Of(desk, "/totals?by=receiver&party=NOR&role=provider")).Numbers("bars").ShouldBe(["Ghana|pledged|EUR 20m|1|", "Ghana|delivered|EUR 30m|1|"]);
    }

    [Theory]
    [InlineData("/totals")]
    [InlineData("/totals?by=year")]
    [InlineData("/totals?by=instrument&currency=USD")]
    [InlineData("/totals?asOf=2031-02-15")]
    [InlineData("/totals?flow=delivered&party=NOR")]
    public async Task EachNumber_LeadsToItsEntries(string path)
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        var leaf = await Leaf.Of(desk, path);
        var links = leaf.Page.QuerySelectorAll(".numbers td.number a").ToList();
        links.Count.ShouldBeGreaterThan(3);
        foreach (var row in leaf.Page.QuerySelectorAll("figure:not([aria-labelledby=lines-name]) .numbers tbody tr"))
        {
            var cells = row.QuerySelectorAll("td.number a");
            var behind = await leaf.Follow(cells[0].GetAttribute("href")!);
            behind.Count.ShouldBe(Leaf.Number(cells[1].TextContent));
            behind.Text("ul.sums b").ShouldBe(cells[0].TextContent);
            behind.Page.QuerySelectorAll("table.behind-total tbody tr").Length.ShouldBe(behind.Count);
        }
        foreach (var cell in leaf.Page.QuerySelectorAll("figure[aria-labelledby=lines-name] .numbers td.number a"))
            (await leaf.Follow(cell.GetAttribute("href")!)).Text("ul.sums b").ShouldBe(cell.TextContent);
        foreach (var drawn in leaf.Page.QuerySelectorAll("svg a"))
        {
            var behind = await leaf.Follow(drawn.GetAttribute("href")!);
            drawn.GetAttribute("aria-label")!.ShouldContain(behind.Text("ul.sums b"));
        }
    }

    [Fact]
    public async Task Others_StandTogether_AndLeadToAllOfThem()
    {
        string[] givers = ["Norway", "Canada", "Japan", "Peru", "Chile", "Kenya", "Ghana", "Togo", "Chad", "Niger", "Mali", "Benin", "Malta"];
        await using var desk = await DeskServer.With(givers.Select((g, i) => Newsroom.Of("g" + i, "2031-01-10", g, string.Create(CultureInfo.InvariantCulture, $"{g} pledged €{20 - i} million to Yemen for roads on Friday."))));
        var leaf = await Leaf.Of(desk, "/totals");
        var rows = leaf.Numbers("bars");
        rows.Count.ShouldBe(10);
        rows[^1].ShouldBe("4 others|pledged|EUR 38m|4|");
        var link = leaf.Page.QuerySelectorAll("figure[aria-labelledby=bars-name] .numbers tbody tr")[^1].QuerySelector("a")!.GetAttribute("href")!;
        (await leaf.Follow(link)).Count.ShouldBe(4);
        leaf.Numbers("flow")[^1].ShouldBe("5 others|Yemen|pledged|EUR 50m|5");
    }

    [Fact]
    public async Task Conversions_ShowRateAndDay_AndWhatHasNoneIsNamed()
    {
        await using var desk = await DeskServer.With(Treasury.Articles);
        desk.Look(l => l.AddRates([new ExchangeRate("USD", new LocalDate(2031, 3, 1), 1.13m)]));
        var leaf = await Leaf.Of(desk, "/totals?in=EUR");
        leaf.Text(".notes").ShouldContain("Put into EUR by 1 rates");
        leaf.Text(".notes table tbody").ShouldBe("USD 0.885 2031-03-01 imported rates");
        leaf.Numbers("bars").ShouldContain("Japan|pledged|EUR 200m|1|converted EUR 200m");
        (await Leaf.Of(desk, "/totals/entries?in=EUR&pickProvider=JPN")).Text("table.behind-total tbody").ShouldContain("EUR 200m 0.885 for one USD, 2031-03-01");
        (await Leaf.Of(desk, "/totals?in=JPY")).Text(".notes .warn").ShouldContain("Not counted, as there is no rate into JPY: 4 entries in EUR; 1 entry in USD");
    }

    [Fact]
    public async Task WhatIsNotThere_IsSaid()
    {
        await using var desk = await DeskServer.With();
        (await Leaf.Of(desk, "/totals")).Text(".empty").ShouldStartWith("No entry of the ledger has a sum yet");
        (await Leaf.Of(desk, "/totals/entries?pickStatus=pledged")).Text(".empty").ShouldStartWith("No entry stands behind this number any more");
        (await Leaf.Of(desk, "/totals?in=euro")).Text("[role=alert]").ShouldBe("“EURO” is no currency; write its three letters, such as EUR.");
        (await Leaf.Of(desk, "/totals?party=Nobody")).Text("[role=alert]").ShouldStartWith("The ledger knows nobody called “Nobody”");
        (await Leaf.Of(desk, "/totals?asOf=yesterday")).Text("[role=alert]").ShouldBe("“yesterday” is no day; write it as 2025-03-07.");
    }
}
