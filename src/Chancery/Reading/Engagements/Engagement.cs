using Chancery.Articles;

namespace Chancery.Reading.Engagements;

/// <summary>Parties in contact, once per contact however often the article mentions it.</summary>
public sealed record Engagement
{
    /// <summary>The name of the item within the record: <c>e1</c>, <c>e2</c>, by first evidence.</summary>
    public string Id { get; init; } = "";

    /// <summary>The form of the contact.</summary>
    public required EngagementType Type { get; init; }

    /// <summary>Who takes part, as actor ids.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>Where, in the article's words.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>When.</summary>
    public ReportedDate? Date { get; init; }

    /// <summary>Whether it took place.</summary>
    public required EngagementStatus Status { get; init; }

    /// <summary>All characters that the item rests on.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>How sure the reader is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why each field holds what it holds; no part of the JSON record.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
}
