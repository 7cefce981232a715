using Chancery.Ledgers;
using Chancery.Stores.Sql;
using NodaTime;

namespace Chancery.Stores;

/// <summary>A ledger in a database. Not safe to use from several threads at once; each opens its own.</summary>
public sealed class SqlLedger : ILedgerStore
{
    private readonly SqlSession _session;
    private readonly EntryQueries _queries;
    private readonly ReportTable _reports;
    private readonly FormTable _forms;
    private readonly RulingTable _rulings;

    internal SqlLedger(Dialect dialect)
    {
        _session = new SqlSession(dialect);
        _queries = new EntryQueries(_session);
        _reports = new ReportTable(_session);
        _forms = new FormTable(_session);
        _rulings = new RulingTable(_session);
        try
        {
            Schema.Migrate(_session);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    internal SqlSession Session => _session;

    /// <inheritdoc />
    public ILedgerWork Begin() => new SqlWork(_session);

    /// <inheritdoc />
    public IReadOnlyList<Entry> Entries(EntryQuery query) => _queries.Find(query);

    /// <inheritdoc />
    public IReadOnlyList<Entry> Entries(IReadOnlyCollection<long> numbers) => _queries.Numbered(numbers);

    /// <inheritdoc />
    public IEnumerable<Entry> All(EntryQuery query) => _queries.All(query);

    /// <inheritdoc />
    public IReadOnlyList<Entry> ReportedSince(LocalDate? published, Instant? recorded) => _queries.ReportedSince(published, recorded);

    /// <inheritdoc />
    public IReadOnlyList<Ruling> RulingsSince(Instant moment) => _rulings.Since(moment);

    /// <inheritdoc />
    public IReadOnlyList<(long Part, long Whole)> AllParts() => _session.Rows(
        "SELECT DISTINCT fp.entry, fw.entry FROM parts q JOIN reports p ON p.key = q.part JOIN forms fp ON fp.number = p.form JOIN reports w ON w.key = q.whole JOIN forms fw ON fw.number = w.form WHERE fp.entry <> fw.entry",
        r => (r.GetInt64(0), r.GetInt64(1)));

    /// <inheritdoc />
    public IReadOnlyList<(Party Party, int Entries)> PartiesOfKind(string kind) => _session.Rows(
        """
        SELECT p.id, p.name, p.kind, COUNT(*) FROM parties p JOIN entry_parties e ON e.party = p.id AND e.role = ''
        WHERE p.kind = @0 AND e.entry NOT IN (
            SELECT x.number FROM rulings u JOIN ruling_reports q ON q.ruling = u.number JOIN reports r ON r.key = q.report JOIN forms f ON f.number = r.form JOIN entries x ON x.number = f.entry
            WHERE u.kind = @1 AND x.state = @2)
        GROUP BY p.id, p.name, p.kind
        """,
        r => (new Party(r.GetString(0), r.GetString(1), r.GetString(2)), (int)r.GetInt64(3)),
        kind, (long)RulingKind.Reject, (long)EntryState.Rejected);

    /// <inheritdoc />
    public long AddRates(IEnumerable<ExchangeRate> rates) => new RateTable(_session).Add(rates);

    /// <inheritdoc />
    public ExchangeRate? Rate(string currency, LocalDate day) => new RateTable(_session).Find(currency, day);

    /// <inheritdoc />
    public long Count(EntryQuery query) => _queries.Count(query);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IReadOnlyList<Facet>> Facets(EntryQuery query, int most) => new FacetQueries(_session).Of(query, most);

    /// <inheritdoc />
    public IReadOnlyList<(ItemKind Kind, When When)> Days(EntryQuery query) => _queries.Days(query);

    /// <inheritdoc />
    public IReadOnlyList<Entry> Find(string name) => _queries.ByName(name);

    /// <inheritdoc />
    public IReadOnlyList<KnownReport> Reports(long entry) => _reports.Where("f.entry = @0", entry);

    /// <inheritdoc />
    public IReadOnlyList<StoredForm> Forms(long entry) => _forms.Where("entry", [entry]);

    /// <inheritdoc />
    public IReadOnlyList<Ruling> Rulings(long entry) => _rulings.OfEntries([entry]).TryGetValue(entry, out var rulings) ? rulings : [];

    /// <inheritdoc />
    public Ruling? FindRuling(long number) => _rulings.Find(number);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Names(IReadOnlyCollection<string> ids)
    {
        var names = ids.Distinct().ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var (id, name) in _session.Rows($"SELECT id, name FROM parties WHERE {_session.Dialect.IsAnyOf("id", "@0")}", r => (r.GetString(0), r.GetString(1)), _session.Dialect.Several(ids)))
            names[id] = name;
        return names;
    }

    /// <inheritdoc />
    public IReadOnlyList<StoredForm> InBaskets(IReadOnlyCollection<long> keys, int most) =>
        _forms.Where("number", [.. _forms.InBaskets(keys).Select(b => b.Form).Distinct().Take(most)]);

    /// <inheritdoc />
    public IReadOnlyList<PartOf> Parts(long entry) => _session.Rows(
        """
        SELECT DISTINCT fp.entry, fw.entry, q.kind, e.name FROM parts q
        JOIN reports p ON p.key = q.part JOIN forms fp ON fp.number = p.form JOIN reports w ON w.key = q.whole JOIN forms fw ON fw.number = w.form
        JOIN entries e ON e.number = CASE WHEN fp.entry = @0 THEN fw.entry ELSE fp.entry END
        WHERE (q.part IN (SELECT r.key FROM reports r JOIN forms f ON f.number = r.form WHERE f.entry = @0) OR q.whole IN (SELECT r.key FROM reports r JOIN forms f ON f.number = r.form WHERE f.entry = @0))
            AND fp.entry <> fw.entry
        ORDER BY 1, 2
        """,
        r => new PartOf(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3)),
        entry);

    /// <inheritdoc />
    public string? Party(string name) =>
        _session.Text("SELECT id FROM parties WHERE id = @0", name)
        ?? (_session.Rows("SELECT id FROM parties WHERE lower(name) = @0 OR lower(id) = @0 LIMIT 2", r => r.GetString(0), name.ToLowerInvariant()) is [var only] ? only : null);

    /// <inheritdoc />
    public Party? Actor(string id) => _session.Rows("SELECT id, name, kind FROM parties WHERE id = @0", r => new Party(r.GetString(0), r.GetString(1), r.GetString(2)), id).FirstOrDefault();

    /// <inheritdoc />
    public string Text(long article) => _session.Text("SELECT text FROM texts WHERE article = @0", article) ?? "";

    /// <inheritdoc />
    public IReadOnlyList<long> NotReadBy(string reader) => _session.Rows(
        "SELECT a.number FROM articles a WHERE a.reader <> @0 AND NOT EXISTS (SELECT 1 FROM readings r WHERE r.article = a.number AND r.reader = @0) ORDER BY a.number", r => r.GetInt64(0), reader);

    /// <inheritdoc />
    public ArticleRow Article(long number) => ArticleTable.At(_session, number) with { Text = Text(number) };

    /// <inheritdoc />
    public IReadOnlyList<ArticleRow> FiledSince(Instant moment) => ArticleTable.Since(_session, moment);

    /// <inheritdoc />
    public ArticleRow? FindArticle(long number) => ArticleTable.Find(_session, number) is { } row ? row with { Text = Text(number) } : null;

    /// <inheritdoc />
    public IReadOnlyList<ArticleItem> Items(long article)
    {
        var reports = _reports.Where("r.article = @0", article);
        var entries = _queries.OfForms([.. reports.Select(r => r.Form).Distinct()]);
        return [.. reports.Where(r => entries.ContainsKey(r.Form)).Select(r => new ArticleItem(r, entries[r.Form]))];
    }

    /// <inheritdoc />
    public IReadOnlyList<ListedArticle> Articles(ArticleQuery query) => new ArticleQueries(_session).Find(query);

    /// <inheritdoc />
    public long Count(ArticleQuery query) => new ArticleQueries(_session).Count(query);

    /// <inheritdoc />
    public IReadOnlyList<Account> Accounts() => new AccountTable(_session).All();

    /// <inheritdoc />
    public Account? FindAccount(string name) => new AccountTable(_session).Find(name);

    /// <inheritdoc />
    public void Save(Account account) => new AccountTable(_session).Save(account);

    /// <inheritdoc />
    public bool RemoveAccount(string name) => new AccountTable(_session).Remove(name);

    /// <summary>Closes the ledger.</summary>
    public void Dispose() => _session.Dispose();
}
