using System.Globalization;
using System.Text;
using Chancery.Articles;

namespace Chancery.Inputs;

/// <summary>Opens JSON Lines without holding more than one line at a time; a bad line is named by its number and the others go on.</summary>
internal static class JsonLineInputs
{
    public static IEnumerable<Pending> Open(Stream stream, string place, string id, InputOptions options)
    {
        var lines = new ByteLines(stream, options.LargestArticle);
        var any = false;
        while (true)
        {
            Pending? pending;
            try
            {
                if (!lines.TryNext(out var line))
                    break;
                if (line is { } blank && blank.AsSpan().IndexOfAnyExcept(" \t\r\uFEFF"u8) < 0)
                    continue;
                var number = lines.Number.ToString(CultureInfo.InvariantCulture);
                pending = One(line, $"{place}, line {number}", $"{id}-{number}", options);
            }
            catch (Exception problem) when (problem is IOException or DecoderFallbackException)
            {
                pending = Pending.Failed(place, $"it cannot be read beyond line {lines.Number.ToString(CultureInfo.InvariantCulture)} ({problem.Message})");
            }
            any = true;
            yield return pending;
            if (lines.Broken)
                yield break;
        }
        if (!any)
            yield return Pending.Failed(place, "the file is empty; give a JSON object a line");
    }

    private static Pending One(byte[]? line, string place, string id, InputOptions options)
    {
        if (line is null)
            return Pending.Failed(place, options.TooLarge);
        return new Pending(place, () =>
        {
            var article = JsonArticles.Read(TextDecoder.Decode(line, options.Encoding, ArticleFormat.JsonLines), id, out var problem);
            return [(article, problem)];
        });
    }
}
