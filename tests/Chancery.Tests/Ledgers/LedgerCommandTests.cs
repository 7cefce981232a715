namespace Chancery.Tests.Ledgers;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly NewsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void TwoReportsOfOnePromise_AreOneEntry()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("b", "2031-05-09", "Ghana will receive €120 million from Norway to repair flooded roads, the Norwegian government pledged on Thursday.");
        var entry = _desk.Commitment();
        entry.GetProperty("reports").GetInt32().ShouldBe(2);
        entry.GetProperty("sources").GetInt32().ShouldBe(2);
        entry.GetProperty("fields").GetProperty("provider")[0].GetString().ShouldBe("NOR");
        entry.GetProperty("names").GetProperty("NOR").GetString().ShouldBe("Norway");
    }

    [Fact]
    public void Disagreement_StandsWithItsSources()
    {
        _desk.Add("a", "2031-05-08", "Norway signed a £2.6bn loan to Ghana for a railway on Thursday.")
            .Add("b", "2031-05-08", "On Thursday Norway signed a £2.26bn loan to Ghana for a railway, ministers in Accra said.")
            .Add("c", "2031-05-09", "The £2.26bn loan to Ghana for a railway that Norway signed on Thursday was long in the making.");
        var entry = _desk.Commitment();
        entry.GetProperty("fields").GetProperty("amount").GetString().ShouldBe("2260000000 GBP");
        entry.GetProperty("disputed")[0].GetString().ShouldBe("amount");
        var told = _desk.Ask("entry", _desk.Name());
        told.ShouldContain("GBP 2.26bn  (2 reports, 2 independent sources; most independent sources)  ≠ the articles disagree");
        told.ShouldContain("· GBP 2.6bn  (1 report, 1 independent source; fewer independent sources)");
    }

    [Fact]
    public void Copies_DoNotOutvoteAnotherSource()
    {
        const string Report = "Norway signed a £2.6bn loan to Ghana for a railway on Thursday, the ministry of transport in Oslo said after a long night of talks. The line will run from the coast to the north and carry cocoa, people and timber within five years, engineers from both countries expect.";
        _desk.Add("a", "2031-05-08", Report)
            .Add("b", "2031-05-08", Report.Replace("engineers from both countries expect", "specialists of both countries hope", StringComparison.Ordinal))
            .Add("c", "2031-05-09", "On Thursday Norway signed a £2.26bn loan to Ghana for a railway, ministers in Accra said. They had asked for years.");
        var amounts = _desk.Commitment().GetProperty("values").EnumerateArray().Where(v => v.GetProperty("field").GetString() == "amount").ToList();
        amounts.Select(a => (a.GetProperty("value").GetString(), a.GetProperty("sources").GetInt32())).ShouldBe([("2260000000 GBP", 1), ("2600000000 GBP", 1)]);
    }

    [Fact]
    public void Entry_IsFoundByAnyReportAndByFirstDigits()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("b", "2031-05-09", "Norway pledged €120 million in flood aid to Ghana on Thursday, officials said.");
        var name = _desk.Name();
        var told = _desk.Ask("entry", name);
        var other = told.Split('\n').Select(l => l.Trim().Split(' ')[0]).First(w => w.Length == 17 && w[0] == 'c' && w != name);
        _desk.Ask("entry", other).ShouldStartWith(name);
        _desk.Ask("entry", name[..9]).ShouldStartWith(name);
        _desk.Try("entry", "c0000000000000000").Error.ShouldContain("the ledger has no such entry");
        _desk.Try("entry", "").Code.ShouldBe(2);
    }

    [Fact]
    public void Csv_HasALineAnEntryAndNoFormulas()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million to Ghana. “=HYPERLINK(1)+2 is what we promise to pay at once”, its minister said.");
        var lines = _desk.Ask("ledger", "--format", "csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("entry,kind,state");
        lines.Length.ShouldBe(_desk.Entries().Count + 1);
        lines.ShouldAllBe(l => !l.Contains(",=", StringComparison.Ordinal) && !l.Contains(",\"=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { "--party", "Norway" }, 1)]
    [InlineData(new[] { "--party", "NOR", "--role", "receiver" }, 0)]
    [InlineData(new[] { "--status", "pledged" }, 1)]
    [InlineData(new[] { "--currency", "eur", "--at-least", "100000000" }, 1)]
    [InlineData(new[] { "--currency", "EUR", "--at-least", "200000000" }, 0)]
    [InlineData(new[] { "--text", "hospit" }, 1)]
    [InlineData(new[] { "--from", "2031-05-08", "--to", "2031-05-08" }, 1)]
    [InlineData(new[] { "--from", "2031-06-01" }, 0)]
    [InlineData(new[] { "--state", "confirmed" }, 0)]
    [InlineData(new[] { "--text", "\" OR 1=1 --" }, 0)]
    public void Filters_Choose(string[] query, int found)
    {
        _desk.Add("a", "2031-05-09", "Norway pledged €120 million for hospitals in Ghana on Thursday. Kenya sent 40 trucks to Chad.");
        _desk.Entries(["--kind", "commitment", .. query.Contains("--party") ? Array.Empty<string>() : ["--party", "GHA"], .. query]).Count.ShouldBe(found);
    }

    [Fact]
    public void HostileText_ReachesNoTerminal()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €5 million to Ghana\u001b[2J\u202e for “flood\u0007 walls”, it said.");
        foreach (var shown in new[] { _desk.Ask("ledger"), _desk.Ask("entry", _desk.Name()), _desk.Ask("why", _desk.Name()), _desk.Ask("diff", "--since", "2031-01-01") })
            shown.ShouldAllBe(c => c == '\n' || !char.IsControl(c) && c != '\u202e');
    }

    [Fact]
    public void MissingLedger_IsNotMade()
    {
        var call = _desk.Try("ledger");
        call.Code.ShouldBe(2);
        call.Error.ShouldContain("there is no such ledger");
        File.Exists(_desk.Ledger).ShouldBeFalse();
    }

    [Fact]
    public void Why_ShowsTheWeights()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("b", "2031-05-09", "Ghana will receive €120 million from Norway to repair flooded roads, the Norwegian government pledged on Thursday.")
            .Add("c", "2031-05-09", "Norway pledged €75 million to Ghana for schools.");
        var told = _desk.Ask("why", _desk.Name("--text", "flood"));
        told.ShouldContain("amount: the same sum");
        told.ShouldContain("The nearest entries that it is not:");
        told.ShouldContain("amount: other sums");
    }
}
