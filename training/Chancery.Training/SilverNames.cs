using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Model;
using Chancery.Language.Naming;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>Names in news as another tool marked them, laid over our own words.</summary>
internal sealed class SilverNames(Tagger tagger, WordClusters clusters, WordClusters usages, string[] tagNames)
{
    private readonly Tokenizer _tokenizer = new(ReferenceData.Default);
    private readonly SentenceSplitter _splitter = new(ReferenceData.Default);

    /// <summary>The articles of <c>NAME.jsonl</c> with the names of <c>NAME.silver.conllu.gz</c>.</summary>
    public List<NamedSentence[]> Read(string folder, string name)
    {
        var names = Names(Path.Combine(folder, name + ".silver.conllu.gz"));
        var documents = new List<NamedSentence[]>();
        foreach (var line in File.ReadLines(Path.Combine(folder, name + ".jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (names.TryGetValue(json.RootElement.GetProperty("id").GetString()!, out var own))
                documents.Add(Document(json.RootElement.GetProperty("text").GetString()!, own));
        }
        return documents;
    }

    private NamedSentence[] Document(string text, List<(EntityKind Kind, int Start, int End)> names)
    {
        var map = new CodePointMap(text);
        var spans = _tokenizer.Tokenize(text);
        var next = 0;
        var sentences = new List<NamedSentence>();
        foreach (var sentence in _splitter.Split(text, spans))
        {
            var length = sentence.EndToken - sentence.FirstToken;
            var (words, tags, classes) = (new Word[length], new byte[length], new byte[length]);
            for (var i = 0; i < length; i++)
            {
                var span = spans[sentence.FirstToken + i];
                words[i] = new Word(span.In(text), clusters, usages);
                int start = map.ToCodePoint(span.Start), end = map.ToCodePoint(span.End);
                while (next < names.Count && names[next].End <= start)
                    next++;
                if (next < names.Count && names[next].Start < end)
                    classes[i] = NameClass.Of(names[next].Kind, isFirst: i == 0 || names[next].Start >= map.ToCodePoint(spans[sentence.FirstToken + i - 1].End));
            }
            tagger.Tag(words, tags);
            // "Kenyan" in "the Kenyan envoy" is a name to this tool and none to GUM.
            for (var i = 0; i < length; i++)
            {
                if (classes[i] == NameClass.Of(EntityKind.Other, isFirst: true) && tagNames[tags[i]].StartsWith("ADJ/", StringComparison.Ordinal)
                    && (i + 1 == length || NameClass.IsFirst(classes[i + 1]) || classes[i + 1] == NameClass.None))
                    classes[i] = NameClass.None;
            }
            sentences.Add(new NamedSentence(words, tags, classes, sentences.Count == 0));
        }
        return [.. sentences];
    }

    private static Dictionary<string, List<(EntityKind, int Start, int End)>> Names(string path)
    {
        var documents = new Dictionary<string, List<(EntityKind, int, int)>>(StringComparer.Ordinal);
        List<(EntityKind Kind, int Start, int End)> current = [];
        var goesOn = false;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                documents[line["# newdoc id = ".Length..]] = current = [];
            if (line.Length == 0 || line[0] == '#')
            {
                goesOn = false;
                continue;
            }
            var misc = line[(line.LastIndexOf('\t') + 1)..].Split('|');
            var kind = misc.Length < 2 ? null : misc[1] switch
            {
                "NER=PERSON" => EntityKind.Person,
                "NER=ORGANIZATION" => EntityKind.Organisation,
                "NER=LOCATION" => EntityKind.Place,
                "NER=MISC" => EntityKind.Other,
                _ => (EntityKind?)null,
            };
            var offsets = misc[0]["Span=".Length..].Split(':').Select(o => int.Parse(o, CultureInfo.InvariantCulture)).ToArray();
            if (kind is { } k && goesOn && current[^1].Kind == k)
                current[^1] = (k, current[^1].Start, offsets[1]);
            else if (kind is { } begun)
                current.Add((begun, offsets[0], offsets[1]));
            goesOn = kind is not null;
        }
        return documents;
    }
}
