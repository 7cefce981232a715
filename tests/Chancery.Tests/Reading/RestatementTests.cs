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

    [Fact]
    public void WhoSignsWhatItGets_GivesNothing() =>
        Read.Commitments("Japan and Kenya signed a $226 million loan to Kenya on Friday.").ShouldBe(["JPN > KEN: loan | 226000000 USD | Committed"]);

    [Fact]
    public void ArticleThatBeginsWithAGerund_IsRead() =>
        Read.Commitments("Providing troops costs money. Committing aid to Ghana takes time.").ShouldNotBeNull();
}
