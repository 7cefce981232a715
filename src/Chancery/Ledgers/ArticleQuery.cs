using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Which articles of a ledger, in which order.</summary>
public sealed record ArticleQuery
{
    /// <summary>Words, or beginnings or ends of them, of the title, the publisher or the id; each must be there.</summary>
    public string? Text { get; init; }

    /// <summary>Only those published on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Only those published on this day or earlier.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Only those of this independent source.</summary>
    public long? Source { get; init; }

    /// <summary>Whether the latest published come first; else the latest filed.</summary>
    public bool ByDay { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = 50;
}
