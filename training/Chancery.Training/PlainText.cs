using System.IO.Compression;
using System.Text.Json;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>News that nobody annotated, cut into words and sentences as the library does.</summary>
internal static class PlainText
{
    private const int Shortest = 3;
    private const int Longest = 60;

    /// <summary>The sentences of PolNeAR's training part and of the White House releases, each once.</summary>
    public static IEnumerable<string[]> Sentences(string corpora)
    {
        var tokenizer = new Tokenizer(ReferenceData.Default);
        var splitter = new SentenceSplitter(ReferenceData.Default);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Texts(corpora))
        {
            var spans = tokenizer.Tokenize(text);
            foreach (var sentence in splitter.Split(text, spans))
            {
                var length = sentence.EndToken - sentence.FirstToken;
                if (length is >= Shortest and <= Longest && seen.Add(sentence.Span.In(text).ToString()))
                    yield return [.. spans[sentence.FirstToken..sentence.EndToken].Select(s => s.In(text).ToString())];
            }
        }
    }

    /// <summary>The texts of PolNeAR's training part and of the White House releases.</summary>
    public static IEnumerable<string> Texts(string corpora)
    {
        foreach (var line in File.ReadLines(Path.Combine(corpora, "polnear", "train.jsonl")))
            yield return Text(line);
        using var releases = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(corpora, "whitehouse.jsonl.gz")), CompressionMode.Decompress));
        while (releases.ReadLine() is { } line)
            yield return Text(line);
    }

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
