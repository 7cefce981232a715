using System.Text.Json;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Reading.Wording;
using Chancery.Sources;

namespace Chancery.Training;

/// <summary>Counts in how many articles of the clean corpora words, and words side by side, stand.</summary>
internal static class WordUseTraining
{
    /// <summary>A series of releases says one thing many times; within an article a pair counts once.</summary>
    public static void Run(string corpora, string output, IEnumerable<string> without)
    {
        var index = new SourceIndex();
        foreach (var line in without.SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            index.Add(new Article { Id = $"m{index.Entries.Count}", Text = json.RootElement.GetProperty("text").GetString()! });
        }
        var measured = index.Entries.Count;
        var words = new Dictionary<ushort, int>();
        var pairs = new Dictionary<uint, int>();
        var (read, left) = (0, 0);
        foreach (var text in PlainText.Texts(corpora).Concat(Treebanks(corpora)))
        {
            var entry = measured == 0 ? null : index.Add(new Article { Id = $"t{index.Entries.Count}", Text = text });
            if (entry is not null && index.GroupOf(entry.Number) < measured)
            {
                left++;
                continue;
            }
            read++;
            Count(text, words, pairs);
        }
        using (var file = File.Create(output))
            WordUse.Write(file, words, pairs);
        Console.WriteLine($"{read} texts read, {left} left out because they are measured on; {words.Count} words, {pairs.Count(p => p.Value > 1)} pairs seen twice or more");
    }

    private static IEnumerable<string> Treebanks(string corpora) =>
        new[] { "ewt", "gum" }.SelectMany(n => TreebankText.Read(Path.Combine(corpora, "ud", n + "-train.conllu.gz"))).Select(t => t.Text);

    private static void Count(string text, Dictionary<ushort, int> words, Dictionary<uint, int> pairs)
    {
        var seenWords = new HashSet<ushort>();
        var seenPairs = new HashSet<uint>();
        ushort last = 0;
        foreach (var word in SourceScanner.Default.Scan(text))
        {
            var code = WordUse.Code(word.Span.In(text));
            seenWords.Add(code);
            if ((word.Traits & WordTraits.Opens) == 0)
                seenPairs.Add((uint)last << 16 | code);
            last = code;
        }
        foreach (var word in seenWords)
            words[word] = words.GetValueOrDefault(word) + 1;
        foreach (var pair in seenPairs)
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
    }
}
