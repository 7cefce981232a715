using Chancery.Sources;

namespace Chancery.Tests.Sources;

public sealed class SourceIndexTests
{
    [Fact]
    public void Reprint_WithAnotherHeadAndFoot_IsACopy() =>
        Groups(Stories.Release, "MOMBASA, May 9 (Wire Service) — " + Stories.Release + "\nFollow us for more news from the coast.").ShouldBe("0 0");

    [Fact]
    public void Excerpt_IsACopy() => Groups(Stories.Release, string.Join('\n', Stories.Release.Split('\n').Take(3))).ShouldBe("0 0");

    [Fact]
    public void ReorderedParagraphs_AreACopy() => Groups(Stories.Release, string.Join('\n', Stories.Release.Trim().Split('\n').Reverse())).ShouldBe("0 0");

    [Fact]
    public void TextThatAMachineReworded_IsACopy() => Groups(Stories.Release, Stories.Reworded).ShouldBe("0 0");

    [Fact]
    public void TwoReportsOfOneEvent_WithOneQuotation_AreTwoSources() => Groups(Stories.Release, Stories.OtherReport, Stories.Reworded).ShouldBe("0 1 0");

    [Fact]
    public void Boilerplate_GroupsNothing()
    {
        const string head = "FOR IMMEDIATE RELEASE\nMinistry of Fisheries, Press Office\n";
        const string foot = "\nThe Ministry of Fisheries serves the people of the coast. For more information write to the press office. This release may be reprinted without charge.\n###";
        Groups(
            head + "The minister opened a cold store in Lamu on Monday, where boats from twelve villages can now keep their catch for a week before the market." + foot,
            head + "Inspectors found nets with forbidden meshes on four trawlers off Kilifi and took the captains before a judge, who fined each of them." + foot).ShouldBe("0 1");
    }

    [Fact]
    public void NextReleaseOfASeries_IsAnotherSource() => Groups(
        ("President Vesely spoke today with Prime Minister Wanjiru of Kenya. The leaders discussed the rebuilding of Ravna and the fishing agreement. They agreed to remain in close touch. The President thanked her for the cranes that arrived in the port last week.", "2031-05-09"),
        ("President Vesely spoke today with Prime Minister Oyelaran of Nigeria. The leaders discussed the price of oil and a new air route. They agreed to remain in close touch. The President asked him to receive a delegation of students from Lagos in the autumn.", "2031-06-20")).ShouldBe("0 1");

    [Theory]
    [InlineData("")]
    [InlineData("Correction: see above.")]
    [InlineData("😀 😀 😀")]
    public void EmptyAndTinyTexts_GroupWithNothing(string text) => Groups(text, text + " ", Stories.Release).ShouldBe("0 1 2");

    [Fact]
    public void SameIdWithAnotherText_IsANewVersionBesideTheOldOne()
    {
        var index = new SourceIndex();
        index.Add(Stories.Article("a", Stories.Release));
        index.Add(Stories.Article("a", Stories.OtherReport)).Version.ShouldBe(2);
        index.Add(Stories.Article("a", Stories.Release)).Number.ShouldBe(0);
        index.Entries.Count.ShouldBe(2);
        index.GroupOf(1).ShouldBe(0);
    }

    [Fact]
    public void TextThatHoldsAnEarlierShortOne_ReportsOnIt() => Groups(
        (string.Join('\n', Stories.Release.Split('\n').Take(2)), "2031-05-09"),
        (Stories.Release + Stories.OtherReport, "2031-05-12")).ShouldBe("0 1");

    [Fact]
    public void Original_IsTheEarliestThenTheLeastMangledThenTheLongest()
    {
        Original((Stories.Reworded, "2031-05-09"), (Stories.Release, "2031-05-09")).ShouldBe(1);
        Original((Stories.Release, "2031-05-10"), (Stories.Reworded, "2031-05-09")).ShouldBe(1);
        Original((string.Join('\n', Stories.Release.Split('\n').Take(3)), "2031-05-09"), (Stories.Release, "2031-05-09")).ShouldBe(1);
        Original((Stories.Release + "\nSubscribe to our letter.", "2031-05-09"), (Stories.Release, "2031-05-09")).ShouldBe(1);
    }

    [Fact]
    public void RestoredIndex_PlacesAsTheFirstOneDid()
    {
        var first = new SourceIndex();
        first.Add(Stories.Article("a", Stories.Release));
        first.Add(Stories.Article("b", Stories.OtherReport));
        var second = new SourceIndex();
        foreach (var entry in first.Entries)
            second.Restore(entry with { Sketch = SourceSketch.FromBytes(entry.Sketch.ToBytes()) }, first.GroupOf(entry.Number));
        second.GroupOf(second.Add(Stories.Article("c", Stories.Reworded)).Number).ShouldBe(0);
        second.Entries.Count.ShouldBe(3);
    }

    [Fact]
    public void BytesThatAreNoSketch_AreNamed() => Should.Throw<FormatException>(() => SourceSketch.FromBytes([1, 2, 3, 4])).Message.ShouldContain("sketch the article anew");

    private static string Groups(params string[] texts) => Groups([.. texts.Select(t => (t, "2031-05-09"))]);

    private static string Groups(params (string Text, string Day)[] articles)
    {
        var index = Index(articles);
        return string.Join(' ', index.Entries.Select(e => index.GroupOf(e.Number)));
    }

    private static int Original(params (string Text, string Day)[] articles) => Index(articles).Groups().Single().Original.Number;

    private static SourceIndex Index((string Text, string Day)[] articles)
    {
        var index = new SourceIndex();
        for (var i = 0; i < articles.Length; i++)
            index.Add(Stories.Article($"a{i}", articles[i].Text, articles[i].Day));
        return index;
    }
}
