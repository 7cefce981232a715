using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;
using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>How much hangs on whether an entry is right: the order in which people look at what the reader proposes.</summary>
/// <remarks>
/// The points of an entry: 3 for a commitment, 1.5 for an engagement; one for each power of ten of its rough worth in euros above a hundred thousand, up to 7;
/// 2 where the status changed; 2 where articles disagree, and a half for each further field; twice what the reader's confidence lacks to 1;
/// a half for each doubling of independent sources, up to 2.
/// </remarks>
public sealed class Consequence
{
    private const double Commitment = 3;
    private const double Engagement = 1.5;
    private const double Small = 5;
    private const double MostOfSum = 7;
    private const double Changed = 2;
    private const double Disputed = 2;
    private const double MostOfSources = 2;
    private const double Large = 100_000_000;
    private const double Unsure = 0.6;

    private static readonly Lazy<Consequence> Shared = new(() => new Consequence(ReferenceData.Default));

    private readonly FrozenDictionary<string, double> _perEuro;

    /// <summary>By the rough worth of currencies in <c>currency-worth.tsv</c>.</summary>
    public Consequence(ReferenceData data) =>
        _perEuro = data.Rows("currency-worth.tsv").GroupBy(r => r["code"]).ToFrozenDictionary(g => g.Key, g => double.Parse(g.Last()["perEuro"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>By the shipped data; what stores keep.</summary>
    public static Consequence Default => Shared.Value;

    /// <summary>The points of an entry, to a thousandth.</summary>
    public double Of(Entry entry)
    {
        var points = entry.Kind switch { ItemKind.Commitment => Commitment, ItemKind.Engagement => Engagement, _ => 0 };
        if (Euros(entry) is > 1 and var euros)
            points += Math.Clamp(Math.Log10(euros) - Small, 0, MostOfSum);
        if (HasChanged(entry))
            points += Changed;
        if (entry.Disputed.Count > 0)
            points += Disputed + ((entry.Disputed.Count - 1) / 2.0);
        points += 2 * (1 - entry.Confidence);
        points += Math.Min(MostOfSources, Math.Log2(Math.Max(1, entry.Sources)) / 2);
        return Math.Round(points, 3);
    }

    /// <summary>Why an entry should be looked at before others; none where nothing of it stands out.</summary>
    public IReadOnlyList<Concern> Concerns(Entry entry)
    {
        var concerns = new List<Concern>();
        if (Euros(entry) >= Large)
            concerns.Add(Concern.LargeSum);
        if (entry.Disputed.Count > 0)
            concerns.Add(Concern.Disagreement);
        if (HasChanged(entry))
            concerns.Add(Concern.ChangedStatus);
        if (entry.Confidence < Unsure)
            concerns.Add(Concern.LowConfidence);
        return concerns;
    }

    /// <summary>The sum in euros, to its magnitude; a currency that is not known counts as the euro.</summary>
    private double? Euros(Entry entry)
    {
        if (entry.Shown(Field.Amount) is not { } text)
            return null;
        var sum = Money.Parse(text);
        return (double)sum.Value / _perEuro.GetValueOrDefault(sum.Currency, 1);
    }

    private static bool HasChanged(Entry entry) => entry.Claims.Count(c => c.Field == Field.Status && c.Reports > 0) > 1;
}
