using System.Net;
using System.Text.Json;

namespace Chancery.Articles;

/// <summary>What a page says of its article as JSON-LD, in the words of schema.org.</summary>
internal sealed record LinkedArticle(string? Headline, string? Published, string? Publisher, string? Url, string? Body)
{
    private const int DeepestNesting = 6;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The article of one script; null where the script is no JSON or tells of none.</summary>
    public static LinkedArticle? Of(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, Options);
            var nodes = new List<JsonElement>();
            Collect(document.RootElement, 0, nodes);
            var article = nodes.FirstOrDefault(IsArticle);
            return article.ValueKind == JsonValueKind.Undefined ? null : Read(article, nodes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LinkedArticle Read(JsonElement article, List<JsonElement> nodes)
    {
        var publisher = Named(article, "publisher", nodes) ?? Named(article, "sourceOrganization", nodes);
        return new LinkedArticle(
            Value(article, "headline") ?? Value(article, "name"),
            Value(article, "datePublished") ?? Value(article, "dateCreated"),
            publisher,
            Value(article, "url") ?? Reference(article, "mainEntityOfPage"),
            Value(article, "articleBody"));
    }

    /// <summary>All objects that may be articles or publishers: the root, members of arrays and of <c>@graph</c>, the main entity of a page.</summary>
    private static void Collect(JsonElement element, int depth, List<JsonElement> nodes)
    {
        if (depth > DeepestNesting)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in element.EnumerateArray())
                Collect(member, depth + 1, nodes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(element);
            if (element.TryGetProperty("@graph", out var graph))
                Collect(graph, depth + 1, nodes);
            if (element.TryGetProperty("mainEntity", out var main))
                Collect(main, depth + 1, nodes);
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    /// <summary>Article and its kinds (NewsArticle, ReportageNewsArticle …), BlogPosting and its kinds, Report.</summary>
    private static bool IsArticleType(JsonElement type) =>
        Clean(type.ValueKind == JsonValueKind.String ? type.GetRawText().Trim('"') : null) is { } name
        && (name is "Report" || name.EndsWith("Article", StringComparison.Ordinal) || (name != "JobPosting" && name.EndsWith("Posting", StringComparison.Ordinal)));

    private static string? Named(JsonElement element, string property, List<JsonElement> nodes)
    {
        if (!element.TryGetProperty(property, out var named))
            return null;
        if (named.ValueKind == JsonValueKind.Array && named.GetArrayLength() > 0)
            named = named[0];
        if (named.ValueKind == JsonValueKind.String)
            return Clean(named.GetString());
        if (Value(named, "name") is { } name)
            return name;
        var id = Value(named, "@id");
        return id is null ? null : nodes.Where(n => Value(n, "@id") == id).Select(n => Value(n, "name")).FirstOrDefault(n => n is not null);
    }

    private static string? Reference(JsonElement element, string property) =>
        Value(element, property) ?? (element.TryGetProperty(property, out var node) ? Value(node, "@id") ?? Value(node, "url") : null);

    private static string? Value(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return Clean(value.GetString());
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which no string can hold.
            return null;
        }
    }

    /// <summary>Systems that escape for HTML what they write into JSON are common.</summary>
    private static string? Clean(string? text) => PageMetadata.Clean(WebUtility.HtmlDecode(text));
}
