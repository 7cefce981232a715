namespace Chancery.Ledgers;

/// <summary>One report's promise is a part of another's, as their article tells.</summary>
/// <param name="Of">The key of the report of the part.</param>
/// <param name="Whole">The key of the report of the whole.</param>
/// <param name="Kind"><c>part</c> of a total, or <c>tranche</c> drawn from it.</param>
public sealed record Part(string Of, string Whole, string Kind);
