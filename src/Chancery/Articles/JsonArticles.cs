using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Articles;

/// <summary>Reads articles from JSON: <c>id</c>, <c>text</c>, <c>title</c>, <c>published</c>, <c>publisher</c>, <c>url</c>; other fields are ignored.</summary>
public static class JsonArticles
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000, AllowTrailingCommas = true };

    /// <summary>Reads one object.</summary>
    /// <param name="json">The object as text; a lone surrogate written as an escape becomes U+FFFD.</param>
    /// <param name="id">The id of an article that has none of its own.</param>
    /// <param name="problem">One sentence on a <c>published</c> that is no date, with which the article is given all the same, without a day; else null.</param>
    /// <exception cref="ArticleException">It is no JSON object, has no text, or a field is of the wrong kind.</exception>
    public static Article Read(string json, string id, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(Mended(json), Options);
            return Of(document.RootElement, id, out problem);
        }
        catch (JsonException failure)
        {
            throw new ArticleException($"no JSON (byte {failure.BytePositionInLine + 1}): write one JSON object a line", failure);
        }
    }

    /// <summary>Reads one object, or all objects of an array.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="id">The id of an object that has none of its own; in an array a number follows it.</param>
    /// <returns>For each object its article, a problem that names it, or both: an article without its day.</returns>
    /// <exception cref="ArticleException">It is no JSON, or an array without a single object.</exception>
    public static IReadOnlyList<(Article? Article, string? Problem)> ReadAll(string json, string id)
    {
        try
        {
            using var document = JsonDocument.Parse(Mended(json), Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
                return [(Of(root, id, out var problem), problem)];
            if (root.GetArrayLength() == 0)
                throw new ArticleException("the JSON array is empty; give an object for each article");
            return [.. root.EnumerateArray().Select((element, i) => Element(element, id, i + 1))];
        }
        catch (JsonException failure)
        {
            throw new ArticleException(
                $"no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}): give one object, an array of objects, or an object a line",
                failure);
        }
    }

    /// <summary>A day as ISO 8601 writes it, alone or with a time behind it.</summary>
    /// <exception cref="ArticleException">It is no such day.</exception>
    public static LocalDate Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        return LocalDatePattern.Iso.Parse(day) is { Success: true } parsed ? parsed.Value : throw new ArticleException($"'{Shortened(text)}' is no date: write it as 2025-03-07");
    }

    private static (Article? Article, string? Problem) Element(JsonElement element, string id, int number)
    {
        try
        {
            var article = Of(element, string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"), out var problem);
            return (article, problem is null ? null : string.Create(CultureInfo.InvariantCulture, $"article {number}: {problem}"));
        }
        catch (ArticleException wrong)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"article {number}: {wrong.Message}"));
        }
    }

    private static Article Of(JsonElement element, string id, out string? problem)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new ArticleException($"{Kind(element)} stands where an object with a field 'text' is needed");
        problem = null;
        LocalDate? day = null;
        try
        {
            day = Text(element, "published") is { Length: > 0 } published ? Day(published) : null;
        }
        catch (ArticleException wrong)
        {
            problem = $"{wrong.Message}; the article was read without its day";
        }
        var text = Text(element, "text") ?? throw new ArticleException("the object has no field 'text'");
        if (text.AsSpan().Trim().IsEmpty)
            throw new ArticleException("the field 'text' is empty; give an article's text");
        return new Article
        {
            Id = Text(element, "id") is { Length: > 0 } own ? own : id,
            Text = text,
            Title = Text(element, "title"),
            Published = day,
            Publisher = Text(element, "publisher"),
            Url = Text(element, "url"),
        };
    }

    private static string? Text(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        if (field == "id" && value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        throw new ArticleException($"the field '{field}' is {Kind(value)}; it must be a string");
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    internal static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>Escapes of lone surrogates, which no JSON reader turns into text, as escapes of U+FFFD.</summary>
    private static string Mended(string json)
    {
        if (!json.Contains("\\u", StringComparison.OrdinalIgnoreCase) && !json.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return json;
        var mended = new System.Text.StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\' || i + 1 >= json.Length)
            {
                mended.Append(char.IsSurrogate(json[i]) && !IsPaired(json, i) ? '\uFFFD' : json[i]);
                continue;
            }
            if (Escape(json, i) is not { } unit || !char.IsSurrogate((char)unit))
            {
                mended.Append(json, i, 2);
                i++;
                continue;
            }
            var paired = char.IsHighSurrogate((char)unit) && Escape(json, i + 6) is { } next && char.IsLowSurrogate((char)next);
            mended.Append(paired ? json.AsSpan(i, 12) : "\\uFFFD");
            i += paired ? 11 : 5;
        }
        return mended.ToString();
    }

    private static bool IsPaired(string json, int at) =>
        char.IsHighSurrogate(json[at])
            ? at + 1 < json.Length && char.IsLowSurrogate(json[at + 1])
            : at > 0 && char.IsHighSurrogate(json[at - 1]);

    private static int? Escape(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : null;
}
