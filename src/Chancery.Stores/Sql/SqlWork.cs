using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>One change of a ledger as one transaction.</summary>
internal sealed class SqlWork : ILedgerWork
{
    private readonly SqlSession _sql;
    private readonly Counter _formNumbers;
    private readonly Counter _entryNumbers;
    private readonly FormTable _settled;
    private readonly FormWriter _forms;
    private readonly EntryTable _entries;
    private readonly RulingTable _rulings;
    private readonly SourceTable _sources;

    public SqlWork(SqlSession sql)
    {
        _sql = sql;
        _formNumbers = new Counter(sql, "form");
        _entryNumbers = new Counter(sql, "entry");
        _settled = new FormTable(sql);
        _forms = new FormWriter(sql, _formNumbers);
        _entries = new EntryTable(sql, _entryNumbers);
        _rulings = new RulingTable(sql);
        _sources = new SourceTable(sql);
        sql.Begin();
    }

    public ArticleRow? FindArticle(string id, string sha256) => ArticleTable.Find(_sql, id, sha256);

    public int Versions(string id) => (int)_sql.Number("SELECT COUNT(*) FROM articles WHERE id = @0", id)!.Value;

    public long AddArticle(ArticleRow article) => ArticleTable.Add(_sql, article);

    public ISourceShelf Shelf => _sources;

    public long? SourceOf(string id) => _sql.Number("SELECT source FROM articles WHERE id = @0 AND version = 1", id);

    public IReadOnlyCollection<long> JoinSources(IReadOnlyCollection<long> from, long to) => Settled(_sources).Join(from, to);

    public void AddParties(IEnumerable<Party> parties)
    {
        foreach (var party in parties)
        {
            _sql.Later(
                """
                INSERT INTO parties (id, name, kind) VALUES (@0, @1, @2)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind
                WHERE length(excluded.name) > length(parties.name) OR length(excluded.name) = length(parties.name) AND excluded.name < parties.name
                """,
                party.Id, party.Name, party.Kind);
        }
    }

    public IReadOnlyDictionary<long, StoredForm> FormsOf(IReadOnlyCollection<long> hashes) => Settled(_settled).ByHash(hashes);

    public IReadOnlyList<(long Key, long Form)> InBaskets(IReadOnlyCollection<long> keys) => _settled.InBaskets(keys);

    public IReadOnlyList<StoredForm> Forms(IReadOnlyCollection<long> numbers) => _forms.Numbered(numbers);

    public IReadOnlyList<StoredForm> Components(IReadOnlyCollection<long> components) => _forms.OfComponents(components);

    public IReadOnlyList<StoredForm> FormsOfEntries(IReadOnlyCollection<long> entries) => _forms.OfEntries(entries);

    public long AddForm(Form form, long hash, IReadOnlyCollection<long> keys) => _forms.Add(form, hash, keys);

    public void MoveComponents(IReadOnlyCollection<long> from, long to) => _forms.MoveComponents(from, to);

    public void SetComponent(IReadOnlyCollection<long> forms, long component) => _forms.SetComponent(forms, component);

    public void SetEntry(IReadOnlyCollection<long> forms, long entry) => _forms.SetEntry(forms, entry);

    public bool AddReport(Report report, long form, ArticleRow article) => _forms.AddReport(report, form, article);

    public IReadOnlyList<StoredForm> FormsInAnyState(IReadOnlyCollection<long> numbers) => Settled(_settled).Where("number", numbers, reported: false);

    public void AddProposal(Report report, long form, ArticleRow article, long reading) => _forms.AddProposal(report, form, article, reading);

    public IReadOnlyList<KnownReport> ReportsOfArticle(long article) => Settled(new ReportTable(_sql)).Where("r.article = @0", article);

    public long AddReading(long article, string reader, Instant now) =>
        _sql.Number("INSERT INTO readings (article, reader, recorded) VALUES (@0, @1, @2) RETURNING number", article, reader, now.ToUnixTimeMilliseconds())!.Value;

    public void Replace(IReadOnlyCollection<string> keys, long? reading) =>
        _sql.Later($"UPDATE reports SET replaced = @0 WHERE {_sql.Dialect.IsAnyOf("key", "@1")}", reading, _sql.Dialect.Several(keys));

    public void Count(IReadOnlyCollection<long> forms) => Settled(_settled).Count(forms);

    public IReadOnlyList<Tie> Ties(IReadOnlyCollection<long> forms) =>
        _sql.Rows(
            $"SELECT one, other, apart, ruling FROM ties WHERE {_sql.Dialect.IsAnyOf("one", "@0")} ORDER BY ruling",
            r => new Tie(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2) == 1),
            _sql.Dialect.Several(forms));

    public void AddTie(Tie tie, long ruling = 0) =>
        _sql.Later("INSERT INTO ties (one, other, apart, ruling) VALUES (@0, @1, @2, @3) ON CONFLICT DO NOTHING", tie.One, tie.Other, tie.Apart ? 1L : 0L, ruling);

    public void RemoveTies(long ruling) => _sql.Later("DELETE FROM ties WHERE ruling = @0", ruling);

    public long AddRuling(Ruling ruling) => _rulings.Add(ruling);

    public Ruling? FindRuling(long number) => _rulings.Find(number);

    public IReadOnlyDictionary<string, long> FormsOfReports(IReadOnlyCollection<string> keys) =>
        _sql.Rows($"SELECT key, form FROM reports WHERE replaced IS NULL AND {_sql.Dialect.IsAnyOf("key", "@0")}", r => (r.GetString(0), r.GetInt64(1)), _sql.Dialect.Several(keys))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    public IReadOnlyList<(string Key, long Form)> ReportsOf(IReadOnlyCollection<long> forms) =>
        _sql.Rows($"SELECT key, form FROM reports WHERE replaced IS NULL AND {_sql.Dialect.IsAnyOf("form", "@0")} ORDER BY number", r => (r.GetString(0), r.GetInt64(1)), _sql.Dialect.Several(forms));

    public void MoveReports(IReadOnlyCollection<string> keys, long form) =>
        _sql.Later($"UPDATE reports SET form = @0 WHERE {_sql.Dialect.IsAnyOf("key", "@1")}", form, _sql.Dialect.Several(keys));

    public void AddPart(Part part, long article) =>
        _sql.Later("INSERT INTO parts (part, whole, article, kind) VALUES (@0, @1, @2, @3) ON CONFLICT DO NOTHING", part.Of, part.Whole, article, part.Kind);

    public long AddEntry()
    {
        var entry = _entries.Add();
        _forms.Open(entry);
        return entry;
    }

    public IReadOnlyDictionary<long, Backing> BackingOf(IReadOnlyCollection<long> entries)
    {
        var opened = _forms.BackingOfOpened();
        var others = entries.Where(e => !opened.ContainsKey(e)).ToList();
        return others.Count == 0 ? opened : Settled(_entries).Backing(others).Concat(opened).ToDictionary();
    }

    public IReadOnlyList<(long Form, long Source)> SourcesOf(IReadOnlyCollection<long> forms) =>
        Settled(_sql).Rows($"SELECT form, source FROM form_sources WHERE {_sql.Dialect.IsAnyOf("form", "@0")}", r => (r.GetInt64(0), r.GetInt64(1)), _sql.Dialect.Several(forms));

    public IReadOnlyDictionary<long, IReadOnlyList<Ruling>> RulingsOf(IReadOnlyCollection<long> entries) => Settled(_rulings).OfEntries(entries);

    public void Save(Entry entry) => _entries.Save(entry);

    public void Drop(IReadOnlyCollection<long> entries) => _entries.Drop(entries);

    public void Commit()
    {
        _forms.Settle();
        _entries.Settle();
        _formNumbers.Keep();
        _entryNumbers.Keep();
        _sql.Commit();
    }

    public void Dispose() => _sql.End();

    /// <summary>What asks the database about forms, once all of them are there.</summary>
    private T Settled<T>(T table)
    {
        _forms.Settle();
        return table;
    }
}
