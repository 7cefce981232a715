using System.Data.Common;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>What people decided.</summary>
internal sealed class RulingTable(SqlSession sql)
{
    private const string Columns = "r.number, r.at, r.by, r.kind, r.field, r.value, r.reason, r.undoes, (SELECT MIN(u.number) FROM rulings u WHERE u.undoes = r.number), r.evidence_article, r.evidence_start, r.evidence_end";

    public long Add(Ruling ruling)
    {
        var number = sql.Number(
            "INSERT INTO rulings (at, by, kind, field, value, reason, undoes, evidence_article, evidence_start, evidence_end) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9) RETURNING number",
            ruling.At.ToUnixTimeMilliseconds(), ruling.By, (long)ruling.Kind, ruling.Field, ruling.Value, ruling.Reason, ruling.Undoes,
            ruling.Evidence?.Article, (long?)ruling.Evidence?.Span.Start, (long?)ruling.Evidence?.Span.End)!.Value;
        foreach (var report in ruling.Reports)
            sql.Execute("INSERT INTO ruling_reports (ruling, report) VALUES (@0, @1)", number, report);
        return number;
    }

    public Ruling? Find(long number) =>
        sql.Rows($"SELECT {Columns} FROM rulings r WHERE r.number = @0", r => Read(r, 0), number).FirstOrDefault() is { } ruling
            ? ruling with { Reports = sql.Rows("SELECT report FROM ruling_reports WHERE ruling = @0 ORDER BY report", r => r.GetString(0), number) }
            : null;

    public IReadOnlyList<Ruling> Since(Instant moment) => sql.Rows($"SELECT {Columns} FROM rulings r WHERE r.at >= @0 ORDER BY r.number", r => Read(r, 0), moment.ToUnixTimeMilliseconds());

    /// <summary>The rulings about reports of each entry, by number.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<Ruling>> OfEntries(IReadOnlyCollection<long> entries)
    {
        if (sql.Number("SELECT 1 FROM rulings LIMIT 1") is null)
            return new Dictionary<long, IReadOnlyList<Ruling>>();
        var rows = sql.Rows(
            $"""
            SELECT DISTINCT f.entry, {Columns} FROM forms f JOIN reports p ON p.form = f.number JOIN ruling_reports q ON q.report = p.key JOIN rulings r ON r.number = q.ruling
            WHERE {sql.Dialect.IsAnyOf("f.entry", "@0")} ORDER BY r.number
            """,
            r => (Entry: r.GetInt64(0), Ruling: Read(r, 1)),
            sql.Dialect.Several(entries));
        return rows.GroupBy(r => r.Entry).ToDictionary(g => g.Key, g => (IReadOnlyList<Ruling>)[.. g.Select(r => r.Ruling)]);
    }

    private static Ruling Read(DbDataReader row, int at) => new()
    {
        Number = row.GetInt64(at),
        At = Instant.FromUnixTimeMilliseconds(row.GetInt64(at + 1)),
        By = row.GetString(at + 2),
        Kind = (RulingKind)row.GetInt64(at + 3),
        Field = row.IsDBNull(at + 4) ? null : row.GetString(at + 4),
        Value = row.IsDBNull(at + 5) ? null : row.GetString(at + 5),
        Reason = row.GetString(at + 6),
        Undoes = row.IsDBNull(at + 7) ? null : row.GetInt64(at + 7),
        UndoneBy = row.IsDBNull(at + 8) ? null : row.GetInt64(at + 8),
        Evidence = row.IsDBNull(at + 9) ? null : new RulingEvidence(row.GetInt64(at + 9), new TextSpan((int)row.GetInt64(at + 10), (int)row.GetInt64(at + 11))),
        Reports = [],
    };
}
