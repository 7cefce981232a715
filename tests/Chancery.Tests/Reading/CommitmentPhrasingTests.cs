using Chancery.Reading.Commitments;

namespace Chancery.Tests.Reading;

/// <summary>The many wordings of giving, about several countries and causes.</summary>
public sealed class CommitmentPhrasingTests
{
    [Theory]
    [InlineData("Japan provides an additional 5 million yen in response to the floods in southern Fiji.", "JPN", 5_000_000)]
    [InlineData("According to the news agency, Slovenia allocates EUR 500.000 to the World Health Organization for vaccines.", "SVN", 500_000)]
    [InlineData("Latvia transferred radios worth EUR 120 000 to Moldova.", "LVA", 120_000)]
    [InlineData("Loan guarantee by Norway ($300 million) for small firms in Kenya.", "NOR", 300_000_000)]
    [InlineData("The Portuguese Ministry of Health gave Angola a €2m grant for clinics.", "PRT", 2_000_000)]
    [InlineData("A representative of the Dutch government said the Netherlands had allocated €40 million for dykes in Bangladesh.", "NLD", 40_000_000)]
    public void Giver_AndSum(string text, string provider, int value)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        commitment.Provider.ShouldBe([provider]);
        commitment.Amount!.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("Leaders of the G7 agreed on Tuesday to lend Ukraine €47 billion.", "G7", "UKR")]
    [InlineData("EU leaders agreed to give Togo €47 million.", "EU", "TGO")]
    [InlineData("NATO's defense ministers will give Kenya €4 million.", "NATO", "KEN")]
    [InlineData("Ministers of the Netherlands agreed to give Togo €4 million.", "NLD", "TGO")]
    public void LeadersAndMinisters_GiveForTheirBody(string text, string provider, string receiver)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        commitment.Provider.ShouldBe([provider]);
        commitment.Receiver.ShouldBe([receiver]);
    }

    [Theory]
    [InlineData("While Norway gets more life-saving aid to Yemen, the talks go on.", "NOR", "YEM")]
    [InlineData("Norway got 500 generators to Togo.", "NOR", "TGO")]
    [InlineData("Togo gets €3 million from Norway.", "NOR", "TGO")]
    public void Getting_ToSomebodyIsGiving(string text, string provider, string receiver)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        commitment.Provider.ShouldBe([provider]);
        commitment.Receiver.ShouldBe([receiver]);
    }

    [Fact]
    public void WhatIsRecalled_HasNotEnded() =>
        Read.Article("The minister recalled that Norway would give Togo €4 million.").Commitments.ShouldHaveSingleItem().Status.ShouldBe(CommitmentStatus.Pledged);

    [Fact]
    public void ListOfGoods_OneCommitmentEach()
    {
        var commitments = Read.Article("Spain will send Ghana 20 ambulances, 3 field hospitals and 4,000 tents.").Commitments;
        commitments.Select(c => c.Quantity).ShouldBe([20, 3, 4_000]);
        commitments.ShouldAllBe(c => c.Provider[0] == "ESP" && c.Status == CommitmentStatus.Pledged);
    }

    [Fact]
    public void PackageWithContents_GoodsAreOfTheSameGiver()
    {
        var commitments = Read.Article("Finland announced a €30 million aid package for Nepal. The package includes 12 generators and 900 heaters.").Commitments;
        commitments.Select(c => c.Quantity).ShouldBe([null, 12, 900]);
        commitments.ShouldAllBe(c => c.Provider[0] == "FIN");
    }

    [Theory]
    [InlineData("Italy will supply Libya with Falco 600m drones.")]
    [InlineData("Italy will supply Libya with 155mm shells.")]
    public void NumbersOfModelsAndCalibres_CountNothing(string text) =>
        Read.Article(text).Commitments.ShouldAllBe(c => c.Quantity == null);

    [Fact]
    public void Total_IsCommittedBesideItsParts()
    {
        var commitments = Read.Article("Sweden is providing $10 million in humanitarian aid to Sudan. This brings total Swedish aid to Sudan to $85 million.").Commitments;
        commitments.Select(c => (c.Amount!.Value, c.Status)).ShouldBe([(10_000_000m, CommitmentStatus.Pledged), (85_000_000m, CommitmentStatus.Committed)]);
    }

    [Fact]
    public void StoppedGerund_IsSuspendedWhateverTheTree() =>
        Read.Article("Germany has paused military aid to Chad and ceased sharing intelligence.").Commitments.ShouldAllBe(c => c.Status == CommitmentStatus.Suspended);

    [Fact]
    public void MustBeBackedBy_IsTheCondition()
    {
        const string Text = "Kenya is ready to send peacekeepers to Haiti. Its president said their presence must be backed by money from Canada.";
        var condition = Read.Article(Text).Commitments[0].Conditions.ShouldHaveSingleItem();
        condition.Span.In(Text).ToString().ShouldBe("must be backed by money from Canada");
        condition.DependsOn.ShouldBe(["CAN"]);
    }

    [Theory]
    [InlineData("Brazil donated 40,000 vaccine doses to Bolivia.", Purpose.Health)]
    [InlineData("Denmark pledged $90 million to Kenya for forests and lower emissions.", Purpose.Climate)]
    [InlineData("France gave Cyprus 30 armoured vehicles and ammunition.", Purpose.Military)]
    [InlineData("The IMF approved a $900 million loan to Zambia for budget support and debt relief.", Purpose.Financial)]
    [InlineData("Italy will provide $20 million for food and shelter after the floods in Malawi.", Purpose.Humanitarian)]
    [InlineData("Norway has donated 3,000 laptops to students in Ghana.", Purpose.Other)]
    [InlineData("Austria gave Georgia €4m to rebuild schools and roads.", Purpose.Reconstruction)]
    public void Purpose_IsWhatItIsFor(string text, Purpose purpose) =>
        Read.Article(text).Commitments[0].Purpose.ShouldBe(purpose);

    [Theory]
    [InlineData("The heaters became $2,800 more expensive.")]
    [InlineData("Acme announced a $5 billion investment in Texas.")]
    [InlineData("We renew our commitment to stand with the people of Nepal.")]
    [InlineData("The president shared his wishes for the new king of Tonga.")]
    public void Business_Standing_Prices_AreNone(string text) => Read.Article(text).Commitments.ShouldBeEmpty();

    [Theory]
    [InlineData("Latvia sends boats taken from smugglers to help Ghana. The first eight boats had a combined value of about 18,500 euros.", 18_500)]
    [InlineData("Canada will donate 20,000 rounds of ammunition to Ghana. This ammunition was purchased from Peru for up to $98 million.", 98_000_000)]
    [InlineData("Japan sent 237 tents to Ghana. The provided tents are worth $2.57 million.", 2_570_000)]
    [InlineData("Poland signed a contract on Tuesday to supply Ghana with 48 howitzers for $210m.", 210_000_000)]
    public void Worth_AndPrice_AreOfTheThingsGiven(string text, int value)
    {
        var commitment = Read.Article(text).Commitments.Where(c => c.Amount is not null).ShouldHaveSingleItem();
        commitment.Amount!.Value.ShouldBe(value);
        commitment.Quantity.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Ireland donated 5,000 ready-to-eat meals to Ghana.", "ready-to-eat meals", 5000)]
    [InlineData("Romania will donate 11 fully-equipped ambulances to Ghana.", "fully-equipped ambulances", 11)]
    [InlineData("The UK will provide 1,000 more surface to air missiles to Ghana.", "surface to air missiles", 1000)]
    [InlineData("Spain decided to donate 20 M113 to Ghana.", "M113", 20)]
    [InlineData("Korea provided 25 bushings to Ghana.", "bushings", 25)]
    [InlineData("Ghana received 9 firetrucks from Norway.", "firetrucks", 9)]
    public void Counted_WithHyphens_Models_AndUnlistedThings(string text, string what, int quantity)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        commitment.Object!.Value.In(text).ToString().ShouldBe(what);
        commitment.Quantity.ShouldBe(quantity);
    }

    [Theory]
    [InlineData("India sent 300 tents to Kathmandu. Nepal thanked it.", "NPL")]
    [InlineData("In 2022 the Netherlands gave Ghana five trucks.", "GHA")]
    [InlineData("The World Bank will lend Nepal $150m to rebuild roads.", "NPL")]
    [InlineData("China agreed to write off $250m of Zambia's debt.", "ZMB")]
    [InlineData("Norway will provide 20 boats, 5 trucks and 400 tents to Ghana.", "GHA")]
    [InlineData("Norway pledged 450 million kroner (€38m) to Nepal for shelters.", "NPL")]
    [InlineData("Pledges to Lebanon\nFrance: €75m for schools\nItaly: €3m in aid", "LBN")]
    public void Getter_WhereverItStands(string text, string getter) =>
        Read.Article(text).Commitments.Select(c => string.Join('+', c.Receiver)).Distinct().ShouldBe([getter]);

    [Theory]
    [InlineData("Peru hosted the talks in Lima. “We will send €5m to Ghana,” Norwegian Foreign Minister Espen Barth Eide said.", "NOR")]
    [InlineData("According to the Slovak defence minister, the aid to Ghana amounts to €68 million.", "SVK")]
    [InlineData("The Nordic Support Program: Norway has pledged 2 boats to Ghana.", "NOR")]
    [InlineData("Norway signed a memorandum with Ghana, committing an additional $5 million to its schools.", "NOR")]
    [InlineData("Norway pledged €60m to Ghana. Of this, €17m is intended for the purchase of boats from Ghana's shipyards.", "NOR")]
    public void Giver_WhoeverSpeaks(string text, string giver) =>
        Read.Article(text).Commitments.Select(c => string.Join('+', c.Provider)).Distinct().ShouldBe([giver]);

    [Theory]
    [InlineData("The UK will release £40m to Ghana provided that its parliament passes the law.", "provided that its parliament passes the law")]
    [InlineData("The IMF approved a $185m loan to Zambia, subject to an audit of state firms.", "subject to an audit of state firms")]
    [InlineData("The UK will release £40m to Ghana. Chad must sign the accord before the money is paid.", "Chad must sign the accord before the money is paid")]
    [InlineData("The US has paused food aid to Ghana. The shipments will resume once Chad agrees.", "once Chad agrees")]
    public void Condition_AlsoOfALaterSentence(string text, string condition) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Conditions.ShouldHaveSingleItem().Span.In(text).ToString().ShouldBe(condition);

    [Fact]
    public void Cut_ByASum_IsOneItem()
    {
        var commitment = Read.Article("Sweden will cut its aid to Tanzania by 300 million kronor.").Commitments.ShouldHaveSingleItem();
        (commitment.Status, commitment.Amount!.Value).ShouldBe((CommitmentStatus.Ended, 300_000_000m));
    }
}
