namespace Chancery.Tests.Reading;

/// <summary>Who gives, where the sentence with the sum does not say so itself.</summary>
public sealed class PartyStandingTests
{
    [Theory]
    [InlineData("Norway announced help for Chad in March. The first part, $4 million for Chad's hospitals, was paid in May.", "NOR", 4_000_000)]
    [InlineData("Original 3 million euros for the 2030 Tonga fund: in March, Japan announced its intention to set up a fund for Tonga.", "JPN", 3_000_000)]
    [InlineData("Spain has joined the Peruvian clinic initiative, which collects money for Bolivia. The contribution is 2 million euros.", "ESP", 2_000_000)]
    [InlineData("The president of Fiji thanked Chile for this gift. The package is worth $6 million.", "CHL", 6_000_000)]
    public void WhoIsRatherGivenTo_DoesNotGive(string text, string provider, int value)
    {
        var commitment = Read.Article(text).Commitments.First(c => c.Amount?.Value == value);
        commitment.Provider.ShouldBe([provider]);
    }

    [Fact]
    public void TogetherWith_GivesToo() =>
        Read.Article("Together with Fiji, Japan will give Tonga $2 million for clinics.").Commitments.ShouldHaveSingleItem().Provider.ShouldBe(["JPN", "FJI"]);

    [Fact]
    public void KingdomOf_BeforeTheVerb_IsItsSubject() =>
        Read.Article("A spokesman of the Dutch government stated the Kingdom of the Netherlands had allocated a $20 million loan for Kenya.").Commitments.ShouldHaveSingleItem().Provider.ShouldBe(["NLD"]);

    [Fact]
    public void CoordinatedReceivers_DoNotGiveWhatStandsInTheirBrackets()
    {
        var commitments = Read.Article("Ireland approved 30 million euros for the stability of Kenya and Ghana (5 million euros).").Commitments;
        commitments.ShouldAllBe(c => c.Provider.Count == 1 && c.Provider[0] == "IRL");
    }

    [Theory]
    [InlineData("Sweden is sending tents to Nepal. Only the worth of the shipment, amounting to €3 million, is known.", 3_000_000)]
    [InlineData("Peru gave Bolivia a first batch of medicines. For this year the ministry recorded $7 million.", 7_000_000)]
    [InlineData("Under the accord with Kenya, €75 million are allocated to a hospital in Mombasa by Denmark.", 75_000_000)]
    [InlineData("Japan supports a fund that aims to rebuild Tonga with $5 million.", 5_000_000)]
    public void SumsThatNoVerbGives_AreToldOf(string text, int value) =>
        Read.Article(text).Commitments.ShouldContain(c => c.Amount != null && c.Amount.Value == value);

    [Fact]
    public void SumsOfOthers_AreNoSupport() =>
        Read.Article("Chile gave Peru $2 million. The office oversees 150 banks with assets totalling more than $10 billion.").Commitments.ShouldHaveSingleItem();

    [Theory]
    [InlineData("Norway will donate around 50 tracked transport vehicles to Ghana.", 50)]
    [InlineData("Ireland gave Ghana help worth €9 million. The package consists of 20 Land Rovers and 2 ambulances.", 20)]
    public void CountedThings_AreCounted(string text, int count) =>
        Read.Article(text).Commitments.ShouldContain(c => c.Quantity == count);

    [Fact]
    public void ContractForGoodsByName_IsForThem()
    {
        const string Text = "Norway's Ministry of Defence signed a £30m deal with a Danish firm to provide Kenya with Falcon 300m and Falcon 400m systems.";
        var commitment = Read.Article(Text).Commitments.ShouldHaveSingleItem();
        commitment.Object!.Value.In(Text).ToString().ShouldBe("Falcon 300m and Falcon 400m systems");
        commitment.Amount!.Value.ShouldBe(30_000_000);
    }

    [Fact]
    public void DutyOnPresence_IsAConditionOfSendingPeople()
    {
        var commitments = Read.Article("Kenya and Fiji said they are willing to provide peacekeepers to Haiti. About 20 countries are considering joining, or might instead provide other help to Haiti. But the president said their presence must be backed by money from Canada.").Commitments;
        commitments[0].Conditions.ShouldHaveSingleItem().DependsOn.ShouldBe(["CAN"]);
        commitments.Skip(1).ShouldAllBe(c => c.Conditions.Count == 0);
    }
}
