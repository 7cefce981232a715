using Chancery.Language;
using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>What there is to choose from for each possible reporting phrase of an article, and which of it is nearest to what people marked.</summary>
internal static class ChoiceExamples
{
    /// <summary>What the right source is worth beside the right content, which counts 2.</summary>
    private const double SourceWorth = 0.4;

    /// <summary>The choices for phrases as they are found, and for those that people marked and nobody found: there nothing but the way is to be learnt.</summary>
    public static List<ChoiceExample> Of(AttributedArticle article, List<CueCandidate> found, AttributionFinder finder)
    {
        var heads = AttributionFinder.Heads(article.Sheet, found);
        var examples = found.ConvertAll(c => Of(article, c, article.Gold.Find(g => g.Content.Count > 0 && Meet(g, c)), heads, finder, true));
        foreach (var gold in article.Gold.Where(g => g.Content.Count > 0 && !found.Exists(c => Meet(g, c))))
        {
            var example = Of(article, new CueCandidate(gold.Cue.First, gold.Cue.End, 0), gold, heads, finder, false);
            if (example.Right > 0)
                examples.Add(example);
        }
        return examples;
    }

    /// <summary>Whether a phrase that people marked and one that was found share a word.</summary>
    public static bool Meet(GoldAttribution gold, CueCandidate found) => gold.Cue.First < found.End && found.First < gold.Cue.End;

    /// <summary>2 for the same words, marks aside; else what they share of what either has.</summary>
    public static double Quality(AttributionSheet sheet, List<(int First, int End)> gold, List<TokenRange> found)
    {
        var (g, f) = (Words(sheet, gold), Words(sheet, found.Select(s => (s.First, s.End))));
        return g.SetEquals(f) ? 2 : g.Count == 0 || f.Count == 0 ? 0 : g.Count(f.Contains) / (double)g.Union(f).Count();
    }

    private static HashSet<int> Words(AttributionSheet sheet, IEnumerable<(int First, int End)> spans) =>
        [.. spans.SelectMany(s => Enumerable.Range(s.First, s.End - s.First)).Where(w => !sheet.Marks[w])];

    /// <summary>What a way is worth beside what people marked.</summary>
    public static double Worth(AttributionSheet sheet, GoldAttribution? gold, Way? way) => gold is null || way is null
        ? 0
        : Quality(sheet, gold.Content, way.Of(RoleClass.Content)) + (SourceWorth * Quality(sheet, gold.Source, way.Of(RoleClass.Source)));

    private static ChoiceExample Of(AttributedArticle article, CueCandidate cue, GoldAttribution? gold, bool[] heads, AttributionFinder finder, bool none)
    {
        var choices = finder.Choices(article.Sheet, cue, heads);
        var (right, best) = (0, 0.0);
        for (var k = 0; gold is not null && k < choices.Count; k++)
        {
            var quality = Worth(article.Sheet, gold, choices[k].Way);
            if (quality > best)
                (best, right) = (quality, k + 1);
        }
        return new ChoiceExample([none ? finder.NoneFeatures(article.Sheet, cue) : [], .. choices.Select(c => c.Features)], [0, .. choices.Select(c => c.Way.Behind / (float)AttributionFinder.Unit)], right);
    }
}
