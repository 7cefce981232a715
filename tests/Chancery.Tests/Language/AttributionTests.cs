using Chancery.Language;

namespace Chancery.Tests.Language;

/// <summary>Plain sentences with the source, the cue and the content that the engine marks in them.</summary>
public sealed class AttributionTests
{
    [Theory]
    [InlineData("The minister said that the harbour would open in May.", "The minister | said | that the harbour would open in May")]
    [InlineData("“The harbour will open in May,” the minister said on Monday.", "the minister | said | The harbour will open in May")]
    [InlineData("According to the bank, growth will slow to 2% next year.", "the bank | According to | growth will slow to 2% next year")]
    [InlineData("“We are ready,” she said. “The ships are loaded.”", "she | said | We are ready / The ships are loaded")]
    [InlineData("The mayor told reporters the bridge was safe.", "The mayor | told | the bridge was safe")]
    [InlineData("Officials believe the dam will hold.", "Officials | believe | the dam will hold")]
    public void Analyse_LinksSourceCueAndContent(string text, string expected) => Found(text).ShouldContain(expected);

    [Theory]
    [InlineData("The ship left the harbour at noon.")]
    [InlineData("Snow fell on the hills around the town.")]
    public void Analyse_PlainNarration_AttributesNothing(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Analyse_ColonBeforeAParagraph_LinksIt() =>
        Found("The envoy added:\n\n“Nobody will be left behind.”").ShouldContain("The envoy | added | Nobody will be left behind");

    [Theory]
    [InlineData("Foreign Minister Grace Wanjiru: “Help will come. The ships are loaded.”", "Foreign Minister Grace Wanjiru | : | Help will come. The ships are loaded")]
    [InlineData("Grace Wanjiru, Nairobi: \"Help will come soon.\"", "Grace Wanjiru, Nairobi | : | Help will come soon")]
    [InlineData("Grace Wanjiru: «Help will come soon.»", "Grace Wanjiru | : | Help will come soon")]
    [InlineData("“Help will come. The ships are loaded.” — Grace Wanjiru, Nairobi", "Grace Wanjiru, Nairobi | — | Help will come. The ships are loaded")]
    [InlineData("Grace Wanjiru: “We gave ‘all that we had’ to the “people of the sea” there.”", "Grace Wanjiru | : | We gave ‘all that we had’ to the “people of the sea” there")]
    public void Analyse_NameThatLabelsAQuotation_IsItsSource(string paragraph, string expected) =>
        Found($"Leaders welcomed the fund.\n\n{paragraph}\n\nThe fund opens in May.").ShouldContain(expected);

    [Theory]
    [InlineData("The rule of the house: “Never again shall it burn.”")]
    [InlineData("Grace Wanjiru wrote a book: “Help Will Come Soon”")]
    [InlineData("“Help will come soon” — a slogan of the year")]
    [InlineData("Grace Wanjiru: “Home”")]
    public void Analyse_QuotationThatNobodyLabels_HasNoMarkForACue(string paragraph) =>
        Found($"Leaders welcomed the fund.\n\n{paragraph}\n\nThe fund opens in May.").ShouldAllBe(a => !a.Contains("| : |") && !a.Contains("| — |"));

    [Fact]
    public void Analyse_RecordOfWhoSpoke_GivesEachTurnToItsLabel()
    {
        var found = Found("Grace Wanjiru spoke to reporters on Tuesday.\n\nMODERATOR: Good morning to you all.\n\nWANJIRU: The ships leave at noon.\n\nMODERATOR: That was the last one.\n\nNEXT STEPS: The ministers meet again.");
        found.ShouldContain("MODERATOR | : | Good morning to you all");
        found.ShouldContain("WANJIRU | : | The ships leave at noon");
        found.ShouldContain("MODERATOR | : | That was the last one");
        found.ShouldAllBe(a => !a.StartsWith("NEXT STEPS"));
    }

    [Fact]
    public void Analyse_HeadingsInCapitals_AreNoSpeakers() =>
        Found("Grace Wanjiru opened the port.\n\nBUILDING THE HARBOUR: The port has two new piers.\n\nROADS FOR ALL: The road to the coast is open.").ShouldBeEmpty();

    private static string[] Found(string text)
    {
        var analysis = LanguageEngine.Default.Analyse(text);
        return [.. analysis.Attributions.Select(a => $"{Words(a.Source)} | {Words([a.Cue])} | {Words(a.Content)}")];

        string Words(IReadOnlyList<TokenRange> ranges) =>
            string.Join(" / ", ranges.Select(r => text[analysis.Tokens[r.First].Span.Start..analysis.Tokens[r.End - 1].Span.End]));
    }
}
