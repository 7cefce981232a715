using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Reading.Commitments;

namespace Chancery.Training;

/// <summary>Learns how sure commitments are, from notes that name one sum and whose giver and sum coders gave.</summary>
internal static class ConfidenceTraining
{
    private const int Rounds = 400;
    private const double Rate = 0.5;
    private const double Decay = 0.02;

    // Notes tell of support and of nothing else, and their codes say nothing of support without a sum: both by hand from 20 releases, see docs/confidence.md.
    private static readonly (string Signal, double Offset)[] Offsets = [("always", -0.4), ("bare", -1.0)];

    /// <summary>Writes the weights, and prints how often commitments were right by the confidence that the other half of the notes gives them.</summary>
    public static void Run(string notes, string output)
    {
        var items = File.ReadLines(notes).SelectMany((line, i) => Items(line, i)).ToList();
        var table = new (int Right, int All, double Sum)[10];
        foreach (var half in new[] { 0, 1 })
        {
            var weights = Learn([.. items.Where(i => i.Note % 2 != half)]);
            foreach (var item in items.Where(i => i.Note % 2 == half))
            {
                var share = Share(weights, item.Signals);
                ref var row = ref table[Math.Min(9, (int)(share * 10))];
                row = (row.Right + (item.Right ? 1 : 0), row.All + 1, row.Sum + share);
            }
        }
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i].All > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"0.{i}: {table[i].All,5} items, said {table[i].Sum / table[i].All:0.00}, right {(double)table[i].Right / table[i].All:0.00}"));
        }
        var text = new StringBuilder("# What speaks for and against a commitment that was read, as weights of a logistic. Learnt by training/Chancery.Training confidence.\nsignal\tweight\n");
        var learnt = Learn(items);
        foreach (var (signal, offset) in Offsets)
            learnt[signal] = learnt.GetValueOrDefault(signal) + offset;
        foreach (var (signal, weight) in learnt.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{signal}\t{weight:0.00}\n");
        File.WriteAllText(output, text.ToString());
    }

    private static IEnumerable<(int Note, string[] Signals, bool Right)> Items(string line, int index)
    {
        using var note = JsonDocument.Parse(line);
        var root = note.RootElement;
        if (!root.TryGetProperty("provider", out var providers) || !root.TryGetProperty("amount", out var amount))
            yield break;
        var names = providers.EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(p => p.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (value, currency) = (amount.GetProperty("value").GetDecimal(), amount.GetProperty("currency").GetString());
        var facts = Reader.Default.Facts(Article.FromText(root.GetProperty("text").GetString()!));
        if (facts.Amounts.Select(a => (a.Value, a.Currency)).Distinct().Count() != 1)
            yield break;
        foreach (var draft in new CommitmentReader(ReferenceData.Default).Drafts(facts))
        {
            if (draft.Commitment.Amount is { } sum)
                yield return (index, [.. draft.Signals], sum.Value == value && sum.Currency == currency && draft.Commitment.Provider.Any(p => names.Contains(p) || names.Contains(facts.Actors.Find(p)?.Name ?? "")));
        }
    }

    private static Dictionary<string, double> Learn(List<(int Note, string[] Signals, bool Right)> items)
    {
        var weights = items.SelectMany(i => i.Signals).Append("always").Distinct(StringComparer.Ordinal).ToDictionary(s => s, _ => 0.0, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var step = weights.Keys.ToDictionary(s => s, s => -Decay * weights[s], StringComparer.Ordinal);
            foreach (var (_, signals, right) in items)
            {
                var error = ((right ? 1 : 0) - Share(weights, signals)) / items.Count;
                foreach (var signal in signals.Append("always"))
                    step[signal] += error;
            }
            foreach (var (signal, by) in step)
                weights[signal] += Rate * by * 4;
        }
        return weights;
    }

    private static double Share(Dictionary<string, double> weights, IEnumerable<string> signals) =>
        1 / (1 + Math.Exp(-signals.Append("always").Sum(s => weights.GetValueOrDefault(s))));
}
