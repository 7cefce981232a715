using Chancery.Articles;

namespace Chancery.Desk.Tests.Boards;

public sealed class BoardPageTests
{
    private static readonly Article[] Plans =
    [
        Newsroom.Of("plans", "2031-02-08", "Plans", "The presidents of Ghana and Togo will meet in Accra on 20 February. The foreign ministers of Chad and Niger will meet in Niamey on 2 March."),
        Newsroom.Of("later", "2031-03-25", "Later", "The presidents of Kenya and Uganda will meet in Kampala on 20 May."),
        Newsroom.Of("met", "2031-02-21", "Met", "The presidents of Ghana and Togo met in Accra on 20 February."),
    ];

    [Fact]
    public async Task Agenda_TellsWhatIsToComeAndWhatBecameOfPlans()
    {
        await using var desk = await DeskServer.With(Plans);
        var leaf = await Leaf.Of(desk, "/agenda");
        leaf.Page.QuerySelectorAll("#results h2").Select(h => h.FirstChild!.TextContent.Trim()).ShouldBe(["To come", "What became of plans"]);
        leaf.Page.QuerySelectorAll("#results h3").Select(h => h.TextContent).ShouldBe(["May 2031", "March 2031", "February 2031"]);
        leaf.Page.QuerySelectorAll(".outcome").Select(o => o.TextContent).ShouldBe(["→ planned", "? no word since", "✓ took place"]);
        (await Leaf.Of(desk, "/agenda?outcome=held")).Page.QuerySelectorAll(".outcome").Select(o => o.TextContent).ShouldBe(["✓ took place"]);
        (await Leaf.Of(desk, "/agenda?outcome=unreported")).Page.QuerySelectorAll(".outcome").Select(o => o.TextContent).ShouldBe(["? no word since"]);
        (await Leaf.Of(desk, "/agenda?outcome=upcoming")).Page.QuerySelectorAll(".outcome").Select(o => o.TextContent).ShouldBe(["→ planned"]);
        (await Leaf.Of(desk, "/agenda?party=Chad")).Page.QuerySelectorAll(".agenda li").Length.ShouldBe(1);
        (await Leaf.Of(desk, "/agenda?asOf=2031-02-10")).Page.QuerySelectorAll(".outcome").Select(o => o.TextContent).ShouldBe(["? no word since", "? no word since"]);
        (await Leaf.Of(desk, "/agenda?to=2031-02-28")).Page.QuerySelectorAll(".agenda li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Conditions_StandUnderWhomTheyWaitFor()
    {
        await using var desk = await DeskServer.With(Newsroom.Of("a", "2031-03-08", "If", "Norway pledged €20 million to Ghana if Togo reopens the border. Canada pledged 40 trucks to Chad."));
        var leaf = await Leaf.Of(desk, "/conditions");
        leaf.Text("#results h2").ShouldBe("Togo 1");
        leaf.Text("#results q").ShouldBe("if Togo reopens the border");
        leaf.Text("#results").ShouldNotContain("Canada");
        (await Leaf.Of(desk, "/conditions?party=CAN")).Text(".empty").ShouldStartWith("No open promise with a condition fits these filters.");
    }

    [Fact]
    public async Task Coalition_OfAHundred_NamesThemAll()
    {
        await using var desk = await DeskServer.With(Crowd.Articles);
        var leaf = await Leaf.Of(desk, "/coalitions");
        var row = leaf.Page.QuerySelector("table.coalitions tbody tr")!;
        var counts = row.QuerySelectorAll("td").Select(c => Leaf.Number(c.TextContent)).ToList();
        counts.ShouldBe([104, 2, 1]);
        var one = await leaf.Follow(row.QuerySelector("a")!.GetAttribute("href")!);
        one.Page.QuerySelectorAll(".seats section").Select(s => s.QuerySelectorAll("li").Length).Sum().ShouldBe(counts.Sum());
        one.Page.QuerySelectorAll(".seats li").ShouldAllBe(l => l.QuerySelectorAll("a")[1].GetAttribute("href")!.StartsWith("/entries/"));
    }

    [Theory]
    [InlineData("/agenda", "Nothing is planned")]
    [InlineData("/conditions", "No promise waits for anything")]
    [InlineData("/coalitions", "No article names a group")]
    [InlineData("/parties", "The ledger names nobody yet")]
    public async Task EmptyBoards_SayWhatWouldFillThem(string path, string said)
    {
        await using var desk = await DeskServer.With();
        (await Leaf.Of(desk, path)).Text(".empty").ShouldStartWith(said);
    }
}
