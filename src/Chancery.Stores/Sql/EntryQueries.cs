using System.Globalization;
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
        var clause = new QueryClause(sql);
        var tables = clause.Narrow(query, byDay: query.Order is EntryOrder.Latest or EntryOrder.Earliest);
        var order = query.Order switch
        {
            EntryOrder.Earliest => "e.first, e.number",
            EntryOrder.Largest => "e.amount DESC, e.number",
            EntryOrder.Consequence => query.Before is null ? "e.weight DESC, e.number DESC" : "e.weight, e.number",
            EntryOrder.Sources => "e.sources DESC, e.reports DESC, e.number",
            _ => tables.Contains("entry_parties", StringComparison.Ordinal) ? "p.day DESC, p.entry DESC" : "e.first DESC, e.kind, e.number DESC",
        };
        var found = sql.Rows(
            $"SELECT {Columns} FROM {tables}{clause} ORDER BY {order} LIMIT {clause.Add((long)query.Take)} OFFSET {clause.Add((long)query.Skip)}", EntryTable.Read, [.. clause.Values]);
        if (query.Before is not null)
            found.Reverse();
        return found;
    }

    public IReadOnlyList<Entry> Numbered(IReadOnlyCollection<long> numbers) =>
        sql.Rows($"SELECT {Columns} FROM entries e WHERE {sql.Dialect.IsAnyOf("e.number", "@0")}", EntryTable.Read, sql.Dialect.Several(numbers));

    public IEnumerable<Entry> All(EntryQuery query)
    {
        var clause = new QueryClause(sql);
        var tables = clause.Narrow(query);
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
        var clause = new QueryClause(sql);
        var tables = clause.Narrow(query);
        return sql.Number($"SELECT COUNT(*) FROM {tables}{clause}", [.. clause.Values]) ?? 0;
    }

    public IReadOnlyList<(ItemKind Kind, When When)> Days(EntryQuery query)
    {
        var clause = new QueryClause(sql);
        var tables = clause.Narrow(query);
        clause.And($"e.first > {EntryTable.NoDay.ToString(CultureInfo.InvariantCulture)}");
        return sql.Rows($"SELECT e.kind, e.first, e.last FROM {tables}{clause}", r => ((ItemKind)r.GetInt64(0), new When((int)r.GetInt64(1), (int)r.GetInt64(2), true)), [.. clause.Values]);
    }

    /// <summary>The entries that forms are in, by the numbers of the forms.</summary>
    public IReadOnlyDictionary<long, Entry> OfForms(IReadOnlyCollection<long> forms)
    {
        var places = sql.Rows($"SELECT number, entry FROM forms WHERE {sql.Dialect.IsAnyOf("number", "@0")}", r => (Form: r.GetInt64(0), Entry: r.GetInt64(1)), sql.Dialect.Several(forms));
        var entries = sql.Rows($"SELECT {Columns} FROM entries e WHERE {sql.Dialect.IsAnyOf("e.number", "@0")}", EntryTable.Read, sql.Dialect.Several([.. places.Select(p => p.Entry).Distinct()]))
            .ToDictionary(e => e.Number);
        return places.Where(p => entries.ContainsKey(p.Entry)).ToDictionary(p => p.Form, p => entries[p.Entry]);
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
}
