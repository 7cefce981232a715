using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Which entries somebody wants to see. What is null is not asked for.</summary>
public sealed record EntryQuery
{
    /// <summary>The kind.</summary>
    public ItemKind? Kind { get; init; }

    /// <summary>The id of an actor that has a part in it.</summary>
    public string? Party { get; init; }

    /// <summary>The part that it has: a field that holds parties.</summary>
    public string? Role { get; init; }

    /// <summary>The id of a second actor that has a part in it too, whichever.</summary>
    public string? With { get; init; }

    /// <summary>The status.</summary>
    public string? Status { get; init; }

    /// <summary>The purpose.</summary>
    public string? Purpose { get; init; }

    /// <summary>The instrument.</summary>
    public string? Instrument { get; init; }

    /// <summary>The currency of the sum.</summary>
    public string? Currency { get; init; }

    /// <summary>The least sum, in the currency.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Words that must stand in what is given or said.</summary>
    public string? Text { get; init; }

    /// <summary>The first day on which it may have happened.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last one.</summary>
    public LocalDate? To { get; init; }

    /// <summary>What a person has said of it; null for all but those rejected.</summary>
    public EntryState? State { get; init; }

    /// <summary>Whether some of its values contradict each other.</summary>
    public bool? Disputed { get; init; }

    /// <summary>Whether it depends on something.</summary>
    public bool? Conditional { get; init; }

    /// <summary>Whether it is, or once was, planned or proposed.</summary>
    public bool? Planned { get; init; }

    /// <summary>The order.</summary>
    public EntryOrder Order { get; init; }

    /// <summary>Only what comes behind this entry in the order of consequence, whether or not it fits itself.</summary>
    public Entry? After { get; init; }

    /// <summary>Only what comes before this entry in the order of consequence; of several those nearest to it.</summary>
    public Entry? Before { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = 50;
}
