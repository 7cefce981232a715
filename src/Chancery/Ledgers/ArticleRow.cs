using NodaTime;

namespace Chancery.Ledgers;

/// <summary>An article as the ledger keeps it.</summary>
public sealed record ArticleRow
{
    /// <summary>Its number in the store, from 1.</summary>
    public long Number { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>1, or more where the id came before with another text.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The SHA-256 of the text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The headline, where known.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, where known.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Who published it, where known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its address, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The text; empty where it was not asked for.</summary>
    public string Text { get; init; } = "";

    /// <summary>The moment at which it was filed.</summary>
    public Instant Recorded { get; init; }

    /// <summary>Who or which version of the reader read it.</summary>
    public required string Reader { get; init; }

    /// <summary>The number of the first article of its group of copies.</summary>
    public long Source { get; init; }
}
