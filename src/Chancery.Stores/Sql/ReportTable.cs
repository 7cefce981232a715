using System.Data.Common;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>The reports with their articles and forms.</summary>
internal sealed class ReportTable(SqlSession sql)
{
    public IReadOnlyList<KnownReport> Where(string condition, params ReadOnlySpan<object?> values) => sql.Rows(
        $"""
        SELECT {string.Join(", ", ArticleTable.Columns.Split(", ").Select(c => "a." + c))},
            r.key, r.item, r.spans, r.confidence, r.replaced, {string.Join(", ", FormTable.Columns.Split(", ").Select(c => "f." + c.Trim()))}
        FROM reports r JOIN forms f ON f.number = r.form JOIN articles a ON a.number = r.article
        WHERE {condition} ORDER BY COALESCE(a.published, 9999999), a.id, r.number
        """,
        Read,
        values);

    private static KnownReport Read(DbDataReader row)
    {
        var form = FormTable.Read(row, 16);
        var spans = FormText.Spans(row.GetString(13));
        return new KnownReport(
            row.GetString(11), row.GetString(12), form.Number, form.Form,
            [.. form.Form.Values.Select((v, i) => new Fact(v.Key, v.Value, i + 1 < spans.Count ? spans[i + 1] : []))],
            spans[0], row.GetDouble(14), ArticleTable.Read(row), !row.IsDBNull(15) && row.GetInt64(15) > 0, !row.IsDBNull(15) && row.GetInt64(15) < 0);
    }
}
