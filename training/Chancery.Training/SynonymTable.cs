using System.Globalization;
using System.Text;
using Chancery.Data;
using Chancery.Reading.Wording;

namespace Chancery.Training;

/// <summary>Compiles WordNet's synonyms of the words that stand in fixed names and terms into a small table.</summary>
internal static class SynonymTable
{
    private static readonly string[] Parts = ["noun", "adj", "verb"];

    /// <summary>Writes the table.</summary>
    /// <param name="wordnet">The folder with <c>index.noun</c>, <c>data.noun</c> and the like (Debian's <c>wordnet-base</c>).</param>
    /// <param name="output">The file.</param>
    public static void Run(string wordnet, string output)
    {
        var words = FixedNames.Names(ReferenceData.Default).SelectMany(n => n.Split(' ')).Where(w => w.Length > 2).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var synonyms = words.ToDictionary(w => w, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        foreach (var part in Parts)
        {
            var sets = File.ReadLines(Path.Combine(wordnet, "data." + part)).Where(l => l[0] != ' ').ToDictionary(l => l[..8], Members);
            var index = File.ReadLines(Path.Combine(wordnet, "index." + part)).Where(l => l[0] != ' ').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(c => c[0]);
            foreach (var word in words)
            {
                var plural = part == "noun" && !index.ContainsKey(word.ToLowerInvariant()) && word.EndsWith('s');
                if (!index.TryGetValue(plural ? word[..^1].ToLowerInvariant() : word.ToLowerInvariant(), out var entry))
                    continue;
                foreach (var set in entry[^int.Parse(entry[2], CultureInfo.InvariantCulture)..])
                    synonyms[word].UnionWith(sets[set].Where(m => m != entry[0] && m.All(char.IsAsciiLetterLower)).Select(m => plural ? m + "s" : m));
            }
        }
        var text = new StringBuilder("""
            # Synonyms of the words of fixed names and terms, from WordNet 3.0 (Princeton University; Debian's wordnet-base). Written by `training synonyms`; do not edit.
            # WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence allows use, copying, change and distribution for any purpose without fee.
            word	synonyms

            """);
        foreach (var (word, found) in synonyms.Where(s => s.Value.Count > 0))
            text.Append(CultureInfo.InvariantCulture, $"{word.ToLowerInvariant()}\t{string.Join('|', found)}\n");
        File.WriteAllText(output, text.ToString());
    }

    private static string[] Members(string line)
    {
        var cells = line.Split(' ');
        var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, count).Select(i => cells[4 + (2 * i)].Split('(')[0].ToLowerInvariant())];
    }
}
