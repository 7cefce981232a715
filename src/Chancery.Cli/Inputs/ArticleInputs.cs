using Chancery.Articles;

namespace Chancery.Cli.Inputs;

/// <summary>Loads articles from files, folders and standard input, one after the other, each failure on its own.</summary>
internal sealed class ArticleInputs(InputOptions options, Stream standardInput)
{
    private static readonly string[] Extensions = [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"];

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>The articles of all inputs in order; files of a folder by name. Ids that come again get a number.</summary>
    public IEnumerable<Loaded> Load(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var loaded in path == "-" ? FromStream(standardInput, "standard input", "stdin", "") : FromPath(path))
                yield return loaded.Article is { } article ? loaded with { Article = article with { Id = Unique(article.Id) } } : loaded;
        }
    }

    private string Unique(string id)
    {
        var times = _ids[id] = _ids.GetValueOrDefault(id) + 1;
        return times == 1 ? id : Unique($"{id}#{times}");
    }

    private IEnumerable<Loaded> FromPath(string path)
    {
        if (Directory.Exists(path))
            return FromFolder(path);
        if (!File.Exists(path))
            return [Loaded.Failed(path, "there is no such file or folder; check the name")];
        return FromFile(path);
    }

    private IEnumerable<Loaded> FromFolder(string folder)
    {
        string[] files;
        Loaded? failure = null;
        try
        {
            files = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
                .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)];
            if (files.Length == 0)
                failure = Loaded.Failed(folder, $"the folder holds no articles; they end in {string.Join(' ', Extensions)}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            (files, failure) = ([], Loaded.Failed(folder, problem.Message));
        }
        return failure is { } failed ? [failed] : files.SelectMany(FromFile);
    }

    private IEnumerable<Loaded> FromFile(string path)
    {
        Stream? stream = null;
        Loaded? failure = null;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failure = Loaded.Failed(path, $"the file cannot be opened ({problem.Message})");
        }
        if (stream is null)
        {
            yield return failure!.Value;
            yield break;
        }
        using (stream)
        {
            foreach (var loaded in FromStream(stream, path, Path.GetFileNameWithoutExtension(path), Path.GetExtension(path)))
                yield return loaded;
        }
    }

    private IEnumerable<Loaded> FromStream(Stream stream, string place, string id, string extension)
    {
        var format = options.Format != ArticleFormat.Auto ? options.Format : extension.ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
            ".jsonl" or ".ndjson" => ArticleFormat.JsonLines,
            ".txt" or ".text" or ".md" => ArticleFormat.Text,
            _ => ArticleFormat.Auto,
        };
        return format == ArticleFormat.JsonLines ? JsonLineInputs.Load(stream, place, id, options) : Whole(stream, place, id, extension, format);
    }

    private List<Loaded> Whole(Stream stream, string place, string id, string extension, ArticleFormat format)
    {
        try
        {
            var bytes = Bytes(stream);
            if (bytes is null)
                return [Loaded.Failed(place, $"more than {options.LargestArticle} bytes; raise the limit with --max-size if it really is one article")];
            if (bytes.Length == 0)
                return [Loaded.Failed(place, "the file is empty; give an article's text")];
            var text = TextDecoder.Decode(bytes, options.Encoding);
            if (text.AsSpan().Trim().IsEmpty)
                return [Loaded.Failed(place, "the file holds nothing but blanks; give an article's text")];
            if (format == ArticleFormat.Auto)
                format = Guess(text, extension);
            return format switch
            {
                ArticleFormat.Html => [new Loaded(HtmlArticles.Read(text, id), null)],
                ArticleFormat.JsonLines => LooksLikeLines(text) ? [.. JsonLineInputs.Load(new MemoryStream(bytes), place, id, options)] : [.. JsonArticles.ReadAll(text, id).Select(a => new Loaded(a, null))],
                _ => [new Loaded(new Article { Id = id, Text = text }, null)],
            };
        }
        catch (Exception problem) when (problem is ArticleException or IOException or UnauthorizedAccessException)
        {
            return [Loaded.Failed(place, problem.Message)];
        }
    }

    private byte[]? Bytes(Stream stream)
    {
        if (stream.CanSeek && stream.Length > options.LargestArticle)
            return null;
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (buffer.Length + read > options.LargestArticle)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }

    private static ArticleFormat Guess(string text, string extension)
    {
        var head = text.AsSpan().TrimStart();
        if (extension.Equals(".json", StringComparison.OrdinalIgnoreCase) || head.StartsWith("{\"") || head.StartsWith("[{"))
            return ArticleFormat.JsonLines;
        var top = head[..Math.Min(head.Length, 1024)];
        return top.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || top.Contains("<html", StringComparison.OrdinalIgnoreCase) || top.Contains("<body", StringComparison.OrdinalIgnoreCase)
            ? ArticleFormat.Html
            : ArticleFormat.Text;
    }

    /// <summary>Several objects, one a line; a single object over several lines is none of that.</summary>
    private static bool LooksLikeLines(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var lineEnd = trimmed.IndexOf('\n');
        return trimmed[0] == '{' && lineEnd > 0 && trimmed[..lineEnd].TrimEnd().EndsWith("}") && trimmed[(lineEnd + 1)..].TrimStart().StartsWith("{");
    }
}
