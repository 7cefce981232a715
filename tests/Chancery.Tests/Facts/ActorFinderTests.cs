namespace Chancery.Tests.Facts;

public sealed class ActorFinderTests
{
    private static string Actors(string text, string? published = "2025-03-07") =>
        string.Join(' ', Read.Article(text, published).Actors.Select(a => a.Id));

    [Theory]
    [InlineData("Kyiv said the road was open.", "UKR")]
    [InlineData("The road to Kyiv was open.", "")]
    [InlineData("The Kremlin denied it.", "RUS")]
    [InlineData("Germany's Ministry of Finance paid.", "DEU/ministry-of-finance")]
    [InlineData("The Swedish government paid.", "SWE")]
    [InlineData("Kenyan Foreign Minister Amina Otieno resigned.", "KEN/amina-otieno")]
    [InlineData("Jordan Smith sings.", "-/jordan-smith")]
    [InlineData("Rain fell in New Jersey.", "")]
    [InlineData("Prime Minister Trudeau of Canada called.", "CAN/justin-trudeau CAN")]
    [InlineData("The WHO and UNICEF agreed.", "WHO UNICEF")]
    public void Named(string text, string expected) => Actors(text, "2022-03-07").Split(' ').Where(i => !i.Contains("road", StringComparison.Ordinal)).ShouldBe(expected.Split(' '));

    [Fact]
    public void SameOffice_ByDay()
    {
        Actors("The UK prime minister resigned.", "2022-07-07").ShouldContain("GBR/boris-johnson");
        Actors("The UK prime minister resigned.", "2024-08-01").ShouldContain("GBR/keir-starmer");
    }

    [Fact]
    public void SpellingVariants_AreOnePerson() =>
        Actors("Volodymyr Zelenskyy spoke. Zelensky left. Zelenskiy returned.").ShouldBe("UKR/volodymyr-zelensky");

    [Fact]
    public void PronounBehindItsClause_IsNotWhomTheClauseNames()
    {
        const string Text = "Olaf Scholz welcomed Emmanuel Macron. Addressing Macron, he said the bridge was open.";
        Read.Article(Text, "2023-05-05").Statements.ShouldContain(s => s.Source.Contains("DEU/olaf-scholz"));
    }

    [Fact]
    public void UserData_AddsAPerson()
    {
        var data = Chancery.Data.ReferenceData.Default.With("people.tsv", "name\taliases\tsurname\tgender\tcountry\toffice\tfrom\tto\nAda Kline\t\tKline\tf\tNZL\tgovernor-general\t2031\t\n");
        var reader = new Reader(new ReaderOptions { Data = data });
        reader.Read(Chancery.Articles.Article.FromText("Ada Kline spoke.", Read.Day("2031-05-09"))).Actors.ShouldHaveSingleItem().Id.ShouldBe("NZL/ada-kline");
    }
}
