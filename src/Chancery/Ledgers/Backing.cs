namespace Chancery.Ledgers;

/// <summary>What stands behind an entry.</summary>
/// <param name="Reports">In how many articles it is reported; two items of one article count once.</param>
/// <param name="Sources">By how many independent sources: copies of one text count once.</param>
public readonly record struct Backing(int Reports, int Sources);
