using System.IO.Compression;
using System.Text.Json;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>More trees, from news that nobody annotated: those that a parser reading forwards and one reading backwards agree on.</summary>
/// <remarks>After Sagae and Tsujii, <i>Dependency Parsing and Domain Adaptation with LR Models and Parser Ensembles</i>, EMNLP-CoNLL 2007.</remarks>
internal sealed class Agreement(Tagger tagger, WordClusters clusters, WordClusters usages)
{
    private const int Shortest = 8;
    private const int Longest = 50;

    private readonly Tokenizer _tokenizer = new(ReferenceData.Default);
    private readonly SentenceSplitter _splitter = new(ReferenceData.Default);

    /// <summary>The sentences of the texts on which both agree, at most <paramref name="most"/>, spread over all texts.</summary>
    public List<ParsedSentence> Find(IEnumerable<string> texts, MovePerceptron forwards, MovePerceptron backwards, float scale, int most)
    {
        var (forward, backward) = (Parser(forwards, scale), Parser(backwards, scale));
        var beam = new Beam(Language.Parsing.Parser.Width);
        var agreed = new List<ParsedSentence>();
        foreach (var text in texts)
        {
            var spans = _tokenizer.Tokenize(text);
            foreach (var sentence in _splitter.Split(text, spans))
            {
                var length = sentence.EndToken - sentence.FirstToken;
                if (length is < Shortest or > Longest)
                    continue;
                Word[] words = [.. spans[sentence.FirstToken..sentence.EndToken].Select(s => new Word(s.In(text), clusters, usages))];
                var tags = new byte[length];
                int[] heads = new int[length], mirrored = new int[length];
                tagger.Tag(words, tags);
                forward.Parse(words, tags, beam, heads);
                var mirror = Mirror(new ParsedSentence(words, tags, heads, tags));
                backward.Parse(mirror.Words, mirror.Tags, beam, mirrored);
                int[] tree = [.. heads.Select(h => h < 0 ? length : h)];
                int[] other = [.. mirrored.Select(h => h < 0 ? length : h)];
                if (tree.SequenceEqual(Mirror(new ParsedSentence(words, tags, other, tags)).Heads))
                    agreed.Add(new ParsedSentence(words, tags, tree, []));
            }
        }
        var step = Math.Max(1.0, agreed.Count / (double)most);
        return [.. Enumerable.Range(0, (int)(agreed.Count / step)).Select(i => agreed[(int)(i * step)])];
    }

    /// <summary>A sentence from its end to its beginning; the root stays behind the last word.</summary>
    public static ParsedSentence Mirror(ParsedSentence s) => new(
        [.. s.Words.Reverse()], [.. s.Tags.Reverse()], [.. s.Heads.Reverse().Select(h => h < 0 || h == s.Heads.Length ? h : s.Heads.Length - 1 - h)], [.. s.Labels.Reverse()]);

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

    private static Parser Parser(MovePerceptron moves, float scale) => new(MoveModel.Of(MoveFeatures.Bits, moves.Rows(scale)));
}
