namespace Chancery.Articles;

/// <summary>Reads saved news pages: the article's own text, and its metadata from the page's head.</summary>
public static class HtmlArticles
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The article's id.</param>
    /// <exception cref="ArticleException">No article can be found in the page.</exception>
    public static Article Read(string html, string id)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var document = PageParser.Parse(html);
        var parts = PageParts.Of(document);
        var linked = parts.LinkedData.Select(LinkedArticle.Of).OfType<LinkedArticle>().OrderByDescending(l => l.Headline is not null).FirstOrDefault();
        var text = PageText.Of(parts.Paragraphs, linked?.Body);
        if (text.Length == 0)
            throw new ArticleException("no article was found in the page; save the article's own page, or give its text");
        var metadata = PageMetadata.Of(parts, linked);
        return new Article { Id = id, Text = text, Title = metadata.Title, Published = metadata.Published, Publisher = metadata.Publisher, Url = metadata.Url };
    }
}
