namespace Chancery.Desk.Pictures;

/// <summary>A month or year of a timeline.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Counts">How many of each kind.</param>
/// <param name="Links">Where each leads.</param>
internal sealed record TimelineBucket(string Text, IReadOnlyList<int> Counts, IReadOnlyList<string> Links);
