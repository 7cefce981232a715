using Chancery.Articles;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests;

/// <summary>Reads short articles and prints what was read in lines that a test can show.</summary>
internal static class Read
{
    public static ArticleRecord Article(string text, string? published = "2031-05-09") =>
        Reader.Default.Read(new Article { Id = "a1", Text = text, Published = Day(published) });

    public static LocalDate? Day(string? iso) => iso is null ? null : LocalDatePattern.Iso.Parse(iso).Value;

    public static string[] Commitments(string text, string? published = "2031-05-09")
    {
        var record = Article(text, published);
        return [.. record.Commitments.Select(c =>
            $"{string.Join('+', c.Provider)} > {string.Join('+', c.Receiver)}: {c.Object?.In(text).ToString()} | {c.Amount?.Value:0.##} {c.Amount?.Currency} | {c.Status}".Replace("|   |", "| |", StringComparison.Ordinal))];
    }

    public static string[] Engagements(string text, string? published = "2031-05-09") =>
        [.. Article(text, published).Engagements.Select(e => $"{e.Type} {string.Join('+', e.Participants)} | {e.Place?.In(text).ToString()} | {e.Date?.Edtf} | {e.Status}")];

    public static string[] Statements(string text, string? published = "2031-05-09") =>
        [.. Article(text, published).Statements.Select(s => $"{string.Join('+', s.Source)} {string.Join(' ', s.CueSpans.Select(c => c.In(text).ToString()))} [{s.Kind}{(s.Stance is { } stance ? " " + stance : "")}]: {string.Join(" … ", s.ContentSpans.Select(c => c.In(text).ToString()))}")];
}
