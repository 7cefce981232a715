using System.Collections.Frozen;
using System.Globalization;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>What support is for, by weighted cue words of its own phrase first and of its sentence after (<c>purposes.tsv</c>).</summary>
internal sealed class PurposeClassifier
{
    private readonly FrozenDictionary<string, (Purpose Purpose, double Weight)[]> _cues;

    public PurposeClassifier(ReferenceData data) => _cues = data.Rows("purposes.tsv")
        .GroupBy(row => row["lemma"], StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.Select(row => (Enum.Parse<Purpose>(row["purpose"], ignoreCase: true), double.Parse(row["weight"], CultureInfo.InvariantCulture))).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The purpose that the words speak for most; null where none speaks for any.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="weighted">Stretches of the text with the weight of the cues in them.</param>
    /// <param name="suggested">What the noun of support suggests by itself.</param>
    public Purpose? Classify(Analysis analysis, IEnumerable<(TextSpan Span, double Weight)> weighted, Purpose? suggested)
    {
        Span<double> scores = stackalloc double[Enum.GetValues<Purpose>().Length];
        if (suggested is { } prior)
            scores[(int)prior] += 1;
        foreach (var (span, weight) in weighted)
        {
            for (var token = analysis.TokenAt(span.Start); token < analysis.Tokens.Length && analysis.Tokens[token].Span.Start < span.End; token++)
                Add(scores, analysis, token, weight);
        }
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return scores[best] > 0 ? (Purpose)best : null;
    }

    private void Add(Span<double> scores, Analysis analysis, int token, double weight)
    {
        var lemma = analysis.Tokens[token].Lemma.ToLowerInvariant();
        Add(scores, lemma, weight);
        if (token + 1 < analysis.Tokens.Length)
            Add(scores, $"{lemma} {analysis.Tokens[token + 1].Lemma.ToLowerInvariant()}", weight);
    }

    private void Add(Span<double> scores, string cue, double weight)
    {
        if (!_cues.TryGetValue(cue, out var entries))
            return;
        foreach (var (purpose, cueWeight) in entries)
            scores[(int)purpose] += weight * cueWeight;
    }
}
