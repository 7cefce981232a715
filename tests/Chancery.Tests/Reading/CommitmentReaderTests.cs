namespace Chancery.Tests.Reading;

/// <summary>Plain sentences and the commitments that they make.</summary>
public sealed class CommitmentReaderTests
{
    [Theory]
    [InlineData("On Thursday Norway pledged €2m to Freedonia if its parliament agrees.", "NOR", "2000000 EUR", "Pledged")]
    [InlineData("ACCRA, March 4 (Wire) – Norway pledged €2m to Ghana.", "NOR", "2000000 EUR", "Pledged")]
    [InlineData("Canada will provide Kenya with 200 generators.", "CAN", "", "Pledged")]
    [InlineData("Germany has paused military aid to Chad.", "DEU", "", "Suspended")]
    [InlineData("Brazil donated 40,000 vaccine doses to Haiti in March.", "BRA", "", "Delivered")]
    [InlineData("A $600 million loan to Peru was approved by the World Bank on Monday.", "WB", "600000000 USD", "Committed")]
    [InlineData("Sweden's government approved 50 million kronor for Sudan.", "SWE", "50000000 SEK", "Committed")]
    [InlineData("Japan is considering a grant of 3 billion yen to Fiji.", "JPN", "3000000000 JPY", "Considered")]
    [InlineData("Germany withheld 20 million euros from Kenya.", "DEU", "20000000 EUR", "Withheld")]
    [InlineData("Spain refused to send tanks to Georgia.", "ESP", "", "Rejected")]
    [InlineData("The United Kingdom is ready to send 200 monitors to Yemen.", "GBR", "", "Offered")]
    [InlineData("Australia cut $40 million in aid to Nepal.", "AUS", "40000000 AUD", "Ended")]
    public void PlainSentence_OneCommitment(string text, string provider, string amount, string status)
    {
        var commitment = Read.Article(text).Commitments.ShouldHaveSingleItem();
        commitment.Provider.ShouldBe([provider]);
        $"{commitment.Amount?.Value:0} {commitment.Amount?.Currency}".Trim().ShouldBe(amount);
        commitment.Status.ToString().ShouldBe(status);
    }

    [Theory]
    [InlineData("Norway pledged €2m to Ghana.", "GHA")]
    [InlineData("Canada will provide Kenya with 200 generators.", "KEN")]
    [InlineData("France gave Lebanon 30 ambulances.", "LBN")]
    [InlineData("Kenya received a $90 million loan from the IMF.", "KEN")]
    public void Receiver_ByFrame(string text, string receiver) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Receiver.ShouldBe([receiver]);

    [Fact]
    public void Quantity_CountsTheGoods() =>
        Read.Article("Brazil donated 40,000 vaccine doses to Haiti.").Commitments.ShouldHaveSingleItem().Quantity.ShouldBe(40_000);

    [Fact]
    public void Condition_HasItsWordsAndWhoseMoveItIs()
    {
        const string Text = "Italy will send two ships to Libya if the United Nations asks for them.";
        var condition = Read.Article(Text).Commitments.ShouldHaveSingleItem().Conditions.ShouldHaveSingleItem();
        condition.Span.In(Text).ToString().ShouldBe("if the United Nations asks for them");
        condition.DependsOn.ShouldBe(["UN"]);
    }

    [Fact]
    public void FundedBy_NamesTheSource()
    {
        const string Text = "Belgium announced a €300m loan to Moldova, funded by frozen assets.";
        Read.Article(Text).Commitments.ShouldHaveSingleItem().FundedBy!.Value.In(Text).ToString().ShouldBe("frozen assets");
    }

    [Fact]
    public void Equivalent_IsNoCommitmentOfItsOwn()
    {
        var commitment = Read.Article("Norway pledged 450 million kroner (€38m) to Nepal.").Commitments.ShouldHaveSingleItem();
        commitment.Amount!.Currency.ShouldBe("NOK");
        commitment.Amount.Equivalents.ShouldHaveSingleItem().Value.ShouldBe(38_000_000);
    }

    [Fact]
    public void SumNamedTwice_OneCommitment() =>
        Read.Article("Finland gives Togo €12m\n\nFinland pledged €12m to Togo on Friday. The €12m pledge is its largest yet.").Commitments.Count.ShouldBe(1);

    [Theory]
    [InlineData("The mayor gave a speech in Lima.")]
    [InlineData("Chad urged Canada to send food.")]
    [InlineData("Iran denied that it had delivered weapons to Yemen.")]
    [InlineData("The economies are worth $3.4 trillion together.")]
    [InlineData("We will stand with the people of Nepal.")]
    public void NothingIsGiven_NoCommitment(string text) => Read.Commitments(text).ShouldBeEmpty();
}
