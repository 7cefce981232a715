using System.Text;
using System.Text.Json;
using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>How a file is written down; JSON apart from JSON Lines, which need not be held whole.</summary>
internal enum FileKind
{
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>A web page.</summary>
    Html,
    /// <summary>One JSON object or array.</summary>
    Json,
    /// <summary>A JSON object a line.</summary>
    JsonLines,
}

/// <summary>Tells what a file is: by what the call says, then by its extension, then by its first bytes.</summary>
internal static class FileKinds
{
    private const int Reach = 4096;

    private static readonly string[] PageTags = ["<!doctype html", "<html", "<head", "<body"];

    public static FileKind Tell(ReadOnlySpan<byte> head, ArticleFormat said, string extension, string? encoding) => (said, extension.ToLowerInvariant()) switch
    {
        (ArticleFormat.Text, _) => FileKind.Text,
        (ArticleFormat.Html, _) => FileKind.Html,
        (ArticleFormat.JsonLines, ".json") => Json(Start(head, encoding)),
        (ArticleFormat.JsonLines, _) => Start(head, encoding).AsSpan().TrimStart().StartsWith("[") ? FileKind.Json : FileKind.JsonLines,
        (_, ".txt" or ".text" or ".md") => FileKind.Text,
        (_, ".html" or ".htm" or ".xhtml") => FileKind.Html,
        (_, ".jsonl" or ".ndjson") => FileKind.JsonLines,
        (_, ".json") => Json(Start(head, encoding)),
        _ => ByContent(Start(head, encoding)),
    };

    private static FileKind ByContent(string start)
    {
        var text = start.AsSpan().TrimStart();
        if ((text.StartsWith("{") && text[1..].TrimStart() is ['"', ..]) || (text.StartsWith("[") && text[1..].TrimStart() is ['{', ..]))
            return Json(start);
        var top = text[..Math.Min(text.Length, Reach)];
        return text.StartsWith("<") && IsPage(top)
            ? FileKind.Html
            : FileKind.Text;
    }

    private static bool IsPage(ReadOnlySpan<char> top)
    {
        foreach (var tag in PageTags)
        {
            if (top.Contains(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Lines where the first is an object by itself, or does not end within what is at hand.</summary>
    private static FileKind Json(string start)
    {
        var text = start.AsSpan().TrimStart();
        if (text.StartsWith("["))
            return FileKind.Json;
        var end = text.IndexOf('\n');
        if (end < 0)
            return FileKind.JsonLines;
        try
        {
            using var line = JsonDocument.Parse(text[..end].Trim().ToString(), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 1000 });
            return line.RootElement.ValueKind == JsonValueKind.Object ? FileKind.JsonLines : FileKind.Json;
        }
        catch (JsonException)
        {
            return FileKind.Json;
        }
    }

    /// <summary>The head as text; what of it cannot be decoded is for the decoder to complain about.</summary>
    private static string Start(ReadOnlySpan<byte> head, string? encoding)
    {
        if (head.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(head[3..]);
        foreach (var wide in (Encoding[])[Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (head.StartsWith(wide.Preamble))
                return wide.GetString(head[wide.Preamble.Length..]);
        }
        return encoding is not null && TextDecoder.IsKnown(encoding)
            ? Encoding.GetEncoding(encoding).GetString(head)
            : Encoding.UTF8.GetString(head).Replace("\0", "", StringComparison.Ordinal);
    }
}
