using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Sources;

namespace Chancery.Desk.Views;

/// <summary>The articles that share one text, and what each made of the likely original.</summary>
/// <param name="Original">The likely original.</param>
/// <param name="OriginalText">Its text.</param>
/// <param name="Copies">The others by day.</param>
/// <param name="Left">How many more there are.</param>
public sealed record CopyGroup(ArticleRow Original, string OriginalText, IReadOnlyList<Copy> Copies, int Left)
{
    /// <summary>Each copy is read and compared when the page is shown.</summary>
    private const int Most = 30;

    /// <summary>The group of an article; null where it is alone.</summary>
    public static CopyGroup? Of(ILedgerStore store, ArticleRow article)
    {
        var query = new ArticleQuery { Source = article.Source, Take = Most };
        if (store.Count(query) is var all && all < 2)
            return null;
        var members = store.Articles(query).Select(a => a.Article).ToList();
        // The earliest may be the original; the article that is looked at belongs to its own page.
        if (members.All(m => m.Number != article.Source) && store.FindArticle(article.Source) is { } first)
            members.Add(first);
        if (members.All(m => m.Number != article.Number))
            members.Add(article);
        var texts = members.Select(m => m with { Text = m.Number == article.Number ? article.Text : store.Text(m.Number) }).OrderBy(m => m.Published ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(m => m.Number).ToList();
        var group = SourceGroup.Of([.. texts.Select((m, i) => new SourceEntry(i, m.Id, m.Version, m.Published, SourceSketch.Of(new Article { Id = m.Id, Text = m.Text })))]);
        var original = texts[group.Original.Number];
        return new CopyGroup(
            original with { Text = "" }, original.Text,
            [.. texts.Where(m => m.Number != original.Number).Select(m => new Copy(m with { Text = "" }, m.Text, SourceChanges.Between(original.Text, m.Text)))],
            (int)all - texts.Count);
    }
}

/// <summary>A copy.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its text.</param>
/// <param name="Changes">What it changed, the gravest first.</param>
public sealed record Copy(ArticleRow Article, string Text, IReadOnlyList<SourceChange> Changes);
