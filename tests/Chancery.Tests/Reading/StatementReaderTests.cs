namespace Chancery.Tests.Reading;

/// <summary>Plain sentences and what they attribute to whom.</summary>
public sealed class StatementReaderTests
{
    [Fact]
    public void WordsThatMarkACondition_ReportNothing() =>
        Read.Article("The United Kingdom will release £30m to Kenya provided that the senate passes the fisheries law.").Statements.ShouldBeEmpty();

    [Theory]
    [InlineData("Peru offered €3m to Kenya if its senate agrees.")]
    [InlineData("Norway pledged €2m to Ghana if its parliament agrees.")]
    [InlineData("Norway pledged €2m to Ghana unless its parliament refuses.")]
    public void ConditionOfAPromise_IsNotWhatIsSaid(string text) =>
        Read.Article(text).Statements.SelectMany(s => s.ContentSpans).ShouldNotContain(c => text.IndexOf(" if ", StringComparison.Ordinal) + 1 == c.Start || text.IndexOf(" unless ", StringComparison.Ordinal) + 1 == c.Start);

    [Theory]
    [InlineData("Angela Merkel said the money would arrive in May.", "DEU/angela-merkel said [Indirect]: the money would arrive in May")]
    [InlineData("“We keep our word,” Angela Merkel said.", "DEU/angela-merkel said [Direct]: We keep our word")]
    [InlineData("Angela Merkel said the plan “cannot work” without Peru.", "DEU/angela-merkel said [Mixed]: the plan “cannot work” without Peru")]
    [InlineData("According to Kenyan officials some nine neighbours are ready to help.", "KEN/officials According to [Indirect]: some nine neighbours are ready to help")]
    [InlineData("According to Kenyan officials about 20 countries are focused on joining the mission.", "KEN/officials According to [Indirect]: about 20 countries are focused on joining the mission")]
    [InlineData("Chad urged Canada to send food.", "TCD urged [Indirect Demands]: Canada to send food")]
    [InlineData("The talks will open on Monday, the African Union announced.", "AU announced [Indirect]: The talks will open on Monday")]
    [InlineData("According to the World Bank, prices rose in June.", "WB According to [Indirect]: prices rose in June")]
    [InlineData("Kenya welcomed the release of the hostages.", "KEN welcomed [Indirect Supports]: the release of the hostages")]
    public void PlainSentence_OneStatement(string text, string expected) => Read.Statements(text).ShouldContain(expected);

    [Fact]
    public void LaterMentions_LeadToTheSpeaker()
    {
        const string Text = "Finnish President Alexander Stubb arrived in Accra. He said the bridge was safe. The president added that trade would grow.";
        Read.Article(Text, "2025-01-20").Statements.Select(s => s.Source.ShouldHaveSingleItem()).ShouldAllBe(id => id == "FIN/alexander-stubb");
    }

    [Fact]
    public void WeInARelease_IsTheSigner()
    {
        const string Text = "Joint appeal on Sudan\n\nWe, the leaders of the African Union, condemn the attack. We urge all parties to open the roads.";
        Read.Article(Text).Statements.Select(s => string.Join('+', s.Source)).ShouldContain("AU");
    }

    [Fact]
    public void Headline_IsNotFiledAgain() =>
        Read.Statements("Peru says harvest is safe\n\nPeru said on Friday the harvest was safe.").Length.ShouldBe(1);

    [Theory]
    [InlineData("Kenyan Foreign Minister Grace Wanjiru: “Help will come soon.”", "KEN/grace-wanjiru : [Direct]: Help will come soon")]
    [InlineData("“Help will come soon.” — Angela Merkel", "DEU/angela-merkel — [Direct]: Help will come soon")]
    public void NameThatLabelsAQuotation_IsItsSpeaker(string paragraph, string expected) =>
        Read.Statements($"Leaders welcomed the fund.\n\n{paragraph}").ShouldContain(expected);

    [Fact]
    public void Brackets_StandOnBothSidesOrOnNone()
    {
        const string Text = "Leaders welcomed the fund.\n\nGrace Wanjiru (Nairobi): “(Nearly) all of the help will come (soon).”";
        var statement = Read.Article(Text).Statements[^1];
        statement.SourceSpans.Concat(statement.ContentSpans).Select(s => s.In(Text).ToString())
            .ShouldBe(["Grace Wanjiru (Nairobi)", "(Nearly) all of the help will come (soon)"]);
    }

    [Fact]
    public void LabelInCapitals_IsThePersonOfThatName()
    {
        const string Text = "Kenyan Foreign Minister Grace Wanjiru and Kofi Osei met reporters.\n\nWANJIRU: The ships leave at noon.\n\nOSEI: The port is open to all.";
        Read.Statements(Text).ShouldBe(["KEN/grace-wanjiru : [Indirect]: The ships leave at noon", "-/kofi-osei : [Indirect]: The port is open to all"]);
    }

    [Fact]
    public void LabelInCapitals_TellsWhoSaysI()
    {
        const string Text = "Kenyan President Grace Wanjiru and Finnish President Alexander Stubb met reporters.\n\nWANJIRU: I will send $5 million to Chad.\n\nSTUBB: Good. I will give €3 million to Peru.\n\nQ  And I will give $7 million to Mali.";
        var record = Read.Article(Text, "2025-01-20");
        record.Commitments.Select(c => $"{string.Join('+', c.Provider)} → {string.Join('+', c.Receiver)}").ShouldBe(["KEN → TCD", "FIN → PER", " → MLI"]);
        record.Actors.Select(a => a.Name).ShouldAllBe(n => n != "WANJIRU" && n != "STUBB");
    }
}
