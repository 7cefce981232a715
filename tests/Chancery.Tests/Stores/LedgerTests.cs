using Chancery.Articles;
using Chancery.Facts.Money;
using Chancery.Filer;
using Chancery.Ledgers;
using Chancery.Reading.Commitments;
using Chancery.Records;
using Chancery.Stores;
using NodaTime;

namespace Chancery.Tests.Stores;

public sealed class LedgerTests
{
    [Theory, OnSqlite, OnPostgres]
    public void SameArticleTwice_ChangesNothing(string kind)
    {
        var records = Newsroom.Articles(1, 20);
        using var place = new LedgerPlace(kind);
        place.File(records);
        var before = place.Dump();
        before.Lines.Count.ShouldBeGreaterThan(100);
        place.File(records).File(records.Reverse());
        place.Dump().ShouldBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public void BothDatabases_HoldTheSame(string kind)
    {
        var records = Newsroom.Articles(2, 40);
        using var place = new LedgerPlace(kind);
        place.File(records).Dump().ShouldBe(LedgerPlace.Alone(records));
    }

    [Theory, OnSqlite, OnPostgres]
    public void SameIdWithAnotherText_IsItsSecondVersion_AndOneSource(string kind)
    {
        using var place = new LedgerPlace(kind);
        using var ledger = LedgerAddress.Open(place.Address);
        var clerk = new Clerk(ledger);
        clerk.File(Record("a", "The harbour of Accra was shut on Monday."), "test", default).IsNew.ShouldBeTrue();
        clerk.File(Record("a", "The harbour of Accra is open again, and ships unload."), "test", default).IsNew.ShouldBeTrue();
        clerk.File(Record("a", "The harbour of Accra was shut on Monday."), "test", default).IsNew.ShouldBeFalse();
        ledger.Session.Rows("SELECT id, version, source FROM articles ORDER BY number", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2))).ShouldBe([("a", 1, 1), ("a", 2, 1)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public void ArticleThatJoinsTwoSources_MakesThemOneInAllCounts(string kind)
    {
        // Each holds the promise; the first two share no text, and the third one holds both.
        const string One = "Kenya pledged 85 million euros for harbour cranes to Ghana on Tuesday, Grace Wanjiru told the crowd at Mombasa station. Farmers had blocked the road from the harbour for a third day, asking Lamu for lower tolls on the Kilifi bridge.";
        const string Other = "Kenya pledged 85 million euros for harbour cranes to Ghana. A choir of pupils from Ravna sang in Vesely Hall before the flags were folded and the guests went to their cars, and the Accra gazette will print the decree next week once Tomas Oyelaran has checked its four annexes.";
        using var place = new LedgerPlace(kind);
        place.File(Promise("a", One), Promise("b", Other));
        Sources(place).ShouldBe("2 reports, 2 sources; 2 articles of 2 sources");
        place.File(Promise("c", One + " " + Other));
        Sources(place).ShouldBe("3 reports, 1 sources; 3 articles of 1 sources");
    }

    [Theory, OnSqlite, OnPostgres]
    public void TextOfOddCharacters_IsKept(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Record("o'dd \"id\" \\ 100% \u0001 😀 中", "A text with \0, ' and \" and \\ and 😀 and \u0001 in it."));
        place.Articles().ShouldHaveSingleItem().Id.ShouldBe("o'dd \"id\" \\ 100% \u0001 😀 中");
    }

    [Theory, OnSqlite, OnPostgres]
    public void LedgerThatIsThere_IsOpenedWithoutWriting(string kind)
    {
        using var place = new LedgerPlace(kind);
        using var first = LedgerAddress.Open(place.Address);
        using var work = first.Begin();
        using var second = LedgerAddress.Open(place.Address);
        second.Session.Number("SELECT COUNT(*) FROM articles").ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Facets_CountWhatTheQueryAsksFor(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Newsroom.Articles(3, 30));
        using var ledger = LedgerAddress.Open(place.Address);
        Agree(new EntryQuery());
        Agree(new EntryQuery { Kind = ItemKind.Commitment });
        var entry = ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment }).First(e => e.Parties(Field.Provider).Any());
        new Registrar(ledger).Say(RulingKind.Reject, entry, "Ada", "it is none", default);
        Agree(new EntryQuery());
        var other = ledger.Entries(new EntryQuery { Kind = ItemKind.Commitment }).SelectMany(e => e.Parties(Field.Provider)).First();
        Agree(new EntryQuery { Party = other });

        void Agree(EntryQuery query)
        {
            var facets = ledger.Facets(query, int.MaxValue);
            var entries = ledger.Entries(query with { Take = int.MaxValue });
            entries.ShouldNotBeEmpty();
            Told("kind", entries.Select(e => EntryJson.Name(e.Kind)));
            Told("status", entries.Select(e => e.Shown(Field.Status)).OfType<string>());
            Told("purpose", entries.Select(e => e.Shown(Field.Purpose)).OfType<string>());
            Told("year", entries.Where(e => e.When.IsKnown).Select(e => When.Day(e.When.First).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));
            Told("party", entries.SelectMany(e => e.Claims.Where(c => c.Shown && Field.HoldsParties(c.Field)).SelectMany(c => c.Value.Split(' ')).Distinct()));

            void Told(string field, IEnumerable<string> values) =>
                facets[field].OrderBy(f => f.Value, StringComparer.Ordinal).Select(f => (f.Value, f.Entries)).ShouldBe(values.GroupBy(v => v).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())), field);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void EvidenceOfRuling_IsKept_AndMustLieInTheArticle(string kind)
    {
        const string Text = "😀 Kenya pledged 85 million euros for harbour cranes to Ghana.";
        using var place = new LedgerPlace(kind);
        place.File(Promise("a", Text));
        using var ledger = LedgerAddress.Open(place.Address);
        var entry = ledger.Entries(new EntryQuery()).ShouldHaveSingleItem();
        var registrar = new Registrar(ledger);
        var evidence = new RulingEvidence(1, new TextSpan(16, 32));
        var number = registrar.Correct(entry, Field.Amount, "86000000 EUR", "Ada", "misprint", default, evidence);

        ledger.FindRuling(number)!.Evidence.ShouldBe(evidence);
        ledger.Rulings(entry.Number).ShouldHaveSingleItem().Evidence.ShouldBe(evidence);
        ledger.FindRuling(number + 1).ShouldBeNull();
        registrar.Correct(entry, Field.Amount, "", "Ada", "none", default, new RulingEvidence(1, new TextSpan(0, 61))).ShouldBe(number + 1);
        Should.Throw<RulingException>(() => registrar.Correct(entry, Field.Amount, "", "Ada", "none", default, new RulingEvidence(1, new TextSpan(0, 62))));
        Should.Throw<RulingException>(() => registrar.Correct(entry, Field.Amount, "", "Ada", "none", default, new RulingEvidence(9, new TextSpan(0, 1))));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Guard_RefusesARuling_AndNothingOfItIsKept(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Promise("a", "Kenya pledged 85 million euros for harbour cranes to Ghana."));
        using var ledger = LedgerAddress.Open(place.Address);
        var entry = ledger.Entries(new EntryQuery()).ShouldHaveSingleItem();
        var seen = 0;
        var registrar = new Registrar(ledger)
        {
            Guard = () =>
            {
                seen = ledger.Find(entry.Name).Count;
                throw new RulingException("no");
            },
        };
        Should.Throw<RulingException>(() => registrar.Say(RulingKind.Confirm, entry, "Ada", "seen", default));
        seen.ShouldBe(1);
        ledger.Rulings(entry.Number).ShouldBeEmpty();
        new Registrar(ledger).Say(RulingKind.Confirm, entry, "Ada", "seen", default).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public void OrderOfConsequence_IsWalkedBothWays(string kind)
    {
        using var place = new LedgerPlace(kind);
        place.File(Newsroom.Articles(3, 25));
        using var ledger = LedgerAddress.Open(place.Address);
        var query = new EntryQuery { Order = EntryOrder.Consequence, State = EntryState.Proposed, Take = 1000 };
        var all = ledger.Entries(query);
        all.Count.ShouldBeGreaterThan(10);
        all.Select(Consequence.Default.Of).ShouldBeInOrder(SortDirection.Descending);
        for (var i = 0; i < all.Count; i++)
        {
            Names(query with { After = all[i], Take = 3 }).ShouldBe(all.Skip(i + 1).Take(3).Select(e => e.Name));
            Names(query with { Before = all[i], Take = 3 }).ShouldBe(all.Take(i).TakeLast(3).Select(e => e.Name));
        }

        IEnumerable<string> Names(EntryQuery asked) => ledger.Entries(asked).Select(e => e.Name);
    }

    private static string Sources(LedgerPlace place)
    {
        using var ledger = LedgerAddress.Open(place.Address);
        var sql = ledger.Session;
        var entry = sql.Rows("SELECT reports, sources FROM entries", r => $"{r.GetInt64(0)} reports, {r.GetInt64(1)} sources").ShouldHaveSingleItem();
        sql.Number("SELECT COUNT(*) FROM form_sources").ShouldBe(sql.Number("SELECT SUM(sources) FROM forms"));
        return $"{entry}; {sql.Number("SELECT COUNT(*) FROM articles")} articles of {sql.Number("SELECT COUNT(DISTINCT source) FROM articles")} sources";
    }

    private static ArticleRecord Record(string id, string text) => new(new Article { Id = id, Text = text, Published = new LocalDate(2031, 5, 9) }, [], [], [], [], [], []);

    private static ArticleRecord Promise(string id, string text)
    {
        var end = text.IndexOf("Ghana", StringComparison.Ordinal) + 5;
        return Record(id, text) with
        {
            Commitments =
            [
                new()
                {
                    Id = "c1",
                    Provider = ["KEN"],
                    Receiver = ["GHA"],
                    Amount = new(85_000_000m, "EUR", Bound.Exactly, new TextSpan(14, 30)),
                    Status = CommitmentStatus.Pledged,
                    Evidence = [new TextSpan(0, end)],
                    Confidence = 0.9,
                },
            ],
        };
    }
}
