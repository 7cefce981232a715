using System.Data.Common;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>What entries show.</summary>
internal sealed class EntryTable(SqlSession sql, Counter numbers)
{
    private const string Update =
        """
        UPDATE entries SET name = @1, state = @2, status = @3, type = @4, purpose = @5, instrument = @6, amount = @7, currency = @8, first = @9, last = @10, published = @11,
            reports = @12, sources = @13, disputed = @14, conditions = @15, confidence = @16, line = @17, claims = @18, planned = @19, kind = @20, weight = @21
        WHERE number = @0
        """;

    private const string Insert =
        """
        INSERT INTO entries (number, name, state, status, type, purpose, instrument, amount, currency, first, last, published, reports, sources, disputed, conditions, confidence, line, claims, planned, kind, weight)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21)
        """;

    internal const string Columns = "number, name, kind, state, first, last, published, reports, sources, disputed, confidence, claims";

    /// <summary>Before all days.</summary>
    internal const long NoDay = -9999999;

    /// <summary>The role under which each party stands once an entry, whatever its parts in it.</summary>
    internal const string AnyRole = "";

    private static readonly string[] Roles = [Field.Provider, Field.Receiver, Field.Source, Field.Participant, Field.Audience, Field.WaitsFor];

    private readonly HashSet<long> _opened = [];
    private readonly Rows _parties = new(sql, "entry_parties (party, role, day, entry)", 4);

    /// <summary>Opens an entry; its row is written when it is saved.</summary>
    public long Add()
    {
        var number = numbers.Next();
        _opened.Add(number);
        return number;
    }

    public void Save(Entry entry)
    {
        var sum = entry.Shown(Field.Amount)?.Split(' ');
        var line = Line(entry);
        var conditions = entry.AllShown(Field.Condition).Count();
        var isNew = _opened.Remove(entry.Number);
        sql.Later(
            isNew ? Insert : Update,
            entry.Number, entry.Name, (long)entry.State, entry.Shown(Field.Status), entry.Shown(Field.Type), entry.Shown(Field.Purpose), entry.Shown(Field.Instrument),
            sum is null ? null : double.Parse(sum[0], System.Globalization.CultureInfo.InvariantCulture), sum is { Length: 2 } ? sum[1] : null,
            entry.When.IsKnown ? entry.When.First : NoDay, entry.When.IsKnown ? entry.When.Last : NoDay, (long?)entry.Last,
            (long)entry.Reports, (long)entry.Sources, string.Join(' ', entry.Disputed), (long)conditions, entry.Confidence, line, FormText.Claims(entry.Claims), entry.WasPlanned ? 1L : 0L, (long)entry.Kind,
            Consequence.Default.Of(entry));
        sql.Dialect.Index(sql, entry.Number, line, isNew);
        var day = entry.When.IsKnown ? entry.When.First : NoDay;
        if (!isNew)
            Written().Later("DELETE FROM entry_parties WHERE entry = @0", entry.Number);
        foreach (var role in Roles)
        {
            foreach (var party in entry.Parties(role))
                AddParty(party, role);
        }
        foreach (var party in Roles.SelectMany(entry.Parties).Distinct())
            AddParty(party, AnyRole);

        void AddParty(string party, string role) => _parties.Add(party, role, day, entry.Number);
    }

    public void Drop(IReadOnlyCollection<long> entries)
    {
        foreach (var entry in entries)
            sql.Dialect.Index(sql, entry, "", isNew: false);
        Written().Later($"DELETE FROM entry_parties WHERE {sql.Dialect.IsAnyOf("entry", "@0")}", sql.Dialect.Several(entries));
        sql.Later($"DELETE FROM entries WHERE {sql.Dialect.IsAnyOf("number", "@0")}", sql.Dialect.Several(entries));
    }

    /// <summary>Writes the parties that wait to be written.</summary>
    public void Settle() => _parties.Write();

    public IReadOnlyDictionary<long, Backing> Backing(IReadOnlyCollection<long> entries)
    {
        var sources = sql.Rows(
            $"SELECT f.entry, COUNT(DISTINCT s.source), COUNT(DISTINCT f.number), SUM(s.reports) FROM forms f JOIN form_sources s ON s.form = f.number WHERE {sql.Dialect.IsAnyOf("f.entry", "@0")} GROUP BY f.entry",
            r => (Entry: r.GetInt64(0), Sources: (int)r.GetInt64(1), Forms: r.GetInt64(2), Reports: (int)Convert.ToInt64(r.GetValue(3), System.Globalization.CultureInfo.InvariantCulture)),
            sql.Dialect.Several(entries));
        // An article that says a thing twice says it in two forms; entries of one form, however often reprinted, need no count of articles.
        var several = sources.Where(s => s.Forms > 1).Select(s => s.Entry).ToList();
        var articles = several.Count == 0 ? [] : sql.Rows(
            $"SELECT f.entry, COUNT(DISTINCT r.article) FROM forms f JOIN reports r ON r.form = f.number AND r.replaced IS NULL WHERE {sql.Dialect.IsAnyOf("f.entry", "@0")} GROUP BY f.entry",
            r => (Entry: r.GetInt64(0), Articles: (int)r.GetInt64(1)),
            sql.Dialect.Several(several)).ToDictionary(p => p.Entry, p => p.Articles);
        return sources.ToDictionary(s => s.Entry, s => new Backing(articles.GetValueOrDefault(s.Entry, s.Reports), s.Sources));
    }

    public static Entry Read(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Name = row.GetString(1),
        Kind = (ItemKind)row.GetInt64(2),
        State = (EntryState)row.GetInt64(3),
        When = row.IsDBNull(4) || row.GetInt64(4) == NoDay ? When.Unknown : new When((int)row.GetInt64(4), (int)row.GetInt64(5), true),
        Last = row.IsDBNull(6) ? null : (int)row.GetInt64(6),
        Reports = (int)row.GetInt64(7),
        Sources = (int)row.GetInt64(8),
        Disputed = row.GetString(9).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Confidence = row.GetDouble(10),
        Claims = FormText.Claims(row.GetString(11)),
    };

    /// <summary>The session, once the parties that wait are there.</summary>
    private SqlSession Written()
    {
        _parties.Write();
        return sql;
    }

    /// <summary>The words by which an entry is found.</summary>
    private static string Line(Entry entry) => string.Join(
        " · ", entry.AllShown(Field.Object).Concat(entry.AllShown(Field.Content)).Concat(entry.AllShown(Field.Place)).Concat(entry.AllShown(Field.Condition)).Concat(entry.AllShown(Field.FundedBy)));
}
