namespace Chancery.Tests.Ledgers;

public sealed class TotalsTests : IDisposable
{
    private readonly NewsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Statuses_AreNeverAdded()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €20 million to Ghana for roads.").Add("b", "2031-05-08", "Norway paid €30 million to Ghana for schools.");
        Rows("--by", "provider").ShouldBe(["NOR,pledged,EUR,20000000,1,0,0", "NOR,delivered,EUR,30000000,1,0,0"]);
    }

    [Fact]
    public void Parts_AreNotAddedToTheirTotal()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €50 million to Ghana on Thursday. Norway pledged €30 million to Ghana for roads and €20 million to Ghana for schools.");
        var told = _desk.Ask("totals", "--by", "receiver");
        told.ShouldContain("EUR 50m");
        told.ShouldNotContain("EUR 100m");
        told.ShouldContain("2 entries are parts of others counted here");
        var part = _desk.Entries("--kind", "commitment").Single(e => e.GetProperty("fields").GetProperty("amount").GetString() == "30000000 EUR");
        _desk.Ask("entry", part.GetProperty("entry").GetString()!).ShouldContain("part of c");
    }

    [Fact]
    public void Rates_AreImportedAndShown()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €20 million to Ghana for roads on Thursday.").Add("b", "2031-05-08", "Canada pledged $110 million in US dollars to Ghana for schools on Thursday.");
        var none = _desk.Ask("totals", "--by", "all", "--in", "EUR");
        none.ShouldContain("Not counted, as there is no rate into EUR: 1 entries in ");
        var file = _desk.File("rates.csv", "Date,USD,CAD,ISK,\n2031-05-09,3,3,N/A,\n2031-05-07,1.1,1.1,N/A,\n");
        _desk.Ask("rates", "import", file).ShouldContain("4 rates of 2 days read; the ledger has 4 now");
        Rows("--by", "all", "--in", "EUR").ShouldBe([",pledged,EUR,120000000,2,0,100000000"]);
        _desk.Ask("totals", "--by", "all", "--in", "EUR").ShouldContain("0.9091 on 2031-05-07");
    }

    [Fact]
    public void DailyFile_IsReadToo() =>
        _desk.Ask("rates", "import", _desk.File("daily.csv", "Date, USD, JPY, \n07 March 2031, 1.0857, 160.55, \n")).ShouldContain("2 rates of 1 days read");

    [Theory]
    [InlineData("Currency,Rate\nUSD,1.1\n", "line 1: it begins with 'Currency'")]
    [InlineData("Date,USD\nyesterday,1.1\n", "line 2: 'yesterday' is no day")]
    [InlineData("Date,USD\n2031-05-07,-4\n", "line 2: '-4' is no rate of USD")]
    [InlineData("Date,USD\n", "it holds no rates")]
    [InlineData("", "it holds no rates")]
    public void BadRates_AreNamed(string content, string message)
    {
        var call = _desk.Try("rates", "import", _desk.File("rates.csv", content));
        call.Code.ShouldBe(2);
        call.Error.ShouldContain(message);
    }

    [Fact]
    public void Equivalents_ServeWhereThereAreNoRates()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged 450 million kroner (€45m) to Ghana on Thursday.");
        Rows("--by", "all", "--in", "EUR").ShouldBe([",pledged,EUR,45000000,1,0,45000000"]);
    }

    private IEnumerable<string> Rows(params string[] options) => _desk.Ask(["totals", "--format", "csv", .. options]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r'));
}
