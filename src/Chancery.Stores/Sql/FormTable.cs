using System.Data.Common;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>The forms with their baskets and reports.</summary>
internal sealed class FormTable(SqlSession sql)
{
    internal const string Columns =
        "number, hash, kind, first, last, told, facts, words, apart, component, entry, reports, sources, first_published, last_published, founder, confidence";

    public IReadOnlyDictionary<long, StoredForm> ByHash(IReadOnlyCollection<long> hashes) =>
        sql.Rows($"SELECT {Columns} FROM forms WHERE {sql.Dialect.IsAnyOf("hash", "@0")}", r => (Hash: r.GetInt64(1), Form: Read(r, 0)), sql.Dialect.Several(hashes))
            .ToDictionary(p => p.Hash, p => p.Form);

    public IReadOnlyList<(long Key, long Form)> InBaskets(IReadOnlyCollection<long> keys) =>
        sql.Rows($"SELECT key, form FROM baskets WHERE {sql.Dialect.IsAnyOf("key", "@0")}", r => (r.GetInt64(0), r.GetInt64(1)), sql.Dialect.Several(keys));

    /// <summary>The forms that are reported and have one of these values in a column, by number.</summary>
    public IReadOnlyList<StoredForm> Where(string column, IReadOnlyCollection<long> values, bool reported = true) =>
        values.Count == 0 ? [] : sql.Rows($"SELECT {Columns} FROM forms WHERE {sql.Dialect.IsAnyOf(column, "@0")}{(reported ? " AND reports > 0" : "")} ORDER BY number", r => Read(r, 0), sql.Dialect.Several(values));

    /// <summary>Counts reports and sources anew, where articles turned out to be copies or reports were replaced.</summary>
    public void Count(IReadOnlyCollection<long> forms)
    {
        foreach (var form in forms)
        {
            sql.Execute("DELETE FROM form_sources WHERE form = @0", form);
            sql.Execute(
                """
                INSERT INTO form_sources (form, source, reports)
                SELECT r.form, a.source, COUNT(*) FROM reports r JOIN articles a ON a.number = r.article WHERE r.form = @0 AND r.replaced IS NULL GROUP BY r.form, a.source
                """,
                form);
            sql.Execute(
                """
                UPDATE forms SET
                    reports = (SELECT COUNT(*) FROM reports r WHERE r.form = @0 AND r.replaced IS NULL),
                    sources = (SELECT COUNT(*) FROM form_sources s WHERE s.form = @0),
                    first_published = (SELECT MIN(a.published) FROM reports r JOIN articles a ON a.number = r.article WHERE r.form = @0 AND r.replaced IS NULL),
                    last_published = (SELECT MAX(a.published) FROM reports r JOIN articles a ON a.number = r.article WHERE r.form = @0 AND r.replaced IS NULL),
                    confidence = COALESCE((SELECT MAX(r.confidence) FROM reports r WHERE r.form = @0 AND r.replaced IS NULL), 0),
                    founder = COALESCE((SELECT r.key FROM reports r JOIN articles a ON a.number = r.article WHERE r.form = @0 AND r.replaced IS NULL
                        ORDER BY COALESCE(a.published, 9999999), r.key LIMIT 1), '')
                WHERE number = @0
                """,
                form);
        }
    }

    /// <summary>The form whose columns begin at a place.</summary>
    public static StoredForm Read(DbDataReader row, int at) => new(
        row.GetInt64(at),
        new Form
        {
            Kind = (ItemKind)row.GetInt64(at + 2),
            When = new When((int)row.GetInt64(at + 3), (int)row.GetInt64(at + 4), row.GetInt64(at + 5) == 1),
            Values = FormText.Values(row.GetString(at + 6)),
            Words = row.GetString(at + 7).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Apart = row.GetInt64(at + 8),
        },
        row.GetInt64(at + 9),
        row.GetInt64(at + 10),
        new FormTally(
            (int)row.GetInt64(at + 11), (int)row.GetInt64(at + 12), row.IsDBNull(at + 13) ? null : (int)row.GetInt64(at + 13), row.IsDBNull(at + 14) ? null : (int)row.GetInt64(at + 14), row.GetString(at + 15), row.GetDouble(at + 16)));
}
