using NodaTime;

namespace Chancery.Ledgers;

/// <summary>What a person decided, with the reason; never changed, only undone by another ruling.</summary>
public sealed record Ruling
{
    /// <summary>Its number, from 1; 0 before it is kept.</summary>
    public long Number { get; init; }

    /// <summary>The moment.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What.</summary>
    public required RulingKind Kind { get; init; }

    /// <summary>The keys of the reports that it is about: the earliest of the entry, those of both entries of a merge, those split off.</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>The field of a correction.</summary>
    public string? Field { get; init; }

    /// <summary>The value of a correction, the text of a note.</summary>
    public string? Value { get; init; }

    /// <summary>The characters of an article that bear a correction out, where a person pointed at some.</summary>
    public RulingEvidence? Evidence { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The number of the ruling that it undoes.</summary>
    public long? Undoes { get; init; }

    /// <summary>The number of the ruling that undid it.</summary>
    public long? UndoneBy { get; init; }
}
