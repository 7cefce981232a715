using System.Data.Common;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>The forms with their baskets and reports.</summary>
internal sealed class FormTable(SqlSession sql, Counter? numbers = null)
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

    public long Add(Form form, long hash, IReadOnlyCollection<long> keys)
    {
        var number = numbers!.Next();
        sql.Execute(
            """
            INSERT INTO forms (number, hash, kind, first, last, told, facts, words, apart, component, entry, reports, sources, founder, confidence)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @0, 0, 0, 0, '', 0)
            """,
            number, hash, (long)form.Kind, (long)form.When.First, (long)form.When.Last, form.When.Told ? 1L : 0L, Clean(FormText.Values(form.Values)), Clean(string.Join(' ', form.Words)), form.Apart);
        sql.Execute($"INSERT INTO baskets (key, form) SELECT value, @1 FROM {sql.Dialect.Each("@0")}", sql.Dialect.Several(keys), number);
        return number;
    }

    public bool AddReport(Report report, long form, ArticleRow article)
    {
        var added = sql.Execute(
            "INSERT INTO reports (key, article, form, item, spans, confidence) VALUES (@0, @1, @2, @3, @4, @5) ON CONFLICT (key) DO NOTHING",
            report.Key, article.Number, form, report.Item, FormText.Spans(report), report.Confidence) == 1;
        if (!added)
            return false;
        var source = article.Source == 0 ? article.Number : article.Source;
        var isNew = sql.Number(
            "INSERT INTO form_sources (form, source, reports) VALUES (@0, @1, 1) ON CONFLICT (form, source) DO UPDATE SET reports = form_sources.reports + 1 RETURNING reports", form, source) == 1;
        var day = article.Published is { } published ? (long)When.Number(published) : (long?)null;
        // A day that is unknown has no type by itself, and PostgreSQL would keep the one that it guesses for all that follow.
        sql.Execute(
            """
            UPDATE forms SET
                founder = CASE WHEN founder = '' OR COALESCE(CAST(@1 AS BIGINT), 9999999) < COALESCE(first_published, 9999999)
                    OR (COALESCE(CAST(@1 AS BIGINT), 9999999) = COALESCE(first_published, 9999999) AND @2 < founder) THEN @2 ELSE founder END,
                first_published = CASE WHEN first_published IS NULL OR CAST(@1 AS BIGINT) < first_published THEN CAST(@1 AS BIGINT) ELSE first_published END,
                last_published = CASE WHEN last_published IS NULL OR CAST(@1 AS BIGINT) > last_published THEN CAST(@1 AS BIGINT) ELSE last_published END,
                confidence = CASE WHEN @3 > confidence THEN @3 ELSE confidence END,
                reports = reports + 1, sources = sources + @4
            WHERE number = @0
            """,
            form, day, report.Key, report.Confidence, isNew ? 1L : 0L);
        return true;
    }

    /// <summary>A proposal bears the number of its reading below zero in the place of the one that replaces it.</summary>
    public void AddProposal(Report report, long form, ArticleRow article, long reading) => sql.Execute(
        "INSERT INTO reports (key, article, form, item, spans, confidence, replaced) VALUES (@0, @1, @2, @3, @4, @5, @6) ON CONFLICT (key) DO NOTHING",
        report.Key, article.Number, form, report.Item, FormText.Spans(report), report.Confidence, -reading);

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

    /// <summary>PostgreSQL keeps no NUL in a text.</summary>
    private static string Clean(string text) => text.Replace("\\u0000", "\uFFFD", StringComparison.Ordinal).Replace("\0", "\uFFFD", StringComparison.Ordinal);
}
