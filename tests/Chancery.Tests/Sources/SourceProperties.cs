using System.Diagnostics;
using Chancery.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Sources;

public sealed class SourceProperties
{
    private static readonly string[] Pieces =
    [
        "a", "Ravna", " ", "\n", "\r", ". ", "! ", "“", "”", "\"", "’s", "$", "85", "1,000.5", "billion", "euros", "will", "not", "said", "Wanjiru ", "-", "😀", "\uD83D", "\0", "U.S.", "中文 ", "the ", "of ", "THE ", ",",
    ];

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void AnyTwoTexts_AreComparedWithSpansInThem() => Check.One(Quick, Prop.ForAll(Texts(), Texts(), (one, other) =>
    {
        foreach (var change in SourceChanges.Between(one, other))
        {
            change.Original.End.ShouldBeLessThanOrEqualTo(one.Length);
            change.Copy.End.ShouldBeLessThanOrEqualTo(other.Length);
        }
        var index = new SourceIndex();
        index.Add(Stories.Article("a", one));
        index.Add(Stories.Article("b", other));
        index.Groups().Sum(g => g.Members.Count).ShouldBe(2);
    }));

    [Fact]
    public void Order_MakesNoDifference() => Check.One(Quick, Prop.ForAll(Gen.Shuffle(new[] { Stories.Release, Stories.Reworded, Stories.OtherReport }).ToArbitrary(), texts =>
    {
        var index = new SourceIndex();
        foreach (var text in texts)
            index.Add(Stories.Article(text == Stories.OtherReport ? "other" : text[..60] == Stories.Release[..60] ? $"copy{text.Length}" : "?", text));
        index.Groups().Select(g => g.Members.Count).Order().ShouldBe([1, 2]);
    }));

    [Theory]
    [InlineData("a ")]
    [InlineData("Ravna ")]
    [InlineData("1 ")]
    [InlineData("“")]
    [InlineData("Ravna said. ")]
    [InlineData("will not ")]
    public void OneThingOverAndOver_TakesNoLong(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        SourceChanges.Between(text, text + piece);
        var index = new SourceIndex();
        index.Add(Stories.Article("a", text));
        index.Add(Stories.Article("b", text + "and something else"));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void ManyEqualAndNearlyEqualArticles_TakeTimeInProportion()
    {
        var index = new SourceIndex();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 3000; i++)
        {
            index.Add(Stories.Article($"equal{i}", Stories.Release));
            index.Add(Stories.Article($"near{i}", Stories.Release + $"\nPage number {i} of the archive."));
        }
        index.Groups().Count().ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();
}
