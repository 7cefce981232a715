namespace Chancery.Tests.Reading;

/// <summary>What fact sheets, budgets and lists of a government tell.</summary>
public sealed class FactSheetTests
{
    [Theory]
    [InlineData("The Millennium Challenge Corporation (MCC) signed a $60 million compact with Togo.")]
    [InlineData("USTDA will provide $1 million to Kenya.")]
    [InlineData("The U.S. Department of Agriculture will give Kenya $7 million in food aid.")]
    public void Agencies_GiveForTheirCountry(string text) =>
        Read.Article(text).Commitments.ShouldHaveSingleItem().Provider.ShouldBe(["USA"]);

    [Fact]
    public void NameThatNoActorGoesBy_IsNotLedToAnotherGiver()
    {
        var commitments = Read.Article("Canada will give Ghana $12 million for a plant.\n\nBolt Pumps, Inc. donated $75 million to a hub in Togo.\n\nThe hub opens soon.").Commitments;
        commitments.ShouldContain(c => c.Amount!.Value == 12_000_000 && c.Provider[0] == "CAN");
        commitments.ShouldAllBe(c => c.Amount!.Value == 12_000_000 || !c.Provider.Contains("CAN"));
    }

    [Fact]
    public void SameSumOfTwoNames_IsTwoSums() =>
        Read.Article("- DMG Minerals donated $15 million to Kenya for a clinic.\n\n- Western Pumps donated $15 million to Kenya for a school.\n\nKenya is glad.").Commitments.Count.ShouldBe(2);

    [Theory]
    [InlineData("Chile, Peru, Brazil, and Spain have pledged to donate 12 million vaccine doses to Bolivia.", "CHL PER BRA ESP")]
    [InlineData("In addition to doses of others, Chile, Peru and Spain have pledged to donate 12 million vaccine doses.", "CHL PER ESP")]
    [InlineData("Clinics were built in Chad, and Peru will contribute another $2 million.", "PER")]
    public void ListOfSubjects_GivesTogether(string text, string providers) =>
        Read.Article(text).Commitments[0].Provider.ShouldBe(providers.Split(' '));

    [Theory]
    [InlineData("Norway intends to provide $55 million in assistance for Ghana in Fiscal Year 2031.")]
    [InlineData("Norway’s FY 2031 Budget includes $55 million for clinics in Ghana.")]
    public void FiscalYear_IsThePeriod(string text)
    {
        var commitment = Read.Article(text, "2031-03-08").Commitments.ShouldHaveSingleItem();
        commitment.Provider.ShouldBe(["NOR"]);
        commitment.Date.ShouldBeNull();
        commitment.Period!.Value.Edtf.ShouldBe("2031");
    }

    [Fact]
    public void Budget_IsOfItsCountry() =>
        Read.Article("Norway gave Chad $1 million. Norway’s budget provides $3 million for clinics in Togo.").Commitments.ShouldAllBe(c => c.Provider[0] == "NOR");

    [Fact]
    public void NameOfACurrency_IsNoParty() =>
        Read.Article("The G7 has increased its budget support to 12 billion US dollars.").Commitments.ShouldAllBe(c => !c.Receiver.Contains("USA"));

    [Theory]
    [InlineData("Japan will donate half a billion doses of vaccine to Nepal.", 500_000_000)]
    [InlineData("Japan will begin shipping a half a billion doses of vaccine to Nepal.", 500_000_000)]
    public void HalfABillion_IsCounted(string text, int count) =>
        Read.Article(text).Commitments.ShouldContain(c => c.Quantity == count);

    [Theory]
    [InlineData("Norway’s plan reduces the deficit by $3 trillion over ten years.")]
    [InlineData("The Senate of Chile proposed a law that would add $2 trillion to the debt.")]
    [InlineData("Danish firms pay over $200 million a year in taxes to Sweden.")]
    [InlineData("Section 2(d) of the act (50 U.S.C. 1622(d)) provides for the end of an emergency in Chad.")]
    [InlineData("In accordance with this provision, Norway has sent to the register of Chad a notice.")]
    [InlineData("Even if funds are transferred to Chad, more than $3 billion in assets would remain in Norway.")]
    public void SumsOfBudgetsAndLaws_AreNoSupport(string text) => Read.Article(text).Commitments.ShouldBeEmpty();

    [Fact]
    public void SumForSeveralKindsOfHelp_IsOne() =>
        Read.Article("Spain announced $75 million in bilateral development and health assistance for Haiti.").Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(75_000_000);

    [Fact]
    public void UndertakingThatWasAnnounced_HasNoDayOfItsOwn() =>
        Read.Article("Norway announced it is raising its aid to Chad to $15 million.", "2031-03-08").Commitments.ShouldHaveSingleItem().Date.ShouldBeNull();

    [Fact]
    public void EntriesOfAListBehindAnAbbreviation_AreApart() =>
        Read.Article("- Japan announced $9 million for schools in the U.S. - Chile committed $5 million for roads in the U.S. over four years.").Commitments.Select(c => c.Provider[0]).ShouldBe(["JPN", "CHL"]);
}
