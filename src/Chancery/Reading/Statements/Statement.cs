using Chancery.Articles;

namespace Chancery.Reading.Statements;

/// <summary>An attribution relation (PARC, PolNeAR): a source, a cue and a content.</summary>
public sealed record Statement
{
    /// <summary>The name of the item within the record: <c>s1</c>, <c>s2</c>, by first evidence.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who says it, as actor ids; empty where the article names nobody.</summary>
    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>By quotation marks.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>What the source does with the content.</summary>
    public required StatementType Type { get; init; }

    /// <summary>The words that name the source, with title, apposition and determiner.</summary>
    public required IReadOnlyList<TextSpan> SourceSpans { get; init; }

    /// <summary>The reporting word or phrase.</summary>
    public required IReadOnlyList<TextSpan> CueSpans { get; init; }

    /// <summary>What is attributed: <i>that</i> included; two spans where the cue cuts a quotation in two.</summary>
    public required IReadOnlyList<TextSpan> ContentSpans { get; init; }

    /// <summary>To whom it is said, as actor ids.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>Where or how it is said, in the article's words: <i>in a televised speech</i>.</summary>
    public TextSpan? Setting { get; init; }

    /// <summary>When it is said.</summary>
    public ReportedDate? Date { get; init; }

    /// <summary>Where the source plainly stands, or null.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Ids of the commitments and engagements that it is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>All characters that the item rests on.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>How sure the reader is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why each field holds what it holds; no part of the JSON record.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
}
