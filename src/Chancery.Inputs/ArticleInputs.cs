using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>Opens files, folders and standard input one after the other; what cannot be opened becomes a failure among the others.</summary>
internal sealed class ArticleInputs(InputOptions options, Stream standardInput)
{
    /// <summary>The inputs in the order of the call; files of a folder by name.</summary>
    public IEnumerable<Pending> Open(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var pending in path == "-" ? FromStream(standardInput, "standard input", "stdin", "") : FromPath(path))
                yield return pending;
        }
    }

    /// <summary>The inputs of a stream that comes under the name of a file.</summary>
    public IEnumerable<Pending> Open(Stream stream, string name) => FromStream(stream, name, Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));

    private IEnumerable<Pending> FromPath(string path)
    {
        if (Directory.Exists(path))
            return ArticleFolder.Files(path, options.Skip).SelectMany(f => f.Failure is null ? FromFile(f.Path) : [Pending.Failed(f.Path, f.Failure)]);
        if (!File.Exists(path))
            return [Pending.Failed(path, "there is no such file or folder; check the name")];
        return FromFile(path);
    }

    private IEnumerable<Pending> FromFile(string path)
    {
        Stream? stream = null;
        var failure = "";
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failure = problem is UnauthorizedAccessException
                ? "no permission to read it; change its mode or its owner"
                : $"it cannot be opened ({problem.Message})";
        }
        if (stream is null)
        {
            yield return Pending.Failed(path, failure);
            yield break;
        }
        using (stream)
        {
            foreach (var pending in FromStream(stream, path, Path.GetFileNameWithoutExtension(path), Path.GetExtension(path)))
                yield return pending;
        }
    }

    private IEnumerable<Pending> FromStream(Stream stream, string place, string id, string extension)
    {
        HeadedStream headed;
        FileKind kind;
        try
        {
            headed = new HeadedStream(stream);
            kind = FileKinds.Tell(headed.Head, options.Format, extension, options.Encoding);
            return kind == FileKind.JsonLines
                ? JsonLineInputs.Open(TextDecoder.WithByteLines(headed, headed.Head, options.Encoding), place, id, options)
                : [Whole(headed, place, id, kind)];
        }
        catch (Exception problem) when (problem is ArticleException or IOException or UnauthorizedAccessException)
        {
            return [Pending.Failed(place, problem.Message)];
        }
    }

    private Pending Whole(HeadedStream stream, string place, string id, FileKind kind)
    {
        if (stream.ReadAll(options.LargestArticle) is not { } bytes)
            return Pending.Failed(place, options.TooLarge);
        if (bytes.Length == 0)
            return Pending.Failed(place, "the file is empty; give an article's text");
        return new Pending(place, () =>
        {
            var text = TextDecoder.Decode(bytes, options.Encoding, kind == FileKind.Html ? ArticleFormat.Html : ArticleFormat.Text);
            if (text.AsSpan().Trim().IsEmpty)
                throw new ArticleException("the file holds nothing but blanks; give an article's text");
            return kind switch
            {
                FileKind.Html => [(HtmlArticles.Read(text, id), null)],
                FileKind.Json => JsonArticles.ReadAll(text, id),
                _ => [(new Article { Id = id, Text = text }, null)],
            };
        });
    }
}
