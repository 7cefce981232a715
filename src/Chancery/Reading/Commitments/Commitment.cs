using Chancery.Articles;
using Chancery.Facts.Money;

namespace Chancery.Reading.Commitments;

/// <summary>Support given, promised, withheld or taken back.</summary>
public sealed record Commitment
{
    /// <summary>The name of the item within the record: <c>c1</c>, <c>c2</c>, by first evidence.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who gives, as actor ids; ministries and agencies of a government stand as their country.</summary>
    public IReadOnlyList<string> Provider { get; init; } = [];

    /// <summary>Who gets, as actor ids.</summary>
    public IReadOnlyList<string> Receiver { get; init; } = [];

    /// <summary>What, in the article's words.</summary>
    public TextSpan? Object { get; init; }

    /// <summary>How many of it, where counted.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How much money.</summary>
    public Amount? Amount { get; init; }

    /// <summary>In which form, or null where unsaid.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>What it is for.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>What became of it.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>Where the money comes from, in the article's words.</summary>
    public TextSpan? FundedBy { get; init; }

    /// <summary>What must happen first.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Over which time.</summary>
    public ReportedDate? Period { get; init; }

    /// <summary>When it was announced, signed, paid or stopped.</summary>
    public ReportedDate? Date { get; init; }

    /// <summary>Who is reported as saying so, as actor ids, where it is not the article itself.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>All characters that the item rests on.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>How sure the reader is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why each field holds what it holds; no part of the JSON record.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
}
