using Chancery.Reading.Commitments;

namespace Chancery.Tests.Reading;

public sealed class RestatementTests
{
    [Fact]
    public void Headline_IsTheSumBelowIt() =>
        Read.Commitments("Japan announces harbour loan for Kenya\n\nJapan announced a $260 million loan to Kenya on Tuesday.").ShouldBe(["JPN > KEN: loan | 260000000 USD | Pledged"]);

    [Fact]
    public void DefiniteMention_IsTheSumBefore() =>
        Read.Commitments("Kenya will receive a loan of $226 million from Japan. Japan announced the loan on Tuesday.").ShouldBe(["JPN > KEN: loan | 226000000 USD | Pledged"]);

    [Fact]
    public void IndefiniteMention_IsAnother() =>
        Read.Commitments("Japan announced a $260 million loan to Kenya. Japan also announced a grant to Kenya.").Length.ShouldBe(2);

    [Fact]
    public void MentionOfEither_IsNeither() =>
        Read.Commitments("Japan announced a $260 million loan to Kenya. Japan announced a $30 million loan to Kenya for schools. Japan suspended the loan to Kenya on Friday.").Length.ShouldBe(3);

    [Theory]
    [InlineData("The European Union will provide €280 million for schools in Moldova. These investments will help bring 14,000 teachers into the schools.")]
    [InlineData("The European Union pledged €280 million to Moldova. This funding will provide 300 buses and 20 clinics.")]
    public void WhatTheMoneyWillBring_IsNoGiftOfItsOwn(string text) => Read.Article(text).Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(280_000_000);

    [Theory]
    [InlineData("Norway is donating 4 million vaccines to Ghana, with shipments starting in March.", "NOR > GHA: vaccines")]
    [InlineData("With support from Denmark, Norway will provide training to Kenya.", "NOR > KEN: training")]
    [InlineData("Canada will provide Kenya with training.", "CAN > KEN: training")]
    [InlineData("The Kenyan army was provided with trucks by Canada.", "CAN > KEN: trucks")]
    public void WhatStandsBehindWith_IsGivenToWhomItServes(string text, string expected) => Read.Commitments(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Theory]
    [InlineData("Norway will invest a total of $3 billion in Chad.", "NOR > TCD: $3 billion")]
    [InlineData("Norway announced the availability of $52 million in grants for Chad.", "NOR > TCD: grants")]
    [InlineData("Norway pledged a total of $7 million in humanitarian assistance to Chad.", "NOR > TCD: humanitarian assistance")]
    public void WordThatOnlyMeasures_IsNotWhatIsGiven(string text, string expected) => Read.Commitments(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Theory]
    [InlineData("The fund will give Chad $12 million for stoves. The stoves will reduce 2.5 million tons of carbon emissions.", "12000000 USD")]
    [InlineData("Norway will give Chad $12 million, avoiding an estimated 35 million tonnes of CO2.", "12000000 USD")]
    [InlineData("Norway will give Chad up to 14 awards valued between $150,000 and $500,000.", "150000 USD")]
    [InlineData("Norway will give Chad between $15 million and $20 million for wells.", "15000000 USD")]
    public void WhatAGiftAvoids_AndTheUpperEndOfARange_IsNoSecondGift(string text, string sum) => Read.Commitments(text).ShouldHaveSingleItem().ShouldContain(sum);

    [Theory]
    [InlineData("Chad ordered 103 buses from Denmark. The deal is worth $36 million.", 103)]
    [InlineData("Denmark announced the delivery of 103 buses to Chad. The commitment is valued at $36 million.", 103)]
    public void WhatADealIsWorth_IsTheValueOfWhatWasCountedBefore(string text, int count)
    {
        var read = Read.Article(text).Commitments.ShouldHaveSingleItem();
        (read.Quantity, read.Amount!.Value).ShouldBe((count, 36_000_000));
    }

    [Theory]
    [InlineData("With a total commitment of AUD 16 million [$11 million], Australia will build schools in Tonga.", "16000000 AUD")]
    [InlineData("Canada pledged CAD 40 million [US$29 million] to Kenya.", "40000000 CAD")]
    [InlineData("The program, with $47 million in invested and planned Danish funding since 2021, helps Ghana.", "47000000 USD")]
    public void SumInBrackets_AndMoneyInSeveralStates_AreOneGift(string text, string sum) => Read.Commitments(text).ShouldHaveSingleItem().ShouldContain(sum);

    [Fact]
    public void ServiceThroughAProgramme_IsWhatItsSumIsFor() =>
        Read.Article("Norway is providing Tonga with technical assistance and capacity building on the security of undersea cable systems through its $5 million CABLES program.").Commitments.ShouldHaveSingleItem().Amount!.Value.ShouldBe(5_000_000);

    [Fact]
    public void AsManyOfWhatServesOnePurpose_AreOneGift() =>
        Read.Article("Norway published the list for 55 million doses for Africa. Some 14 million of these 55 million vaccines will be shared by Norway with Ghana.").Commitments.Count(c => c.Quantity == 55_000_000).ShouldBeLessThan(2);

    [Fact]
    public void WhoBeginsShipping_GivesNoShipping() =>
        Read.Article("Norway will donate 500 million doses to Chad, which it bought in June and began shipping in August.").Commitments.ShouldHaveSingleItem().Quantity.ShouldBe(500_000_000);

    [Theory]
    [InlineData("Norway gave $4 billion worth of chips to Chad.", "NOR > TCD: chips")]
    [InlineData("Norway will share 80 million doses of its vaccine supply with Ghana.", "NOR > GHA: doses of its vaccine supply")]
    [InlineData("Norway will invest $600 billion in the United States.", "NOR > USA: $600 billion")]
    [InlineData("Norway gave Chad $20 million for schools, a $2 million increase above last year.", "NOR > TCD: $20 million")]
    public void WhatIsGiven_IsNoMeasureAndNoPlace(string text, string expected) => Read.Commitments(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void PriceThatIsLowered_IsNoAidThatEnds() => Read.Article("Norway is reducing methane in Chad, including through over $1 billion in new grant funding for Chad.").Commitments.ShouldHaveSingleItem().Status.ShouldBe(CommitmentStatus.Pledged);

    [Fact]
    public void NameWithAnArticle_IsNotCountedByItsFirstWord() =>
        Read.Article("Norway will send more than 700 volunteers to 20 African nations, including seven Feed the Future countries, to work on farms.").Commitments.ShouldHaveSingleItem().Quantity.ShouldBe(700);

    [Fact]
    public void WhoIsGivenARight_IsNotGivenAway() => Read.Commitments("Sweden announced that it is giving 200 more towns in Moldova the right to vote.").ShouldBeEmpty();

    [Fact]
    public void WhoSignsWhatItGets_GivesNothing() =>
        Read.Commitments("Japan and Kenya signed a $226 million loan to Kenya on Friday.").ShouldBe(["JPN > KEN: loan | 226000000 USD | Committed"]);

    [Fact]
    public void ArticleThatBeginsWithAGerund_IsRead() =>
        Read.Commitments("Providing troops costs money. Committing aid to Ghana takes time.").ShouldNotBeNull();

    [Theory]
    [InlineData("Norway gave $13 million in humanitarian, security, and economic assistance to Chad.", "NOR > TCD: humanitarian, security, and economic assistance | 13000000 USD")]
    [InlineData("Norway gave $8 million in peace and security assistance to Chad.", "NOR > TCD: security assistance | 8000000 USD")]
    [InlineData("Norway disbursed a further €5 million tranche of its €18 million aid package to Chad on Friday.", "NOR > TCD: tranche | 5000000 EUR")]
    [InlineData("Norway will spend an extra €16 million on 500 tents for Chad.", "NOR > TCD: tents | 16000000 EUR")]
    [InlineData("Norway delivered a second batch of tents to Chad under a $3 million deal.", "NOR > TCD: second batch of tents | 3000000 USD")]
    public void SumIsOfTheNounItIsGivenIn(string text, string expected) => Read.Commitments(text)[0].ShouldStartWith(expected);

    [Theory]
    [InlineData("The UK has withheld £3 million from the Rwandan government over its support for rebels.", "GBR > RWA")]
    [InlineData("Norway has cut €3 million from its aid to Rwanda.", "NOR > RWA")]
    [InlineData("France cancelled €2 million of debt owed by Chad.", "FRA > TCD")]
    public void WhoLosesIt_GetsLess(string text, string expected) => Read.Commitments(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void SumsInAList_GoToWhomTheLastOfThemNames() =>
        Read.Commitments("Norway froze $22 million in grants and $6 million in contracts to Chad.").ShouldAllBe(c => c.StartsWith("NOR > TCD", StringComparison.Ordinal));

    [Fact]
    public void EntriesBehindSemicolons_AreEachTheirOwn() =>
        Read.Article("Ireland pledged aid: €3 million to UNHCR to support its work; €4 million to ICRC for homes; and €2.5 million to UNICEF.").Commitments
            .Where(c => c.Amount is not null).Select(c => (c.Amount!.Value, string.Join('+', c.Receiver))).ShouldBe([(3_000_000m, "UNHCR"), (4_000_000m, "ICRC"), (2_500_000m, "UNICEF")]);
}
