namespace Chancery.Ledgers;

/// <summary>What filing an article changed.</summary>
/// <param name="Article">The number of the article.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Reports">How many items it reports.</param>
/// <param name="Opened">How many entries it opened.</param>
/// <param name="Joined">How many of its items joined an entry that was there.</param>
public sealed record Filed(long Article, bool IsNew, int Reports, int Opened, int Joined);
