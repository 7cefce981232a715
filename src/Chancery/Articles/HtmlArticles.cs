using AngleSharp.Html.Parser;

namespace Chancery.Articles;

/// <summary>Reads saved news pages: the article's own text, and its metadata from the page's head.</summary>
public static class HtmlArticles
{
    /// <summary>Deeper nesting is cut before the page is parsed; no article nests like that.</summary>
    internal const int DeepestNesting = 512;

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The article's id.</param>
    /// <exception cref="ArticleException">No article can be found in the page.</exception>
    public static Article Read(string html, string id)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(HtmlNesting.Limited(html, DeepestNesting));
        var metadata = PageMetadata.Of(document);
        var text = PageText.Of(document, metadata.Title);
        if (text.Length == 0)
            throw new ArticleException("no article was found in the page; save the article's own page, or give its text");
        return new Article { Id = id, Text = text, Title = metadata.Title, Published = metadata.Published, Publisher = metadata.Publisher, Url = metadata.Url };
    }
}
