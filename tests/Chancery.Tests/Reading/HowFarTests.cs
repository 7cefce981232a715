using Chancery.Reading.Commitments;

namespace Chancery.Tests.Reading;

/// <summary>How far on the way support is, by what stands around the verb that gives it.</summary>
public sealed class HowFarTests
{
    [Theory]
    [InlineData("The bill would provide $5 million to Chad.", CommitmentStatus.Considered)]
    [InlineData("The draft state budget provides €5 million for Chad.", CommitmentStatus.Considered)]
    [InlineData("In spring the Budget provides $5 million for Chad.", CommitmentStatus.Considered)]
    [InlineData("The 2026 federal budget includes €11 billion for Ukraine.", CommitmentStatus.Committed)]
    [InlineData("The Act provides $5 million to Chad.", CommitmentStatus.Committed)]
    public void WhatAPaperHolds_IsAsFarAsThePaper(string text, CommitmentStatus expected) => Only(text).ShouldBe(expected);

    [Theory]
    [InlineData("Canada has raised its aid to Mali, providing $9 million for wells.", CommitmentStatus.Delivered)]
    [InlineData("We widened our work with the Pacific states, donating 5 million nets to Fiji.", CommitmentStatus.Delivered)]
    [InlineData("Canada announced a plan for Mali, providing $9 million for wells.", CommitmentStatus.Pledged)]
    [InlineData("Canada will raise its aid to Mali, providing $9 million for wells.", CommitmentStatus.Pledged)]
    public void ParticipleBesideAVerb_IsAsFarAsTheVerb(string text, CommitmentStatus expected) => Only(text).ShouldBe(expected);

    [Theory]
    [InlineData("The air force of Peru flies jets, recently signing a $5 million contract with Marex.", CommitmentStatus.Committed)]
    [InlineData("The cabinet of Peru used its powers, cancelling $2 billion in housing aid.", CommitmentStatus.Ended)]
    public void ParticipleThatTellsOfSomethingDone_Decides(string text, CommitmentStatus expected) => Only(text).ShouldBe(expected);

    [Theory]
    [InlineData("Allied states reported freezing $8 billion in accounts of the Gulf Bank.")]
    [InlineData("The Treasury of Canada designated three shipping networks.")]
    [InlineData("French forces struck 12 trucks in Mali.")]
    [InlineData("The talks will go on once Chad pays reparations.")]
    public void WhatIsFrozenOrStruckOrOnlyATerm_IsNoGift(string text) => Read.Article(text).Commitments.ShouldBeEmpty();

    [Theory]
    [InlineData("Sweden provided Chad with $10 million in development and humanitarian assistance.", "development and humanitarian assistance")]
    [InlineData("Korea made a $9 million, 2-year pledge to UNICEF.", "pledge")]
    public void WordsThatShareANoun_AreAllOfIt(string text, string expected) => Read.Article(text).Commitments.ShouldHaveSingleItem().Object!.Value.In(text).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("The two governments intend to further explore a $5 million contribution to the facility.", CommitmentStatus.Considered)]
    [InlineData("Norway agreed to consider a $5 million loan to Chad.", CommitmentStatus.Considered)]
    [InlineData("Norway announced plans to provide $5 million to Chad.", CommitmentStatus.Pledged)]
    public void WhoIntendsToWeigh_Weighs(string text, CommitmentStatus expected) => Only(text).ShouldBe(expected);

    [Theory]
    [InlineData("Denmark has offered to send 12 boats to Chad.", CommitmentStatus.Offered)]
    [InlineData("Brazil turned down a request by Berlin for tank ammunition.", CommitmentStatus.Rejected)]
    [InlineData("Japan's parliament passed a supplementary budget that sets aside 470 billion yen in loans for Chad.", CommitmentStatus.Committed)]
    [InlineData("Slovakia halted arms deliveries to Chad.", CommitmentStatus.Suspended)]
    [InlineData("Chad asked Norway for missiles, but Oslo ruled out sending them.", CommitmentStatus.Rejected)]
    public void VerbsAboveTheGift_DecideOnIt(string text, CommitmentStatus expected) => Only(text).ShouldBe(expected);

    private static CommitmentStatus Only(string text) => Read.Article(text).Commitments.ShouldHaveSingleItem().Status;
}
