using System.Text.Json;
using AngleSharp.Dom;
using NodaTime;

namespace Chancery.Articles;

/// <summary>What the head of a page tells of its article: JSON-LD first, then OpenGraph, then other meta elements, then <c>time</c> and <c>title</c>.</summary>
internal sealed record PageMetadata(string? Title, LocalDate? Published, string? Publisher, string? Url)
{
    public static PageMetadata Of(IDocument document)
    {
        var linked = document.QuerySelectorAll("script[type='application/ld+json']").Select(s => Linked(s.TextContent)).FirstOrDefault(l => l.Title is not null || l.Published is not null);
        return new PageMetadata(
            linked.Title ?? Meta(document, "og:title", "twitter:title", "dc.title", "parsely-title") ?? Clean(document.QuerySelector("h1")?.TextContent) ?? Clean(document.Title),
            Day(linked.Published) ?? Day(Meta(document, "article:published_time", "og:article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date"))
                ?? Day(document.QuerySelector("time[datetime]")?.GetAttribute("datetime")) ?? Day(Clean(document.QuerySelector("time")?.TextContent)),
            linked.Publisher ?? Meta(document, "og:site_name", "article:publisher", "dc.publisher", "publisher", "application-name"),
            Address(document.QuerySelector("link[rel='canonical']")?.GetAttribute("href")) ?? Address(Meta(document, "og:url")) ?? Address(linked.Url));
    }

    private static (string? Title, string? Published, string? Publisher, string? Url) Linked(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
            return Article(document.RootElement, 0);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static (string? Title, string? Published, string? Publisher, string? Url) Article(JsonElement element, int depth)
    {
        if (depth > 4)
            return default;
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(e => Article(e, depth + 1)).FirstOrDefault(a => a.Title is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return default;
        if (element.TryGetProperty("@graph", out var graph))
            return Article(graph, depth + 1);
        if (Value(element, "headline") is not { } headline)
            return default;
        return (headline, Value(element, "datePublished") ?? Value(element, "dateCreated"), element.TryGetProperty("publisher", out var publisher) ? publisher.ValueKind == JsonValueKind.String ? Clean(publisher.GetString()) : Value(publisher, "name") : null, Value(element, "url"));
    }

    private static string? Value(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    private static string? Meta(IDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.GetElementsByTagName("meta"))
            {
                if ((name.Equals(meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase))
                    && Clean(meta.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }
        return null;
    }

    private static LocalDate? Day(string? text)
    {
        if (text is not { Length: >= 10 })
            return null;
        try
        {
            return JsonArticles.Day(text.Trim()[..10]);
        }
        catch (ArticleException)
        {
            return null;
        }
    }

    private static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text!.Trim() : null;

    private static string? Clean(string? text)
    {
        var words = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
