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
    [InlineData("Austria gave Georgia €4m to rebuild schools and roads.", Purpose.Reconstruction)]
    public void Purpose_IsWhatItIsFor(string text, Purpose purpose) =>
        Read.Article(text).Commitments[0].Purpose.ShouldBe(purpose);

    [Theory]
    [InlineData("The heaters became $2,800 more expensive.")]
    [InlineData("Acme announced a $5 billion investment in Texas.")]
    [InlineData("We renew our commitment to stand with the people of Nepal.")]
    [InlineData("The president shared his wishes for the new king of Tonga.")]
    public void Business_Standing_Prices_AreNone(string text) => Read.Article(text).Commitments.ShouldBeEmpty();
}
