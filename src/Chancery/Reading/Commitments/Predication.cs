namespace Chancery.Reading.Commitments;

/// <summary>What is said of some support.</summary>
/// <param name="Chain">The predicates above it, from the nearest outwards.</param>
/// <param name="Nearest">The index of the one that decides on giving, or -1 where none does.</param>
/// <param name="Status">What becomes of the support by them, or null.</param>
/// <param name="ByOrder">Whether the order of words, and not the tree, led to the predicate.</param>
internal sealed record Predication(IReadOnlyList<Predicate> Chain, int Nearest, CommitmentStatus? Status, bool ByOrder)
{
    /// <summary>Nothing is said of it.</summary>
    public static Predication None { get; } = new([], -1, null, false);

    /// <summary>The rule that told the status.</summary>
    public Rule By { get; init; } = CommitmentRules.StatusOfVerbs;

    /// <summary>What becomes of support that no verb gives by the paper that holds it, or null.</summary>
    public CommitmentStatus? Standing { get; init; }

    /// <summary>The predicate that decides on giving, or null.</summary>
    public Predicate? Giver => Nearest >= 0 ? Chain[Nearest] : null;

    /// <summary>The same, or the verb that says what something holds (<i>the package includes</i>), or null.</summary>
    public Predicate? Teller => Giver ?? (Chain is [{ Entry.Role: VerbRole.Part } part, ..] ? part : null);

    /// <summary>Whether predicates deny, demand or wish, so that nothing is given or promised.</summary>
    public bool IsTakenBack => Nearest >= 0 && Status is null;
}
