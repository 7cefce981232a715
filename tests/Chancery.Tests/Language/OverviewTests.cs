using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

/// <summary>The overview of an article by the model that ships.</summary>
public sealed class OverviewTests
{
    private const string Text = "The minister said that the harbour would open in May.\n\nSnow fell on the hills.";

    [Fact]
    public void Lost_BestClasses_LoseNothing()
    {
        var (overview, sheet) = Of(Text);
        for (var i = 0; i < sheet.Words.Length; i++)
        {
            var best = overview.Class(i);
            overview.Lost(RoleClass.Content, i, best != RoleClass.Outside && RoleClass.Kind(best) == RoleClass.Content).ShouldBe(0);
        }
    }

    [Fact]
    public void Lost_RightSpans_LoseLessThanOthers()
    {
        var (overview, _) = Of(Text);
        overview.Lost(RoleClass.Source, 0, 1).ShouldBeLessThan(overview.Lost(RoleClass.Source, 1, 1));
        overview.Lost(RoleClass.Cue, 2, 2).ShouldBeLessThan(overview.Lost(RoleClass.Cue, 2, 3));
        overview.Lost(RoleClass.Content, 3, 9).ShouldBeLessThan(overview.Lost(RoleClass.Content, 5, 9));
    }

    [Fact]
    public void Lost_SpanThatReachesOutOfTheParagraph_CountsWhatLiesIn()
    {
        var (overview, _) = Of(Text);
        overview.Lost(RoleClass.Content, 3, 14).ShouldBe(overview.Lost(RoleClass.Content, 3, 10));
    }

    [Theory]
    [InlineData("One.\n\nTwo. Three.", 2)]
    [InlineData("“One went on.\n\n“Two went on,” he said.\n\nThree.", 2)]
    [InlineData("“One went on,” he said.\n\n“Two went on.”", 2)]
    public void Paragraphs_OpenQuotation_JoinsThem(string text, int expected)
    {
        var found = new List<TokenRange>();
        LanguageEngine.Default.Analyse(text, out var sheet);
        Overview.Paragraphs(sheet, found);
        found.Count.ShouldBe(expected);
    }

    [Fact]
    public void Row_KnowsTheClassesAndHowManySpansBegin()
    {
        var (overview, sheet) = Of(Text);
        for (var i = 0; i < sheet.Words.Length; i++)
            sheet.Row!.Class(i).ShouldBe(overview.Class(i));
        sheet.Row!.Begun(RoleClass.Cue, 0, 3).ShouldBe(1);
        sheet.Row.Begun(RoleClass.Cue, 3, sheet.Words.Length).ShouldBe(0);
        sheet.Row.Margin(RoleClass.Content, 5).ShouldBePositive();
        sheet.Row.Margin(RoleClass.Content, 13).ShouldBeNegative();
    }

    private static (Overview Overview, AttributionSheet Sheet) Of(string text)
    {
        using var stream = ReferenceData.Open("attributions.bin")!;
        var overview = new Overview(AttributionModel.Read(stream).Overview!);
        LanguageEngine.Default.Analyse(text, out var sheet);
        overview.Begin(sheet);
        return (overview, sheet);
    }
}
