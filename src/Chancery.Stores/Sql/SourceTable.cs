using System.Data.Common;
using Chancery.Ledgers;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Stores.Sql;

/// <summary>The texts of the articles as far as copies are told by them, and their marks.</summary>
/// <remarks>An article that has the words and the day of an earlier one has no row of its own.</remarks>
internal sealed class SourceTable(SqlSession sql) : ISourceShelf
{
    /// <summary>Each mark is a row somewhere in a large table, and costs a page to write. Fewer of them lose copies.</summary>
    public int MostMarks => 48;

    /// <summary>The day of an article that does not tell its day.</summary>
    private const long NoDay = int.MinValue;

    public ShelvedText? Twin(SourceSketch sketch, LocalDate? published)
    {
        var twins = sql.Rows(
            "SELECT article, published, sketch FROM sketches WHERE text_key = @0 ORDER BY CASE WHEN published = @1 THEN 0 ELSE 1 END, article LIMIT 1",
            Read, unchecked((long)sketch.TextKey), Day(published));
        return twins is [var twin] && twin.Sketch.SameText(sketch) ? twin : null;
    }

    public IReadOnlyList<(uint Mark, long Text)> Holders(IReadOnlyCollection<uint> marks) =>
        sql.Rows($"SELECT mark, article FROM marks WHERE {sql.Dialect.IsAnyOf("mark", "@0")}", r => ((uint)r.GetInt64(0), r.GetInt64(1)), Numbers(marks));

    public IReadOnlyList<ShelvedText> Texts(IReadOnlyCollection<long> numbers) =>
        numbers.Count == 0 ? [] : sql.Rows($"SELECT article, published, sketch FROM sketches WHERE {sql.Dialect.IsAnyOf("article", "@0")}", Read, sql.Dialect.Several(numbers));

    public IReadOnlyDictionary<long, long> Groups(IReadOnlyCollection<long> numbers) =>
        sql.Rows($"SELECT number, source FROM articles WHERE {sql.Dialect.IsAnyOf("number", "@0")}", r => (r.GetInt64(0), r.GetInt64(1)), sql.Dialect.Several(numbers)).ToDictionary();

    public void Keep(ShelvedText text, IReadOnlyCollection<uint> marks)
    {
        sql.Later(
            "INSERT INTO sketches (article, text_key, published, sketch) VALUES (@0, @1, @2, @3)",
            text.Number, unchecked((long)text.Sketch.TextKey), Day(text.Published), text.Sketch.ToBytes());
        if (marks.Count > 0)
            sql.Later($"INSERT INTO marks (mark, article) SELECT value, @1 FROM {sql.Dialect.Each("@0")}", Numbers(marks), text.Number);
    }

    /// <summary>Makes one source of several.</summary>
    /// <returns>The entries that were reported by more than one of them, or by one that has another number now.</returns>
    public IReadOnlyCollection<long> Join(IReadOnlyCollection<long> from, long to)
    {
        var several = sql.Dialect.Several(from);
        sql.Execute($"UPDATE articles SET source = @0 WHERE {sql.Dialect.IsAnyOf("source", "@1")}", to, several);
        var forms = sql.Rows(
            $"SELECT DISTINCT f.number, f.entry FROM form_sources s JOIN forms f ON f.number = s.form WHERE {sql.Dialect.IsAnyOf("s.source", "@0")}",
            r => (Number: r.GetInt64(0), Entry: r.GetInt64(1)),
            several);
        if (forms.Count == 0)
            return [];
        sql.Execute(
            $"""
            INSERT INTO form_sources (form, source, reports)
            SELECT form, @0, SUM(reports) FROM form_sources WHERE {sql.Dialect.IsAnyOf("source", "@1")} GROUP BY form
            ON CONFLICT (form, source) DO UPDATE SET reports = form_sources.reports + excluded.reports
            """,
            to, several);
        sql.Execute($"DELETE FROM form_sources WHERE {sql.Dialect.IsAnyOf("source", "@0")}", several);
        sql.Execute(
            $"UPDATE forms SET sources = (SELECT COUNT(*) FROM form_sources s WHERE s.form = forms.number) WHERE {sql.Dialect.IsAnyOf("number", "@0")}",
            sql.Dialect.Several([.. forms.Select(f => f.Number)]));
        return [.. forms.Select(f => f.Entry).Where(e => e != 0).Distinct()];
    }

    private static long Day(LocalDate? published) => published is { } day ? When.Number(day) : NoDay;

    private object Numbers(IReadOnlyCollection<uint> marks) => sql.Dialect.Several([.. marks.Select(m => (long)m).Order()]);

    private static ShelvedText Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1) == NoDay ? null : When.Day((int)row.GetInt64(1)), SourceSketch.FromBytes((byte[])row.GetValue(2)));
}
