namespace Chancery.Tests.Facts;

/// <summary>Whom later words of an article mean.</summary>
public sealed class CoreferenceTests
{
    private static string Actors(string text, string? published = "2025-06-05") =>
        string.Join(' ', Read.Article(text, published).Actors.Select(a => a.Id));

    private static string[] Mentions(string text, string id, string? published = "2025-06-05") =>
        [.. Read.Article(text, published).Actors.Single(a => a.Id == id).Mentions.Select(m => m.In(text).ToString())];

    [Fact]
    public void SurnameOfficeAndPronoun_AreThePerson() =>
        Mentions("Prime Minister Mark Carney spoke. Mr Carney left early; he was tired. The prime minister will return.", "CAN/mark-carney")
            .ShouldBe(["Prime Minister Mark Carney", "Mr Carney", "he", "prime minister"], ignoreOrder: true);

    [Fact]
    public void TwoLeaders_AreThoseWhoMet()
    {
        const string Text = "Narendra Modi met Mark Carney. The two leaders smiled. Both countries trade in tea.";
        Mentions(Text, "IND/narendra-modi").ShouldContain("two leaders");
        Mentions(Text, "CAN/mark-carney").ShouldContain("two leaders");
        Mentions(Text, "IND").ShouldHaveSingleItem();
    }

    [Fact]
    public void They_AreThoseWhoSpoke()
    {
        const string Text = "Narendra Modi spoke with Mark Carney. They reaffirmed their ties.";
        Mentions(Text, "CAN/mark-carney").ShouldContain("They");
    }

    [Fact]
    public void OneSurname_TwoPeople_StayApart() =>
        Actors("Ann Berg, the Norwegian minister, spoke. Olaf Berg, her brother, did not.").Split(' ').Count(id => id.EndsWith("-berg", StringComparison.Ordinal)).ShouldBe(2);

    [Fact]
    public void Signers_AreWe()
    {
        const string Text = "G7 Leaders’ Statement on Rain\n\nWe, the Leaders of the Group of Seven (G7), welcome the rain. We urge more of it.";
        Mentions(Text, "G7").ShouldContain("We");
    }

    [Fact]
    public void StatementByName_SpeaksForItsSigner()
    {
        const string Text = "Statement by Prime Minister Mark Carney on Rain\n\nI welcome the rain. We want more.";
        Mentions(Text, "CAN/mark-carney").ShouldContain("I");
    }

    [Theory]
    [InlineData("On Thursday Kenya's Ministry of Health paid.", "KEN/ministry-of-health")]
    [InlineData("They quarrelled within the Blue Parlour.", "")]
    [InlineData("In May the rain came.", "")]
    [InlineData("The Ruto administration paid.", "KEN")]
    [InlineData("The Lost Socks Fund (LSF) met. LSF paid.", "-/lost-socks-fund")]
    public void CleanNames(string text, string expected) =>
        Actors(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => id.Contains('/', StringComparison.Ordinal) || id.Length == 3).Where(id => id != "KEN/william-ruto")
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("US Ambassador to Germany Ann Fisher left.", "USA/ann-fisher")]
    [InlineData("Presidents Paul Kagame of Rwanda and William Ruto of Kenya left.", "RWA/paul-kagame RWA KEN/william-ruto KEN")]
    [InlineData("Kenyan foreign minister Jane Odera and her Ugandan counterpart Peter Okello left.", "KEN/jane-odera UGA/peter-okello")]
    [InlineData("Kenyan Minister Jane “Janie” Odera left.", "KEN/jane-odera")]
    [InlineData("Fiji's fisheries and sugar minister Sela Tora left.", "FJI/sela-tora")]
    public void NestedOffices(string text, string expected)
    {
        var found = Actors(text).Split(' ');
        foreach (var id in expected.Split(' '))
            found.ShouldContain(id);
    }
}
