using Chancery.Ledgers;
using Chancery.Ledgers.Reconciling;
using Chancery.Sources;

namespace Chancery.Stores.Sql;

/// <summary>One change of a ledger as one transaction.</summary>
internal sealed class SqlWork : ILedgerWork
{
    private readonly SqlSession _sql;
    private readonly FormTable _forms;
    private readonly EntryTable _entries;
    private readonly RulingTable _rulings;
    private readonly SourceTable _sources;

    public SqlWork(SqlSession sql)
    {
        _sql = sql;
        _forms = new FormTable(sql);
        _entries = new EntryTable(sql);
        _rulings = new RulingTable(sql);
        _sources = new SourceTable(sql);
        sql.Begin();
    }

    public ArticleRow? FindArticle(string id, string sha256) => ArticleTable.Find(_sql, id, sha256);

    public int Versions(string id) => (int)_sql.Number("SELECT COUNT(*) FROM articles WHERE id = @0", id)!.Value;

    public long AddArticle(ArticleRow article) => ArticleTable.Add(_sql, article);

    public ISourceShelf Shelf => _sources;

    public long? SourceOf(string id) => _sql.Number("SELECT source FROM articles WHERE id = @0 AND version = 1", id);

    public IReadOnlyCollection<long> JoinSources(IReadOnlyCollection<long> from, long to) => _sources.Join(from, to);

    public void AddParties(IEnumerable<Party> parties)
    {
        foreach (var party in parties)
        {
            _sql.Execute(
                """
                INSERT INTO parties (id, name, kind) VALUES (@0, @1, @2)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind
                WHERE length(excluded.name) > length(parties.name) OR length(excluded.name) = length(parties.name) AND excluded.name < parties.name
                """,
                party.Id, party.Name, party.Kind);
        }
    }

    public IReadOnlyDictionary<long, StoredForm> FormsOf(IReadOnlyCollection<long> hashes) => _forms.ByHash(hashes);

    public IReadOnlyList<(long Key, long Form)> InBaskets(IReadOnlyCollection<long> keys) => _forms.InBaskets(keys);

    public IReadOnlyList<StoredForm> Forms(IReadOnlyCollection<long> numbers) => _forms.Where("number", numbers);

    public IReadOnlyList<StoredForm> Components(IReadOnlyCollection<long> components) => _forms.Where("component", components);

    public IReadOnlyList<StoredForm> FormsOfEntries(IReadOnlyCollection<long> entries) => _forms.Where("entry", entries);

    public long AddForm(Form form, long hash, IReadOnlyCollection<long> keys) => _forms.Add(form, hash, keys);

    public void MoveComponents(IReadOnlyCollection<long> from, long to) =>
        _sql.Execute($"UPDATE forms SET component = @0 WHERE {_sql.Dialect.IsAnyOf("component", "@1")}", to, _sql.Dialect.Several(from));

    public void SetComponent(IReadOnlyCollection<long> forms, long component) =>
        _sql.Execute($"UPDATE forms SET component = @0 WHERE {_sql.Dialect.IsAnyOf("number", "@1")}", component, _sql.Dialect.Several(forms));

    public void SetEntry(IReadOnlyCollection<long> forms, long entry) =>
        _sql.Execute($"UPDATE forms SET entry = @0 WHERE {_sql.Dialect.IsAnyOf("number", "@1")}", entry, _sql.Dialect.Several(forms));

    public bool AddReport(Report report, long form, ArticleRow article) => _forms.AddReport(report, form, article);

    public void Count(IReadOnlyCollection<long> forms) => _forms.Count(forms);

    public IReadOnlyList<Tie> Ties(IReadOnlyCollection<long> forms) =>
        _sql.Rows(
            $"SELECT one, other, apart, ruling FROM ties WHERE {_sql.Dialect.IsAnyOf("one", "@0")} ORDER BY ruling",
            r => new Tie(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2) == 1),
            _sql.Dialect.Several(forms));

    public void AddTie(Tie tie) =>
        _sql.Execute("INSERT INTO ties (one, other, apart, ruling) VALUES (@0, @1, @2, 0) ON CONFLICT DO NOTHING", tie.One, tie.Other, tie.Apart ? 1L : 0L);

    public long AddEntry(ItemKind kind) => _entries.Add(kind);

    public IReadOnlyDictionary<long, int> SourcesOf(IReadOnlyCollection<long> entries) => _entries.Sources(entries);

    public IReadOnlyDictionary<long, IReadOnlyList<Ruling>> RulingsOf(IReadOnlyCollection<long> entries) => _rulings.OfEntries(entries);

    public void Save(Entry entry) => _entries.Save(entry);

    public void Drop(IReadOnlyCollection<long> entries) => _entries.Drop(entries);

    public void Commit() => _sql.Commit();

    public void Dispose() => _sql.End();
}
