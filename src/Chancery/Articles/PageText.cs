using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Chancery.Articles;

/// <summary>Finds the block of a page that holds the article, and prints its paragraphs with blank lines between.</summary>
/// <remarks>
/// Blocks are weighed by the prose directly in their paragraphs, less what stands in links, after Readability (Arc90, 2009) and boilerplate
/// detection by text and link density (Kohlschütter, Fankhauser and Nejdl, WSDM 2010).
/// </remarks>
internal static partial class PageText
{
    private const int ShortestParagraph = 25;
    private const double LinkShare = 0.5;

    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "input", "textarea", "figure", "figcaption", "iframe", "svg", "canvas", "video", "audio", "object", "dialog", "menu", "label", "head", "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase) { "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "dd", "dt" };

    /// <summary>The text; empty where the page holds no prose.</summary>
    public static string Of(IDocument document, string? title)
    {
        if (document.Body is not { } body)
            return "";
        var paragraphs = new List<(IElement Element, string Text)>();
        Collect(body, paragraphs);
        var scores = new Dictionary<IElement, double>();
        foreach (var (element, text) in paragraphs)
        {
            if (text.Length < ShortestParagraph || element.LocalName is "li" or "td" or "dd" or "dt")
                continue;
            var score = 1 + Math.Min(3, text.Length / 100.0) + text.Count(c => c is ',' or '.');
            var share = 1.0;
            for (var (ancestor, level) = (element.ParentElement, 0); ancestor is not null && level < 4; (ancestor, level, share) = (ancestor.ParentElement, level + 1, share * 0.6))
                scores[ancestor] = scores.GetValueOrDefault(ancestor) + score * share * Bonus(ancestor);
        }
        if (scores.Count == 0)
            return Bare(body);
        var best = scores.OrderByDescending(s => s.Value).First().Key;
        var headline = best.QuerySelector("h1") is null ? document.QuerySelector("h1") : null;
        var kept = paragraphs.Where(p => best.Contains(p.Element) && p.Text.Length > 0).Select(p => p.Text).ToList();
        if (headline is not null && Clean(headline.TextContent) is { Length: > 0 } head && (title is null || head.Length > 8))
            kept.Insert(0, head);
        return string.Join("\n\n", kept);
    }

    private static double Bonus(IElement element) => element.LocalName is "article" || "articleBody".Equals(element.GetAttribute("itemprop"), StringComparison.Ordinal) ? 1.5 : element.LocalName is "main" ? 1.2 : element.LocalName is "body" ? 0.6 : 1;

    private static string Bare(IElement body)
    {
        var text = Clean(TextOf(body));
        return text.Length >= 4 * ShortestParagraph && text.Count(c => c == '.') >= 2 ? text : "";
    }

    private static void Collect(IElement element, List<(IElement, string)> paragraphs)
    {
        foreach (var child in element.Children)
        {
            if (IsIgnored(child))
                continue;
            if (Blocks.Contains(child.LocalName) && child.QuerySelector("p, ul, ol, table, div") is null)
            {
                var text = Clean(TextOf(child));
                if (text.Length > 0 && Linked(child) <= LinkShare * text.Length)
                    paragraphs.Add((child, text));
            }
            else if (child.Children.Length > 0 && !IsProse(child))
            {
                Collect(child, paragraphs);
            }
            else if (Clean(TextOf(child)) is { Length: >= ShortestParagraph } text && Linked(child) <= LinkShare * text.Length)
            {
                paragraphs.Add((child, text));
            }
        }
    }

    /// <summary>A block that holds text itself and only inline elements: a paragraph written as a <c>div</c>.</summary>
    private static bool IsProse(IElement element) =>
        element.LocalName is "div" or "section" or "span" && element.Children.All(c => c.LocalName is "a" or "b" or "i" or "em" or "strong" or "span" or "br" or "sup" or "sub" or "time" or "q" or "abbr")
        && element.ChildNodes.OfType<IText>().Sum(t => t.Data.Trim().Length) >= ShortestParagraph;

    private static bool IsIgnored(IElement element)
    {
        if (Ignored.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.LocalName is "header" && element.QuerySelector("h1") is null)
            return true;
        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alert")
            return true;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
            return true;
        return element.LocalName is not ("article" or "main" or "body") && Furniture().IsMatch($"{element.ClassName} {element.Id} {element.GetAttribute("data-component")}");
    }

    private static int Linked(IElement element) => element.QuerySelectorAll("a").Sum(a => a.TextContent.Trim().Length);

    private static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data);
            else if (child is IElement { LocalName: "br" })
                text.Append('\n');
            else if (child is IElement element && !Ignored.Contains(element.LocalName))
                Append(element, text);
        }
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?:^|[\s_\-])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|cookie|cookies|consent|gdpr|newsletter|subscribe|subscription|signup|promo|advert|advertisement|ads?|sponsor|sponsored|related|recommended|read-more|more-stories|most-read|trending|popular|comments?|disqus|caption|credit|byline|author-bio|tags?|topics?|footer|sidebar|paywall|banner|toolbar|pagination|skip|sr-only|visually-hidden|copyright|disclaimer)(?:$|[\s_\-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Furniture();
}
