using System.Text;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>Finds entries.</summary>
internal sealed class EntryQueries(SqlSession sql)
{
    private const int LetterOfKind = 1;

    private static readonly string Columns = string.Join(", ", EntryTable.Columns.Split(", ").Select(c => "e." + c));

    public IReadOnlyList<Entry> Find(EntryQuery query)
    {
        var clause = new Clause(sql.Dialect);
        var tables = Narrow(query, clause);
        var order = query.Order switch
        {
            EntryOrder.Earliest => "e.first, e.number",
            EntryOrder.Largest => "e.amount DESC, e.number",
            EntryOrder.Sources => "e.sources DESC, e.reports DESC, e.number",
            _ => tables.Contains("entry_parties", StringComparison.Ordinal) ? "p.day DESC, p.entry DESC" : "e.first DESC, e.kind, e.number DESC",
        };
        return sql.Rows(
            $"SELECT {Columns} FROM {tables}{clause} ORDER BY {order} LIMIT {clause.Add((long)query.Take)} OFFSET {clause.Add((long)query.Skip)}", EntryTable.Read, [.. clause.Values]);
    }

    public IEnumerable<Entry> All(EntryQuery query)
    {
        var clause = new Clause(sql.Dialect);
        var tables = Narrow(query, clause);
        return sql.Stream($"SELECT {Columns} FROM {tables}{clause} ORDER BY e.first, e.number", EntryTable.Read, clause.Values);
    }

    public IReadOnlyList<Entry> ReportedSince(LocalDate? published, Instant? recorded)
    {
        if (published is { } day)
        {
            return sql.Rows(
                $"SELECT {Columns} FROM entries e WHERE e.published >= @0 OR (e.published IS NULL AND e.number IN (SELECT f.entry FROM articles a JOIN reports r ON r.article = a.number JOIN forms f ON f.number = r.form WHERE a.recorded >= @1)) ORDER BY e.number",
                EntryTable.Read, (long)When.Number(day), day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant().ToUnixTimeMilliseconds());
        }
        return sql.Rows(
            $"""
            SELECT {Columns} FROM entries e WHERE e.number IN (
                SELECT f.entry FROM articles a JOIN reports r ON r.article = a.number JOIN forms f ON f.number = r.form WHERE a.recorded >= @0
                UNION SELECT f.entry FROM rulings u JOIN ruling_reports q ON q.ruling = u.number JOIN reports r ON r.key = q.report JOIN forms f ON f.number = r.form WHERE u.at >= @0)
            ORDER BY e.number
            """,
            EntryTable.Read, recorded!.Value.ToUnixTimeMilliseconds());
    }

    public long Count(EntryQuery query)
    {
        var clause = new Clause(sql.Dialect);
        var tables = Narrow(query, clause);
        return sql.Number($"SELECT COUNT(*) FROM {tables}{clause}", [.. clause.Values]) ?? 0;
    }

    public IReadOnlyList<Entry> ByName(string name)
    {
        var key = name.Length > 0 && name[0] is 'c' or 'e' or 's' ? name[LetterOfKind..] : name;
        if (name.Length == 0 || key.Any(c => !char.IsAsciiHexDigitLower(c)))
            return [];
        foreach (var letter in name[0] is 's' or 'c' or 'e' ? [name[..LetterOfKind], ""] : new[] { "" })
        {
            // A key may itself begin with c or e.
            var digits = letter.Length > 0 ? key : name;
            if (digits.Any(c => !char.IsAsciiHexDigitLower(c)))
                continue;
            var found = sql.Rows(
                $"SELECT DISTINCT {Columns} FROM reports r JOIN forms f ON f.number = r.form JOIN entries e ON e.number = f.entry WHERE r.key >= @0 AND r.key < @1 AND (@2 = '' OR e.name LIKE @3) ORDER BY e.number LIMIT 2",
                EntryTable.Read, digits, digits + "g", letter, letter + "%");
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private string Narrow(EntryQuery query, Clause clause)
    {
        var tables = "entries e";
        if (query.Party is { } party)
        {
            tables = "entry_parties p JOIN entries e ON e.number = p.entry";
            clause.And($"p.party = {clause.Add(party)} AND p.role = {clause.Add(query.Role ?? EntryTable.AnyRole)}");
        }
        if (query.Kind is { } kind)
            clause.And($"e.kind = {clause.Add((long)kind)}");
        Is("e.status", query.Status);
        Is("e.purpose", query.Purpose);
        Is("e.instrument", query.Instrument);
        Is("e.currency", query.Currency);
        if (query.Order == EntryOrder.Largest)
            clause.And("e.amount IS NOT NULL");
        if (query.AtLeast is { } least)
            clause.And($"e.amount >= {clause.Add((double)least)}");
        if (query.From is { } from)
            clause.And($"e.last >= {clause.Add((long)When.Number(from))}");
        if (query.To is { } to)
            clause.And($"e.first <= {clause.Add((long)When.Number(to))}");
        clause.And(query.State is { } state ? $"e.state = {clause.Add((long)state)}" : $"e.state <> {(int)EntryState.Rejected}");
        if (query.Disputed is { } disputed)
            clause.And(disputed ? "e.disputed <> ''" : "e.disputed = ''");
        if (query.Conditional is { } conditional)
            clause.And(conditional ? "e.conditions > 0" : "e.conditions = 0");
        if (query.Planned is { } planned)
            clause.And(planned ? "e.planned = 1" : "e.planned = 0");
        foreach (var word in query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sql.Dialect.Word) ?? [])
            clause.And(sql.Dialect.HasWord(clause.Add(word), sql.Dialect.IsCommon(sql, word)));
        return tables;

        void Is(string column, string? value)
        {
            if (value is not null)
                clause.And($"{column} = {clause.Add(value)}");
        }
    }

    /// <summary>Conditions with their parameters.</summary>
    private sealed class Clause(Dialect dialect)
    {
        private readonly StringBuilder _text = new();

        public List<object?> Values { get; } = [];

        public Dialect Dialect => dialect;

        public string Add(object value)
        {
            Values.Add(value);
            return $"@{Values.Count - 1}";
        }

        public void And(string condition) => _text.Append(_text.Length == 0 ? " WHERE " : " AND ").Append(condition);

        public override string ToString() => _text.ToString();
    }
}
