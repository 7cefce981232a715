namespace Chancery.Tests.Reading;

/// <summary>Short articles and every contact that they tell of.</summary>
public sealed class EngagementStories
{
    [Fact]
    public void Release_HeadlineAndBodyAndWhoJoined_AreOneCall() => Read.Engagements("""
        Readout of President Ruto’s Call with Regional Leaders

        President William Ruto spoke by video conference today with regional leaders about the drought. The leaders agreed to share grain.

        Joining President Ruto on the call were President Paul Kagame of Rwanda, Uganda's Yoweri Museveni, and representatives from Ethiopia and the African Union.
        """, "2025-06-03").ShouldHaveSingleItem().ShouldBe("Call KEN/william-ruto+RWA/paul-kagame+UGA/yoweri-museveni+ETH+AU |  | 2025-06-03 | Held");

    [Fact]
    public void JoinedBy_AddsToTheContactBefore() =>
        Read.Engagements("Narendra Modi met Anthony Albanese in Perth on Tuesday. They were joined by Mark Carney.", "2025-06-05")
            .ShouldHaveSingleItem().ShouldBe("Meeting IND/narendra-modi+AUS/anthony-albanese+CAN/mark-carney | Perth | 2025-06-03 | Held");

    [Fact]
    public void LaterSentence_FillsPlaceAndDate() =>
        Read.Engagements("Kenya and Uganda agreed on talks between Kenya and Uganda. The talks will take place in Kampala next week.", "2025-03-07")
            .ShouldContain(e => e.EndsWith("| Kampala | 2025-W11 | Planned", StringComparison.Ordinal));

    [Theory]
    [InlineData("Leaders of Chile and Peru met in Lima.", "Meeting CHL+PER | Lima |  | Held")]
    [InlineData("Keir Starmer has held a video call with leaders from Norway, Iceland, Turkey and Canada.", "Call NOR+ISL+TUR+CAN+GBR/keir-starmer |  |  | Held")]
    [InlineData("Keir Starmer has held a gherkin with leaders from Norway and Iceland.", "Meeting GBR/keir-starmer+NOR+ISL |  |  | Held")]
    [InlineData("In a televised speech, French President Emmanuel Macron promised rain.", "Address FRA/emmanuel-macron |  |  | Held")]
    [InlineData("Narendra Modi and Mark Carney had a bitter row in front of cameras at Rideau Hall.", "Meeting IND/narendra-modi+CAN/mark-carney | Rideau Hall |  | Held")]
    [InlineData("President Emmanuel Macron looks forward to welcoming Prime Minister Anthony Albanese of Australia to the Elysee on 3 July.", "Visit AUS/anthony-albanese+FRA/emmanuel-macron | Elysee | 2025-07-03 | Planned")]
    [InlineData("Narendra Modi will travel to Nairobi, Kenya, on Friday.", "Visit IND/narendra-modi+KEN | Nairobi, Kenya | 2025-06-06 | Planned")]
    [InlineData("During her trip to Bern, Switzerland, Giorgia Meloni praised the trains.", "Visit ITA/giorgia-meloni+CHE | Bern, Switzerland |  | Held")]
    [InlineData("In a call with Narendra Modi, William Ruto offered tea.", "Call IND/narendra-modi+KEN/william-ruto |  |  | Held")]
    [InlineData("Narendra Modi returned from Canberra, where he met Anthony Albanese.", "Meeting IND/narendra-modi+AUS/anthony-albanese | Canberra |  | Held")]
    [InlineData("Kenya called for talks with Uganda in Kampala.", "Talks UGA+KEN | Kampala |  | Proposed")]
    [InlineData("The United Kingdom and Norway convened consultations in Oslo on Tuesday.", "Talks GBR+NOR | Oslo | 2025-06-03 | Held")]
    public void OneSentence_OneContact(string text, string expected) => Read.Engagements(text, "2025-06-05").ShouldHaveSingleItem().ShouldBe(expected);

    [Theory]
    [InlineData("Narendra Modi called Mark Carney a liar.")]
    [InlineData("Mark Carney repeated what he called Modi's mistake.")]
    [InlineData("Norway welcomes the appointment of Mark Rutte as secretary general of NATO.")]
    [InlineData("Ministers discussed the recent talks between Norway and Chad.")]
    [InlineData("Narendra Modi received the endorsement of Mark Carney.")]
    [InlineData("Narendra Modi did not meet Mark Carney.")]
    [InlineData("Benin will join the African Union trade zone.")]
    public void NoContact_None(string text) => Read.Engagements(text, "2025-06-05").ShouldBeEmpty();

    [Fact]
    public void HeldAndPlanned_AreTwo() =>
        Read.Engagements("Narendra Modi met Mark Carney on Monday. Modi will meet Carney again on Friday.", "2025-06-04").ShouldBe(
        [
            "Meeting IND/narendra-modi+CAN/mark-carney |  | 2025-06-02 | Held",
            "Meeting IND/narendra-modi+CAN/mark-carney |  | 2025-06-06 | Planned",
        ]);

    [Fact]
    public void AVerbWithTwoNamedParties_IsSurerThanANounInPassing()
    {
        var record = Read.Article("Narendra Modi met Mark Carney. The weather after Emmanuel Macron's recent visit to Kenya was fine.", "2025-06-04");
        record.Engagements.Count.ShouldBe(2);
        record.Engagements[0].Confidence.ShouldBeGreaterThan(record.Engagements[1].Confidence);
    }
}
