using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Data;
using Chancery.Language;
using Chancery.Reading.Commitments;

namespace Chancery.Training;

/// <summary>Learns which words speak for military, financial or civil support from notes whose type of aid coders gave.</summary>
internal static class PurposeTraining
{
    private const int Rounds = 30;
    private const int FewestNotes = 4;
    private const double Rate = 0.3;
    private const double Decay = 0.01;
    private static readonly string[] Groups = ["military", "financial", "humanitarian"];

    /// <summary>Writes the weights of features that stand in enough notes.</summary>
    public static void Run(string notes, string output, int seed)
    {
        var features = new PurposeFeatures(ReferenceData.Default);
        var items = new List<(string[] Features, int Group)>();
        foreach (var line in File.ReadLines(notes))
        {
            using var note = JsonDocument.Parse(line);
            var analysis = LanguageEngine.Default.Analyse(note.RootElement.GetProperty("text").GetString()!);
            items.Add(([.. features.Of(analysis, 0, analysis.Tokens.Length).Order(StringComparer.Ordinal)], Array.IndexOf(Groups, note.RootElement.GetProperty("purpose").GetString())));
        }
        var weights = Learn(items, seed);
        var text = new StringBuilder();
        text.AppendLine("# How strongly words, pairs of words and classes of the lists (@purpose and weight; + for three and more) speak for what support is for.");
        text.AppendLine("# Learnt from the coders' types of aid in the Kiel Ukraine Support Tracker, release 22, by training/Chancery.Training purposes.");
        text.AppendLine("feature\tmilitary\tfinancial\tcivil");
        foreach (var (feature, w) in weights.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (w.Any(v => Math.Abs(v) >= 0.05))
                text.AppendLine($"{feature}\t{string.Join('\t', w.Select(v => v.ToString("0.00", CultureInfo.InvariantCulture)))}");
        }
        File.WriteAllText(output, text.ToString().ReplaceLineEndings("\n"));
    }

    private static Dictionary<string, double[]> Learn(List<(string[] Features, int Group)> items, int seed)
    {
        var random = new Random(seed);
        var known = items.SelectMany(i => i.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= FewestNotes || g.Key[0] == '@').Select(g => g.Key);
        var weights = known.ToDictionary(f => f, Prior, StringComparer.Ordinal);
        var order = Enumerable.Range(0, items.Count).ToArray();
        Span<double> score = stackalloc double[Groups.Length];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                double[][] active = [.. items[index].Features.Where(weights.ContainsKey).Select(f => weights[f])];
                score.Clear();
                foreach (var w in active)
                {
                    for (var k = 0; k < score.Length; k++)
                        score[k] += w[k];
                }
                ToShares(score);
                var rate = Rate / (1 + 0.3 * round);
                foreach (var feature in items[index].Features)
                {
                    if (!weights.TryGetValue(feature, out var w))
                        continue;
                    var prior = Prior(feature);
                    for (var k = 0; k < score.Length; k++)
                        w[k] += rate * (((items[index].Group == k ? 1 : 0) - score[k]) / Math.Sqrt(active.Length) - Decay * (w[k] - prior[k]));
                }
            }
        }
        return weights;
    }

    /// <summary>Before any note is seen, a class of the lists speaks for its own group.</summary>
    private static double[] Prior(string feature)
    {
        if (feature[0] != '@')
            return [0, 0, 0];
        var strength = feature[^1] == '+' ? 0.3 : feature[^1] == '1' ? 0.2 : 0.6;
        return feature.StartsWith("@military", StringComparison.Ordinal) ? [strength, 0, 0] : feature.StartsWith("@financial", StringComparison.Ordinal) ? [0, strength, 0] : [0, 0, strength];
    }

    private static void ToShares(Span<double> score)
    {
        var most = double.MinValue;
        foreach (var s in score)
            most = Math.Max(most, s);
        double sum = 0;
        for (var k = 0; k < score.Length; k++)
            sum += score[k] = Math.Exp(score[k] - most);
        for (var k = 0; k < score.Length; k++)
            score[k] /= sum;
    }
}
