namespace Chancery.Tests.Reading;

/// <summary>Plain sentences and the contacts that they tell of.</summary>
public sealed class EngagementReaderTests
{
    [Theory]
    [InlineData("French President Emmanuel Macron met Indian Prime Minister Narendra Modi in Paris on Monday.", "2025-02-12", "Meeting FRA/emmanuel-macron+IND/narendra-modi | Paris | 2025-02-10 | Held")]
    [InlineData("Mark Carney spoke with Anthony Albanese on Tuesday.", "2025-06-05", "Call CAN/mark-carney+AUS/anthony-albanese |  | 2025-06-03 | Held")]
    [InlineData("Talks between Armenia and Azerbaijan will take place in Tbilisi next week.", "2025-03-07", "Talks ARM+AZE | Tbilisi | 2025-W11 | Planned")]
    [InlineData("William Ruto will meet Paul Kagame in Kigali on Friday.", "2025-06-03", "Meeting KEN/william-ruto+RWA/paul-kagame | Kigali | 2025-06-06 | Planned")]
    [InlineData("Kenya and Uganda signed a trade agreement in Nairobi.", "2025-06-03", "Signing KEN+UGA | Nairobi |  | Held")]
    public void PlainSentence_OneEngagement(string text, string published, string expected) =>
        Read.Engagements(text, published).ShouldHaveSingleItem().ShouldBe(expected);

    [Fact]
    public void CalledOff_IsCancelled() =>
        Read.Article("Chile cancelled a meeting with Bolivia.").Engagements.ShouldHaveSingleItem().Status.ToString().ShouldBe("Cancelled");

    [Theory]
    [InlineData("The minister met the press.")]
    [InlineData("The proposal met with silence.")]
    public void OneParty_NoEngagement(string text) => Read.Engagements(text).ShouldBeEmpty();
}
