using System.Globalization;
using Chancery.Articles;

namespace Chancery.Cli.Inputs;

/// <summary>Loads JSON Lines without holding more than one line at a time; a bad line is named by its number and the others go on.</summary>
internal static class JsonLineInputs
{
    public static IEnumerable<Loaded> Load(Stream stream, string place, string id, InputOptions options)
    {
        var number = 0;
        var any = false;
        foreach (var line in Lines(stream, options.LargestArticle))
        {
            number++;
            if (line is { } whole && IsBlank(whole))
                continue;
            any = true;
            yield return One(line, string.Create(CultureInfo.InvariantCulture, $"{place}, line {number}"), string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"), options);
        }
        if (!any)
            yield return Loaded.Failed(place, "the file is empty; give a JSON object a line");
    }

    private static Loaded One(ReadOnlyMemory<byte>? line, string place, string id, InputOptions options)
    {
        if (line is not { } bytes)
            return Loaded.Failed(place, $"more than {options.LargestArticle} bytes; raise the limit with --max-size if it really is one article");
        try
        {
            var article = JsonArticles.Read(TextDecoder.Decode(bytes.Span, options.Encoding), id, out var problem);
            return article.Text.AsSpan().Trim().IsEmpty ? Loaded.Failed(place, "the field 'text' is empty; give an article's text") : new Loaded(article, problem is null ? null : $"{place}: {problem}");
        }
        catch (ArticleException problem)
        {
            return Loaded.Failed(place, problem.Message);
        }
    }

    private static bool IsBlank(ReadOnlyMemory<byte> line) => line.Span.IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>The lines as bytes; null for one that is longer than allowed, the rest of which is passed over.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>?> Lines(Stream stream, long longest)
    {
        var chunk = new byte[1 << 16];
        using var line = new MemoryStream();
        var tooLong = false;
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            for (var from = 0; from < read;)
            {
                var end = chunk.AsSpan(from, read - from).IndexOf((byte)'\n');
                var length = end < 0 ? read - from : end;
                tooLong |= line.Length + length > longest;
                if (!tooLong)
                    line.Write(chunk, from, length);
                from += length + 1;
                if (end < 0)
                    continue;
                yield return tooLong ? null : line.GetBuffer().AsMemory(0, (int)line.Length);
                line.SetLength(0);
                tooLong = false;
            }
        }
        if (line.Length > 0 || tooLong)
            yield return tooLong ? null : line.GetBuffer().AsMemory(0, (int)line.Length);
    }
}
