namespace Chancery.Tests.Ledgers;

public sealed class BoardTests : IDisposable
{
    private readonly NewsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Agenda_TellsWhatBecameOfPlans()
    {
        _desk.Add("a", "2031-05-08", "The presidents of Ghana and Togo will meet in Accra on 20 May. The foreign ministers of Chad and Niger will meet in Niamey on 2 June. The presidents of Kenya and Uganda will meet in Kampala on 20 September.")
            .Add("b", "2031-05-21", "The presidents of Ghana and Togo met in Accra on 20 May.");
        var told = _desk.Ask("agenda", "--today", "2031-07-01").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told.Length.ShouldBe(3);
        told[0].ShouldContain("[took place]");
        told[1].ShouldContain("no article says what became of it");
        told[2].ShouldContain("[planned]");
        _desk.Ask("agenda", "--today", "2031-07-01", "--as-of", "2031-05-10").ShouldNotContain("took place");
    }

    [Fact]
    public void Conditions_AreListedUnderWhomTheyWaitFor()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €20 million to Ghana if Togo reopens the border. Canada pledged 40 trucks to Chad.");
        var told = _desk.Ask("conditions");
        told.ShouldContain("waits for Togo");
        told.ShouldContain("“if Togo reopens the border”");
        told.ShouldNotContain("Canada");
        _desk.Add("b", "2031-09-01", "Norway has paid the €20 million to Ghana that it pledged in May.");
        if (_desk.Entries("--kind", "commitment", "--party", "NOR").Count == 1)
            _desk.Ask("conditions").ShouldContain("No promise waits for anything");
    }
}
