using System.Globalization;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>Counts what entries have in common: one pass over them for all fields, and one over their parties.</summary>
internal sealed class FacetQueries(SqlSession sql)
{
    public IReadOnlyDictionary<string, IReadOnlyList<Facet>> Of(EntryQuery query, int most)
    {
        var clause = new QueryClause(sql);
        var tables = clause.Narrow(query);
        var groups = sql.Rows(
            $"SELECT e.kind, e.status, e.purpose, CASE WHEN e.first > {EntryTable.NoDay.ToString(CultureInfo.InvariantCulture)} THEN {sql.Dialect.YearOf("e.first")} END, COUNT(*) FROM {tables}{clause} GROUP BY 1, 2, 3, 4",
            r => (Kind: (string?)EntryJson.Name((ItemKind)r.GetInt64(0)), Status: r.IsDBNull(1) ? null : r.GetString(1), Purpose: r.IsDBNull(2) ? null : r.GetString(2),
                Year: r.IsDBNull(3) ? null : Convert.ToString(r.GetValue(3), CultureInfo.InvariantCulture), Entries: (int)r.GetInt64(4)),
            [.. clause.Values]);
        return new Dictionary<string, IReadOnlyList<Facet>>
        {
            ["kind"] = Frequent(groups.Select(g => (g.Kind, g.Entries))),
            ["status"] = Frequent(groups.Select(g => (g.Status, g.Entries))),
            ["purpose"] = Frequent(groups.Select(g => (g.Purpose, g.Entries))),
            ["party"] = Parties(query, most),
            ["year"] = [.. Sum(groups.Select(g => (g.Year, g.Entries))).OrderByDescending(f => f.Value, StringComparer.Ordinal).Take(most)],
        };

        IReadOnlyList<Facet> Frequent(IEnumerable<(string?, int)> values) => [.. Sum(values).OrderByDescending(f => f.Entries).ThenBy(f => f.Value, StringComparer.Ordinal).Take(most)];
    }

    private static IEnumerable<Facet> Sum(IEnumerable<(string? Value, int Entries)> values) =>
        values.Where(v => v.Value is not null).GroupBy(v => v.Value!).Select(g => new Facet(g.Key, g.Sum(v => v.Entries)));

    private List<Facet> Parties(EntryQuery query, int most)
    {
        var clause = new QueryClause(sql);
        var all = query == new EntryQuery { Order = query.Order, Skip = query.Skip, Take = query.Take };
        var tables = clause.Narrow(query);
        // Of all entries the parties alone are asked; those rejected are few and are taken off.
        var from = all
            ? $"entry_parties q WHERE q.role = '{EntryTable.AnyRole}' AND q.entry NOT IN (SELECT number FROM entries WHERE state = {(int)EntryState.Rejected})"
            : $"{tables} JOIN entry_parties q ON q.entry = e.number AND q.role = '{EntryTable.AnyRole}'{clause}";
        return sql.Rows(
            $"SELECT q.party, COUNT(*) FROM {from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {most.ToString(CultureInfo.InvariantCulture)}", r => new Facet(r.GetString(0), (int)r.GetInt64(1)), all ? [] : [.. clause.Values]);
    }
}
