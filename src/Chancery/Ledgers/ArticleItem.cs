namespace Chancery.Ledgers;

/// <summary>One thing that an article reports, and the entry that it is in.</summary>
/// <param name="Report">What the article says.</param>
/// <param name="Entry">What is known of it.</param>
public sealed record ArticleItem(KnownReport Report, Entry Entry);
