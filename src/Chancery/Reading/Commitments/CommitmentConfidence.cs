using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;
using Chancery.Facts.Actors;

namespace Chancery.Reading.Commitments;

/// <summary>How sure a commitment is, by named signals and their learnt weights (<c>commitment-confidence.tsv</c>).</summary>
internal sealed class CommitmentConfidence(ReferenceData data)
{
    private readonly FrozenDictionary<string, double> _weights = data.Rows("commitment-confidence.tsv").ToFrozenDictionary(r => r["signal"], r => double.Parse(r["weight"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The share of commitments with such signals that are right, to two places.</summary>
    public double Of(IEnumerable<string> signals)
    {
        var sum = _weights.GetValueOrDefault("always");
        foreach (var signal in signals)
            sum += _weights.GetValueOrDefault(signal);
        return Math.Round(1 / (1 + Math.Exp(-sum)), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>What speaks for and against a reading.</summary>
    public static IEnumerable<string> Signals(Support support, Predication said, IReadOnlyList<string> provider, bool named, bool addressed, bool inNote)
    {
        yield return said.Giver is null ? "no verb" : said.ByOrder ? "verb by order" : said.Nearest == 0 && said.Chain[0].IsDirect ? "verb" : "verb far";
        yield return provider.Count == 0 ? "no giver" : provider.All(p => ActorIds.IsUnlisted(p) || ActorIds.IsGroup(p)) ? "giver unknown" : named ? "giver" : "giver from before";
        yield return addressed ? "getter" : "no getter";
        yield return support.Entry is { IsSupport: true } ? "noun of support" : "other noun";
        yield return support.Amount is not null ? "sum" : support.Count is not null ? "count" : "bare";
        if (inNote)
            yield return "note";
        if (support.Entry?.Lemma is "investment" or "financing" or "finance" or "support" or "commitment" || said.Giver?.Lemma is "invest" or "raise" or "mobilize" or "mobilise" or "leverage")
            yield return "loose word";
    }
}
