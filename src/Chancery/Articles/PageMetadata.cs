using AngleSharp.Dom;
using NodaTime;

namespace Chancery.Articles;

/// <summary>What a page tells of its article. In order of trust: JSON-LD, OpenGraph, other meta elements, <c>time</c>, then what the page shows.</summary>
internal sealed record PageMetadata(string? Title, LocalDate? Published, string? Publisher, string? Url)
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline"];

    private static readonly string[] Days =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished",
        "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created",
        "citation_publication_date", "parsely-pub-date", "sailthru.date", "publication_date", "publish-date", "publish_date", "pubdate",
        "article.published", "date", "first_published",
    ];

    private static readonly string[] Publishers = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "article:publisher", "application-name"];

    public static PageMetadata Of(PageParts parts, LinkedArticle? linked)
    {
        var publisher = linked?.Publisher ?? Meta(parts, Publishers, t => t.Contains("://", StringComparison.Ordinal) ? null : t);
        var heading = parts.Paragraphs.FirstOrDefault(p => p.Container.LocalName == "h1")?.Text;
        var title = linked?.Headline ?? Meta(parts, Titles, t => t) ?? heading ?? Clean(parts.Title);
        return new PageMetadata(
            title is null ? null : WithoutPublisher(title, publisher),
            PageDay.Of(linked?.Published) ?? Meta(parts, Days, PageDay.Of) ?? Time(parts),
            publisher,
            Canonical(parts) ?? Meta(parts, ["og:url", "twitter:url"], Address) ?? Address(linked?.Url));
    }

    /// <summary>The words with single blanks; null where there are none.</summary>
    public static string? Clean(string? text)
    {
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    private static T? Meta<T>(PageParts parts, string[] names, Func<string, T?> read)
    {
        foreach (var name in names)
        {
            foreach (var meta in parts.Metas)
            {
                var named = Is(meta, "property", name) || Is(meta, "name", name) || Is(meta, "itemprop", name);
                if (named && Clean(meta.GetAttribute("content")) is { } content && read(content) is { } value)
                    return value;
            }
        }
        return default;
    }

    private static bool Is(IElement meta, string attribute, string name) => name.Equals(meta.GetAttribute(attribute), StringComparison.OrdinalIgnoreCase);

    /// <summary>The time that the page marks as its publication, else the first that it shows.</summary>
    private static LocalDate? Time(PageParts parts)
    {
        foreach (var time in parts.Times.Where(t => t.HasAttribute("pubdate") || Is(t, "itemprop", "datePublished")).Concat(parts.Times))
        {
            if ((PageDay.Of(time.GetAttribute("datetime")) ?? PageDay.Of(Clean(time.TextContent))) is { } day)
                return day;
        }
        return null;
    }

    private static string WithoutPublisher(string title, string? publisher)
    {
        if (publisher is null || !title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase))
            return title;
        var head = title.AsSpan(0, title.Length - publisher.Length).TrimEnd();
        return head.Length > 2 && head[^1] is '|' or '-' or '–' or '—' or '·' or '»' ? head[..^1].TrimEnd().ToString() : title;
    }

    private static string? Canonical(PageParts parts) =>
        Address(parts.Links.FirstOrDefault(l => "canonical".Equals(l.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("href"));

    private static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text!.Trim() : null;
}
