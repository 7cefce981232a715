using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>One item of one article, as the ledger keeps it: the article reports this, and these characters say so.</summary>
public sealed record Report
{
    /// <summary>Sixteen hexadecimal digits, made of the article and all that it reports: the same report has the same key in every ledger.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The name of the item within its record: <c>c1</c>.</summary>
    public required string Item { get; init; }

    /// <summary>What is said alike in other articles, if any says it alike.</summary>
    public required Form Form { get; init; }

    /// <summary>The fields with the characters that say so, in the order of the form's.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>All characters that the item rests on, [start, end) in Unicode code points.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>How sure the reader was, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
