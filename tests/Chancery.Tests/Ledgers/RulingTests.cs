using Chancery.Ledgers;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Tests.Ledgers;

public sealed class RulingTests : IDisposable
{
    private readonly NewsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Correction_StandsBesideWhatIsReported_UntilUndone()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.");
        _desk.Ask("correct", _desk.Name(), "amount", "12000000 EUR", "--reason", "the ministry's own page", "--by", "Ada").ShouldContain("ruling 1 is kept");
        _desk.Commitment().GetProperty("fields").GetProperty("amount").GetString().ShouldBe("12000000 EUR");
        _desk.Ask("entry", _desk.Name()).ShouldContain("· EUR 120m  (1 report, 1 independent source; corrected by Ada (ruling 1))");
        _desk.Ask("undo", "1", "--reason", "the page was old").ShouldContain("ruling 2");
        _desk.Commitment().GetProperty("fields").GetProperty("amount").GetString().ShouldBe("120000000 EUR");
        var told = _desk.Ask("entry", _desk.Name());
        told.ShouldContain("Ada corrects amount to 12000000 EUR: the ministry's own page  (undone by ruling 2)");
        _desk.Try("undo", "1", "--reason", "again").Error.ShouldContain("was undone by ruling 2");
        _desk.Try("undo", "9", "--reason", "x").Error.ShouldContain("there is no ruling 9");
    }

    [Theory]
    [InlineData("amount", "much", "write a sum and its currency")]
    [InlineData("status", "paid", "write one of")]
    [InlineData("date", "soon", "write a date")]
    [InlineData("participant", "NOR", "a commitment has no field 'participant'")]
    public void WrongValue_IsRefused(string field, string value, string message)
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.");
        var call = _desk.Try("correct", _desk.Name(), field, value, "--reason", "x");
        call.Code.ShouldBe(2);
        call.Error.ShouldContain(message);
    }

    [Fact]
    public void Rejected_IsShownOnDemandAlone()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.");
        _desk.Ask("reject", _desk.Name(), "--reason", "satire");
        _desk.Entries("--kind", "commitment").ShouldBeEmpty();
        _desk.Commitment("--state", "rejected").GetProperty("state").GetString().ShouldBe("rejected");
        _desk.Try("confirm", "c", "--reason", " ").Error.ShouldContain("--reason: it is empty");
    }

    [Fact]
    public void Merge_AndUndo()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("b", "2031-05-09", "Kenya sent 40 trucks to Chad on Friday.");
        var names = _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("entry").GetString()!).ToList();
        names.Count.ShouldBe(2);
        _desk.Ask("merge", names[0], names[1], "--reason", "a test");
        _desk.Commitment().GetProperty("reports").GetInt32().ShouldBe(2);
        _desk.Try("merge", names[0], names[1], "--reason", "again").Error.ShouldContain("are one entry already");
        _desk.Ask("undo", "1", "--reason", "no");
        _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("entry").GetString()!).Order().ShouldBe(names.Order());
    }

    [Fact]
    public void Merge_KeepsAllReportsOfBothTogether()
    {
        _desk.Add("a", "2031-04-01", "Japan on Tuesday pledged a loan of $226 million to Kenya for the harbour of Mombasa.")
            .Add("b", "2031-04-02", "Japan has pledged a loan of $260 million to Kenya for the harbour of Mombasa, the treasury said on Wednesday.")
            .Add("c", "2031-04-03", "Norway will give 90 million kroner to Yemen if parliament approves the money.");
        var names = _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("entry").GetString()!).ToList();
        names.Count.ShouldBe(2);
        _desk.Ask("merge", names[0], names[1], "--reason", "a test");
        _desk.Commitment().GetProperty("reports").GetInt32().ShouldBe(3);
        _desk.Ask("undo", "1", "--reason", "no");
        _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("entry").GetString()!).Order().ShouldBe(names.Order());
    }

    [Fact]
    public void Split_HoldsAgainstLaterReports_AndUndo()
    {
        _desk.Add("a", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("b", "2031-05-08", "Norway pledged €120 million in flood aid to Ghana on Thursday.")
            .Add("c", "2031-05-09", "On Thursday, Norway pledged €120 million in flood aid to Ghana.");
        var name = _desk.Name();
        var report = _desk.Ask("entry", name).Split('\n').Select(l => l.Trim().Split(' ')[0]).First(w => w.Length == 17 && w != name);
        _desk.Ask("split", name, report, "--reason", "another fund");
        _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("reports").GetInt32()).Order().ShouldBe([1, 2]);
        _desk.Add("d", "2031-05-10", "Norway pledged €120 million in flood aid to Ghana on Thursday, it was confirmed.");
        _desk.Entries("--kind", "commitment").Select(e => e.GetProperty("reports").GetInt32()).Sum().ShouldBe(4);
        _desk.Entries("--kind", "commitment").Count.ShouldBe(2);
        _desk.Ask("undo", "1", "--reason", "the same fund");
        _desk.Commitment().GetProperty("reports").GetInt32().ShouldBe(4);
        _desk.Try("split", _desk.Name(), _desk.Name(), _desk.Name(), "--reason", "x").Code.ShouldBe(0);
    }

    [Fact]
    public void LaterReading_ReplacesWhatNobodyConfirmed_AndProposesBesideTheRest()
    {
        var record = Read.Article("Norway pledged €120 million in flood aid to Ghana on Thursday.");
        var other = record with { Commitments = [record.Commitments[0] with { Amount = record.Commitments[0].Amount! with { Value = 130_000_000 } }] };
        using var ledger = LedgerAddress.Open(_desk.Ledger);
        var clerk = new Clerk(ledger);
        var filed = clerk.File(record, "first", Instant.FromUnixTimeSeconds(1));
        ledger.NotReadBy("second").ShouldBe([filed.Article]);
        var article = ledger.Article(filed.Article);

        clerk.FileAgain(article, other, "second", Instant.FromUnixTimeSeconds(2)).ShouldBe(new Reread(record.Statements.Count, 1, 1, 0));
        Sum(ledger).ShouldBe("130000000 EUR");
        ledger.NotReadBy("second").ShouldBeEmpty();

        new Registrar(ledger).Say(RulingKind.Confirm, Only(ledger), "Ada", "seen", Instant.FromUnixTimeSeconds(3));
        clerk.FileAgain(article, record, "third", Instant.FromUnixTimeSeconds(4)).ShouldBe(new Reread(record.Statements.Count, 0, 0, 1));
        Sum(ledger).ShouldBe("130000000 EUR");
        Only(ledger).State.ShouldBe(EntryState.Confirmed);
        ledger.Reports(Only(ledger).Number).Count(r => r.Counts).ShouldBe(1);

        new Registrar(ledger).Undo(1, "Ada", "not seen after all", Instant.FromUnixTimeSeconds(5));
        clerk.FileAgain(article, record, "fourth", Instant.FromUnixTimeSeconds(6)).Replaced.ShouldBe(1);
    }

    private static Entry Only(SqlLedger ledger) => ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment }).ShouldHaveSingleItem();

    private static string? Sum(SqlLedger ledger) => Only(ledger).Shown(Field.Amount);
}
