using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>Counts in how many paragraphs of news and releases stems and the names of programmes stand, by which the ledger knows common words from telling ones.</summary>
internal static class StemTraining
{
    /// <summary>Shorter ones are headings.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>Stems in fewer paragraphs are left out: they tell as much as those that were never seen.</summary>
    private const int FewParagraphs = 30;

    public static void Run(string corpora, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var paragraph in PlainText.Texts(corpora).SelectMany(t => t.Split('\n')).Where(p => p.Length >= ShortestParagraph).Distinct(StringComparer.Ordinal))
        {
            total++;
            foreach (var stem in Stems.Of([paragraph]).Where(s => !char.IsDigit(s[0])))
                counts[stem] = counts.GetValueOrDefault(stem) + 1;
            foreach (var name in LongNames.In(paragraph, new TextSpan(0, paragraph.Length), LongNames.WordsOfProgramme).Select(n => LongNames.Key(n.In(paragraph))).Distinct())
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }
        var text = new StringBuilder()
            .Append("# How much a stem tells: the binary logarithm of how many paragraphs there are for one that has it. Other stems stand in fewer than ").Append(FewParagraphs).Append(" of them and tell more.\n")
            .Append(CultureInfo.InvariantCulture, $"# Counted in {total} paragraphs of PolNeAR's training part and of the White House releases by `training stems CORPORA OUTPUT`; training/README.md names them.\n")
            .Append("stem\tbits\n");
        foreach (var (stem, count) in counts.Where(c => c.Value >= FewParagraphs && c.Key.All(l => char.IsAsciiLetterLower(l) || c.Key[0] == '_')).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{stem}\t{Math.Log2((double)total / count):F1}\n");
        File.WriteAllText(output, text.ToString());
        Console.WriteLine($"{total} paragraphs, {counts.Count} stems");
    }
}
