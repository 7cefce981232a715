namespace Chancery.Ledgers;

/// <summary>One entry is a part of another.</summary>
/// <param name="Entry">The number of the part.</param>
/// <param name="Whole">The number of the whole.</param>
/// <param name="Kind"><c>part</c> of a total, or <c>tranche</c> drawn from it.</param>
/// <param name="Name">The name of the other one of the two, seen from where it was asked.</param>
public sealed record PartOf(long Entry, long Whole, string Kind, string Name);
