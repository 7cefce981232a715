namespace Chancery.Tests.Ledgers;

public sealed class LedgerTimeTests : IDisposable
{
    private readonly NewsDesk _desk = new();

    public LedgerTimeTests() =>
        _desk.Add("a", "2031-05-08", "Norway pledged 40 generators to Ghana on Thursday.")
            .Add("b", "2031-06-20", "Norway delivered 40 generators to Ghana on Thursday.");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AsOf_ShowsWhatWasKnown()
    {
        Status().ShouldBe("delivered");
        Status("--as-of", "2031-06-01").ShouldBe("pledged");
        Status("--as-of", "2031-06-01", "--status", "pledged").ShouldBe("pledged");
        _desk.Entries("--kind", "commitment", "--as-of", "2031-06-01", "--status", "delivered").ShouldBeEmpty();
        _desk.Entries("--as-of", "2031-05-01").ShouldBeEmpty();
        _desk.Entries("--recorded", "2001-01-01").ShouldBeEmpty();
        _desk.Entries("--recorded", "2999-01-01").Count.ShouldBe(_desk.Entries().Count);
        _desk.Ask("entry", _desk.Name(), "--as-of", "2031-05-08").ShouldContain("1 report, 1 independent source");
        _desk.Try("entry", _desk.Name(), "--as-of", "2031-05-01").Error.ShouldContain("nothing was known of it on that day");
    }

    [Fact]
    public void Entry_ShowsStatusOverTime()
    {
        var told = _desk.Ask("entry", _desk.Name());
        told.ShouldContain("2031-05-08  pledged  (a)");
        told.ShouldContain("2031-06-19  delivered  (b)");
    }

    [Fact]
    public void Diff_TellsWhatChanged()
    {
        var told = _desk.Ask("diff", "--since", "2031-06-01");
        told.ShouldContain("changed commitments (1)");
        told.ShouldContain("status: pledged → delivered");
        _desk.Ask("diff", "--since", "2031-05-01").ShouldContain("new commitments (1)");
        _desk.Ask("diff", "--since", "2031-07-01").ShouldContain("Nothing changed.");
        _desk.Ask("confirm", _desk.Name(), "--reason", "seen in Accra");
        var filed = _desk.Ask("diff", "--since", "2001-01-01", "--recorded");
        filed.ShouldContain("new commitments (1)");
        filed.ShouldContain("confirm — seen in Accra");
    }

    private string? Status(params string[] query) => _desk.Commitment(query).GetProperty("fields").GetProperty("status").GetString();
}
