using Chancery.Articles;

namespace Chancery.Desk.Tests.Parties;

public sealed class PartyPageTests
{
    private static readonly Article[] News =
    [
        Newsroom.Of("road", "2031-01-10", "Roads", "Norway pledged €20 million to Ghana for roads on Friday. Norway paid €30 million to Togo for schools on Friday."),
        Newsroom.Of("call", "2031-01-20", "Calls", "The presidents of Ghana and Togo met in Accra on 18 January. The presidents of Ghana and Chad met in Accra on 19 January. The presidents of Ghana and Togo met in Lome on 20 January."),
        Newsroom.Of("words", "2031-02-02", "Words", "President Otieno Were of Kenya said the harbour would feed the region. \"The harbour will feed the region,\" Were said on Sunday."),
    ];

    [Theory]
    [InlineData("GHA")]
    [InlineData("NOR")]
    [InlineData("TGO")]
    public async Task EachNumber_LeadsToAsManyEntries(string id)
    {
        await using var desk = await DeskServer.With(News);
        var leaf = await Leaf.Of(desk, "/party?id=" + id);
        var links = leaf.Page.QuerySelectorAll(".headline a").Select(a => (a.GetAttribute("href")!, Leaf.Number(a.QuerySelector("b")!.TextContent)))
            .Concat(leaf.Page.QuerySelectorAll(".chips a.of, #timeline td.number a, .numbers td.number a").Select(a => (a.GetAttribute("href")!, Leaf.Number(a.TextContent)))).ToList();
        links.Count.ShouldBeGreaterThan(4);
        foreach (var (link, number) in links)
            (await leaf.Follow(link)).Count.ShouldBe(number, link);
        foreach (var row in leaf.Page.QuerySelectorAll("table.sums tbody tr"))
        {
            var cells = row.QuerySelectorAll("a");
            var behind = await leaf.Follow(cells[0].GetAttribute("href")!);
            behind.Count.ShouldBe(Leaf.Number(cells[1].TextContent));
            behind.Text("ul.sums b").ShouldBe(cells[0].TextContent);
        }
    }

    [Fact]
    public async Task Party_TellsWhatItGaveAndWhomItMet()
    {
        await using var desk = await DeskServer.With(News);
        var ghana = await Leaf.Of(desk, "/party?id=GHA");
        ghana.Text("h1").ShouldBe("Ghana");
        ghana.Text(".who").ShouldBe("country · GHA");
        ghana.Text("section[aria-labelledby=part-provider]").ShouldContain("No article says that it gave or promised anything.");
        ghana.Text("section[aria-labelledby=part-receiver] table").ShouldContain("pledged EUR 20m 1");
        var norway = await Leaf.Of(desk, "/party?name=norway");
        norway.Text("section[aria-labelledby=part-provider] .lines").ShouldContain("Norway → Togo: EUR 30m");
    }

    [Fact]
    public async Task SeveralOfAName_AreOffered()
    {
        await using var desk = await DeskServer.With(News);
        var leaf = await Leaf.Of(desk, "/party?name=o");
        leaf.Text("h1").ShouldBe("Who is “o”?");
        leaf.Text(".parties").ShouldContain("Norway");
        (await Leaf.Of(desk, "/party?name=Atlantis")).Text(".empty").ShouldStartWith("The ledger knows nobody called so.");
        (await Leaf.Of(desk, "/party")).Text(".empty").ShouldStartWith("Say whom to look for");
    }

    [Fact]
    public async Task Parties_AreListedByKind_WithWhatStandsBehindEach()
    {
        await using var desk = await DeskServer.With(News);
        var leaf = await Leaf.Of(desk, "/parties?text=na");
        leaf.Page.QuerySelectorAll(".parties li").ShouldNotBeEmpty();
        leaf.Page.QuerySelectorAll(".parties li > a:first-child").ShouldAllBe(a => a.TextContent.Contains("na", StringComparison.OrdinalIgnoreCase));
        foreach (var link in leaf.Page.QuerySelectorAll(".parties a.of"))
            (await leaf.Follow(link.GetAttribute("href")!)).Count.ShouldBe(Leaf.Number(link.TextContent));
        (await Leaf.Of(desk, "/parties?text=qqq")).Text(".empty").ShouldStartWith("Nobody is called so.");
    }

    [Fact]
    public async Task RejectedEntries_CountForNobody()
    {
        await using var desk = await DeskServer.With(News);
        var before = Leaf.Number((await Leaf.Of(desk, "/parties?text=NOR&kind=country")).Text(".parties a.of"));
        desk.Look(l => new Ledgers.Registrar(l).Say(Ledgers.RulingKind.Reject, l.Entries(new Ledgers.EntryQuery { Party = "NOR" })[0], "ada", "test", NodaTime.Instant.FromUtc(2031, 4, 6, 8, 0)));
        Leaf.Number((await Leaf.Of(desk, "/parties?text=NOR&kind=country")).Text(".parties a.of")).ShouldBe(before - 1);
    }
}
