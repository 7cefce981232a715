using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Articles;

/// <summary>Parses pages of any making in time that grows with their length.</summary>
internal static class PageParser
{
    /// <summary>Deeper nesting is cut before the page is parsed; no article nests like that.</summary>
    public const int DeepestNesting = 200;

    /// <summary>The parser opens each of these again in every paragraph.</summary>
    private const int MostOpenFormatting = 100;

    /// <summary>What the rest of the room looks at; tags with thousands of other attributes cost nothing.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "role", "hidden", "aria-hidden", "style", "itemprop", "property", "name", "content", "datetime", "pubdate", "href", "rel", "type", "data-component",
    };

    /// <summary>Parses a page.</summary>
    /// <exception cref="ArticleException">The page is made to exhaust its parser.</exception>
    public static IHtmlDocument Parse(string html)
    {
        try
        {
            return Parse(html, withoutFormatting: false);
        }
        catch (TooManyElementsException)
        {
            try
            {
                return Parse(html, withoutFormatting: true);
            }
            catch (TooManyElementsException failure)
            {
                throw new ArticleException("the page's tags multiply without end; give the article's text instead", failure);
            }
        }
    }

    private static IHtmlDocument Parse(string html, bool withoutFormatting)
    {
        // A sound page opens an element a tag, and a few that it leaves unsaid.
        var left = (2 * MarkupScan.Tags(html)) + 1000;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            ShouldEmitAttribute = (ref _, name) => Attributes.Contains(name.ToString()),
            OnCreated = (_, _) => Count(),
        };
        var scan = new MarkupScan(html, DeepestNesting, withoutFormatting);
        var limited = scan.Limited();
        if (!withoutFormatting && scan.OpenFormatting > MostOpenFormatting)
            throw new TooManyElementsException();
        return new HtmlParser(options).ParseDocument(limited);

        void Count()
        {
            if (--left < 0)
                throw new TooManyElementsException();
        }
    }

    private sealed class TooManyElementsException : Exception
    {
        public TooManyElementsException()
        {
        }

        public TooManyElementsException(string message)
            : base(message)
        {
        }

        public TooManyElementsException(string message, Exception inner)
            : base(message, inner)
        {
        }
    }
}
