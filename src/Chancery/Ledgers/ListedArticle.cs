namespace Chancery.Ledgers;

/// <summary>An article as a list shows it.</summary>
/// <param name="Article">The article, without its text.</param>
/// <param name="Items">How many items it reports.</param>
/// <param name="OfSource">How many articles are of its independent source, itself among them.</param>
public sealed record ListedArticle(ArticleRow Article, int Items, int OfSource);
