using System.Globalization;
using Chancery.Articles;
using Chancery.Reading;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;
using Chancery.Reading.Statements;
using Chancery.Records;

namespace Chancery.Cli.Views;

/// <summary>An item of a record as an explanation needs it: its filled fields in the order of the record, and who decided on them.</summary>
/// <param name="Id">Its id within the record.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Evidence">The characters that it rests on.</param>
/// <param name="Fields">The filled fields with their values, shown to people.</param>
/// <param name="Decisions">Why each field holds what it holds.</param>
internal sealed record ExplainedItem(string Id, string Kind, IReadOnlyList<TextSpan> Evidence, IReadOnlyList<(string Field, string Value)> Fields, IReadOnlyList<Decision> Decisions)
{
    /// <summary>All items of a record: commitments, engagements, statements.</summary>
    public static IReadOnlyList<ExplainedItem> All(ArticleRecord record) =>
    [
        .. record.Commitments.Select(c => new ExplainedItem(c.Id, "commitment", c.Evidence, Filled(Of(record, c)), c.Decisions)),
        .. record.Engagements.Select(e => new ExplainedItem(e.Id, "engagement", e.Evidence, Filled(Of(record, e)), e.Decisions)),
        .. record.Statements.Select(s => new ExplainedItem(s.Id, "statement", s.Evidence, Filled(Of(record, s)), s.Decisions)),
    ];

    private static IEnumerable<(string, string)> Of(ArticleRecord record, Commitment c) =>
    [
        ("provider", Parties(record, c.Provider)), ("receiver", Parties(record, c.Receiver)), ("object", Words(record, c.Object)),
        ("quantity", c.Quantity?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? ""), ("amount", c.Amount is { } amount ? RecordView.Sum(amount) : ""),
        ("instrument", c.Instrument is { } instrument ? RecordView.Lower(instrument) : ""), ("purpose", c.Purpose is { } purpose ? RecordView.Lower(purpose) : ""),
        ("status", RecordView.Lower(c.Status)), ("fundedBy", Words(record, c.FundedBy)),
        ("conditions", string.Join("; ", c.Conditions.Select(condition => Words(record, condition.Span) + (condition.DependsOn.Count > 0 ? $" (waits for {Parties(record, condition.DependsOn)})" : "")))),
        ("period", RecordView.Date(c.Period)), ("date", RecordView.Date(c.Date)), ("source", Parties(record, c.Source)), ("confidence", Confidence(c.Confidence)),
    ];

    private static IEnumerable<(string, string)> Of(ArticleRecord record, Engagement e) =>
    [
        ("type", RecordView.Lower(e.Type)), ("participants", Parties(record, e.Participants)), ("place", Words(record, e.Place)), ("date", RecordView.Date(e.Date)),
        ("status", RecordView.Lower(e.Status)), ("confidence", Confidence(e.Confidence)),
    ];

    private static IEnumerable<(string, string)> Of(ArticleRecord record, Statement s) =>
    [
        ("source", s.Source.Count > 0 ? Parties(record, s.Source) : Quoted(record, s.SourceSpans)), ("kind", RecordView.Lower(s.Kind)), ("type", RecordView.Lower(s.Type)),
        ("cue", Quoted(record, s.CueSpans)), ("content", Quoted(record, s.ContentSpans)), ("audience", Parties(record, s.Audience)), ("setting", Words(record, s.Setting)),
        ("date", RecordView.Date(s.Date)), ("stance", s.Stance is { } stance ? RecordView.Lower(stance) : ""), ("about", string.Join(", ", s.About)), ("confidence", Confidence(s.Confidence)),
    ];

    private static IReadOnlyList<(string, string)> Filled(IEnumerable<(string Field, string Value)> fields) => [.. fields.Where(f => f.Value.Length > 0)];

    private static string Parties(ArticleRecord record, IReadOnlyList<string> ids) =>
        string.Join(", ", ids.Select(id => record.Actors.FirstOrDefault(a => a.Id == id) is { } actor && actor.Name != id ? $"{id} ({actor.Name})" : id));

    private static string Words(ArticleRecord record, TextSpan? span) => span is { } words ? words.In(record.Article.Text).ToString() : "";

    private static string Quoted(ArticleRecord record, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.In(record.Article.Text).ToString()));

    private static string Confidence(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
