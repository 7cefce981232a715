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

    private static string[] Found(string text)
    {
        var analysis = LanguageEngine.Default.Analyse(text);
        return [.. analysis.Attributions.Select(a => $"{Words(a.Source)} | {Words([a.Cue])} | {Words(a.Content)}")];

        string Words(IReadOnlyList<TokenRange> ranges) =>
            string.Join(" / ", ranges.Select(r => text[analysis.Tokens[r.First].Span.Start..analysis.Tokens[r.End - 1].Span.End]));
    }
}
