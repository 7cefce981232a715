using System.Collections.Frozen;
using System.Globalization;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>What support is for: military, financial or civil by learnt weights (<c>purpose-weights.tsv</c>); which civil purpose by the lists of words (<c>purposes.tsv</c>).</summary>
internal sealed class PurposeClassifier
{
    private const int Around = 3;
    private const double ListStrength = 1;
    private const double Faintest = 0.1;
    private const double FaintMilitary = 1;
    private const double OwnWeight = 1.5;
    private const double SentenceWeight = 1;
    private const double NearWeight = 0.5;
    private const int Shown = 5;
    private static readonly Purpose[] Civil = [Purpose.Humanitarian, Purpose.Reconstruction, Purpose.Climate, Purpose.Health, Purpose.Energy];

    private readonly PurposeFeatures _features;
    private readonly FrozenDictionary<string, double[]> _weights;
    private readonly FrozenDictionary<string, (Purpose Purpose, double Weight)[]> _cues;
    private readonly Emergencies _emergencies;

    public PurposeClassifier(ReferenceData data)
    {
        _features = new PurposeFeatures(data);
        _emergencies = new Emergencies(data);
        _weights = data.Rows("purpose-weights.tsv").ToFrozenDictionary(r => r["feature"], r => new[] { Number(r["military"]), Number(r["financial"]), Number(r["civil"]) }, StringComparer.Ordinal);
        _cues = data.Rows("purposes.tsv")
            .GroupBy(row => row["lemma"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(row => (Enum.Parse<Purpose>(row["purpose"], ignoreCase: true), Number(row["weight"]))).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The purpose of some support.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="own">The words that name the support.</param>
    /// <param name="evidence">The words that tell of its giving.</param>
    /// <param name="suggested">What the noun of support suggests by itself.</param>
    /// <param name="receivers">Who gets it.</param>
    /// <param name="day">The day of the article.</param>
    /// <param name="goods">Whether things are given, which are for no budget.</param>
    /// <param name="total">Whether it adds up what was given for several ends.</param>
    /// <param name="giver">The words that name who gives.</param>
    /// <param name="getter">The words that name who gets: a fund's name tells what it is for.</param>
    public PurposeReading Classify(Analysis analysis, TextSpan own, TextSpan evidence, Purpose? suggested, IReadOnlyList<string> receivers, NodaTime.LocalDate? day, bool goods, bool total, IEnumerable<TextSpan> giver, IEnumerable<TextSpan> getter)
    {
        var (first, end) = Words(analysis, own);
        var at = analysis.SentenceOf(first);
        var sentence = analysis.Sentences[at];
        var (from, to) = (analysis.Sentences[Math.Max(0, at - Around)].FirstToken, analysis.Sentences[Math.Min(analysis.Sentences.Count - 1, at + Around)].EndToken);
        Span<double> group = stackalloc double[3];
        var spoke = new List<(string Feature, double Strength)>();
        Add(group, spoke, _features.Of(analysis, first, end), OwnWeight);
        Add(group, spoke, _features.Of(analysis, sentence.FirstToken, sentence.EndToken), SentenceWeight);
        Add(group, spoke, _features.Of(analysis, from, to), NearWeight);
        Prior(group, suggested);
        var (evidenceFirst, evidenceEnd) = Words(analysis, evidence);
        var isDefence = suggested is null && giver.Any(words => IsDefence(analysis, words)) && Strongest(analysis, first, end) == 0
            && Math.Max(Strongest(analysis, evidenceFirst, evidenceEnd, civil: true), Strongest(analysis, sentence.FirstToken, sentence.EndToken, civil: true)) < 3;
        if (isDefence)
            (group[0], group[1], group[2]) = (1, 0, 0);
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        Cues(named, analysis, first, end, 3);
        Cues(named, analysis, evidenceFirst, evidenceEnd, 1);
        Cues(named, analysis, sentence.FirstToken, sentence.EndToken, 0.5);
        foreach (var (from0, end0) in getter.Select(words => Words(analysis, words)))
            Cues(named, analysis, from0, end0, 1);
        if (suggested is { } prior)
            named[(int)prior] += 1;
        if (goods)
            group[1] = Math.Min(group[1], Math.Min(group[0], group[2]) - 1);
        var unanimous = Unanimous(analysis, first, end) ?? (Strongest(analysis, first, end) > 0 ? null : ByName(analysis, getter));
        if (unanimous is { } only)
            (group[only], group[(only + 1) % 3], group[(only + 2) % 3]) = (1, 0, 0);
        if (Math.Max(group[0], Math.Max(group[1], group[2])) < Faintest)
            return new PurposeReading(Purpose.Other, CommitmentRules.NoWords, [own], null);
        var best = group[0] > group[1] && group[0] > group[2] ? 0 : group[1] > group[2] ? 1 : 2;
        var inEmergency = _emergencies.Of(receivers, day);
        // The weights were learnt from support for a country at war: elsewhere they need a military word, or much else.
        if (best == 0 && unanimous is null && !isDefence && !inEmergency.Any && named[(int)Purpose.Military] == 0 && group[0] - Math.Max(group[1], group[2]) < FaintMilitary)
            best = goods || group[2] >= group[1] ? 2 : 1;
        var (emergency, all) = best == 2 ? inEmergency : default;
        var purpose = best switch
        {
            0 => Purpose.Military,
            1 => Purpose.Financial,
            _ => CivilPurpose(named, emergency, all, OwnRebuilding(analysis, first, end)),
        };
        if (purpose == Purpose.Other && !total)
            purpose = CivilAround(analysis, from, to);
        var rule = isDefence ? CommitmentRules.DefenceGiver : emergency && (all || purpose == Purpose.Humanitarian) && purpose != Purpose.Climate ? CommitmentRules.Emergency : unanimous is not null ? CommitmentRules.OwnWords : best == 2 ? CommitmentRules.CivilWords : CommitmentRules.Weights;
        return new PurposeReading(purpose, rule, [own], unanimous is null ? Loudest(spoke, best) : null);
    }

    /// <summary>The features that spoke loudest for a group.</summary>
    private string Loudest(List<(string Feature, double Strength)> spoke, int group) => string.Join(", ", spoke
        .GroupBy(s => s.Feature, StringComparer.Ordinal)
        .Select(g => (Feature: g.Key, Weight: g.Sum(s => s.Strength) * _weights[g.Key][group]))
        .Where(f => f.Weight > 0).OrderByDescending(f => f.Weight).ThenBy(f => f.Feature, StringComparer.Ordinal).Take(Shown)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Feature} {f.Weight:+0.00}")));

    /// <summary>The group for which all telling words of the support itself speak, or null: nothing around it can outvote them.</summary>
    private int? Unanimous(Analysis analysis, int first, int end)
    {
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        Cues(named, analysis, first, end, 1);
        int? only = null;
        for (var i = 0; i < named.Length; i++)
        {
            if (named[i] < 2)
                continue;
            var group = Group((Purpose)i);
            if (only is { } other && other != group)
                return null;
            only = group;
        }
        return only;
    }

    /// <summary>The group that the name of a getter plainly speaks for: <i>the Loss and Damage Fund</i>, <i>Unicef</i>.</summary>
    private int? ByName(Analysis analysis, IEnumerable<TextSpan> getter)
    {
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        foreach (var (first, end) in getter.Select(words => Words(analysis, words)))
        {
            named.Clear();
            Cues(named, analysis, first, end, 1);
            if (Math.Max(named[(int)Purpose.Climate], Math.Max(named[(int)Purpose.Health], named[(int)Purpose.Humanitarian])) >= 3 && Unanimous(analysis, first, end) is { } group)
                return group;
        }
        return null;
    }

    /// <summary>Whether the words of the support themselves say that it rebuilds.</summary>
    private bool OwnRebuilding(Analysis analysis, int first, int end)
    {
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        Cues(named, analysis, first, end, 1);
        return named[(int)Purpose.Reconstruction] >= 3;
    }

    /// <summary>The civil purpose that the sentences around speak for, where they speak for one.</summary>
    private Purpose CivilAround(Analysis analysis, int first, int end)
    {
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        Cues(named, analysis, first, end, 1);
        return CivilPurpose(named, emergency: false, all: false, rebuilds: false);
    }

    /// <summary>How strongly the words of the support themselves speak for any purpose.</summary>
    private double Strongest(Analysis analysis, int first, int end, bool civil = false)
    {
        Span<double> named = stackalloc double[Enum.GetValues<Purpose>().Length];
        Cues(named, analysis, first, end, 1);
        var strongest = 0d;
        foreach (var purpose in civil ? Civil : Enum.GetValues<Purpose>())
            strongest = Math.Max(strongest, named[(int)purpose]);
        return strongest;
    }

    /// <summary>Whether a giver is a body of defence by name: its military words, taken as those of support, would be plain.</summary>
    private bool IsDefence(Analysis analysis, TextSpan words)
    {
        var (first, end) = Words(analysis, words);
        return Unanimous(analysis, first, end) == 0;
    }

    private static Purpose CivilPurpose(Span<double> named, bool emergency, bool all, bool rebuilds)
    {
        var best = Purpose.Humanitarian;
        foreach (var purpose in Civil)
        {
            if (named[(int)purpose] > named[(int)best])
                best = purpose;
        }
        // Hospitals, heating and homes for a country at war are relief where a row says so, as the coders of the Kiel tracker count them for Ukraine; climate is never.
        if (emergency && all && best != Purpose.Climate)
            return rebuilds ? Purpose.Reconstruction : Purpose.Humanitarian;
        return named[(int)best] > 0 ? best : emergency ? Purpose.Humanitarian : Purpose.Other;
    }

    private static void Prior(Span<double> group, Purpose? suggested)
    {
        if (suggested is { } purpose)
            group[Group(purpose)] += 1;
    }

    private static int Group(Purpose purpose) => purpose switch
    {
        Purpose.Military => 0,
        Purpose.Financial => 1,
        _ => 2,
    };

    private void Add(Span<double> group, List<(string Feature, double Strength)> spoke, HashSet<string> features, double weight)
    {
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature, out var weights))
                continue;
            var strength = feature[0] == '@' ? ListStrength * weight : weight;
            spoke.Add((feature, strength));
            for (var i = 0; i < group.Length; i++)
                group[i] += strength * weights[i];
        }
    }

    private void Cues(Span<double> named, Analysis analysis, int first, int end, double weight)
    {
        for (var token = first; token < end; token++)
        {
            var lemma = analysis.Tokens[token].Lemma.ToLowerInvariant();
            Cue(named, lemma, weight);
            if (token + 1 < analysis.Tokens.Length)
                Cue(named, $"{lemma} {analysis.Tokens[token + 1].Lemma.ToLowerInvariant()}", weight);
            if (token + 2 < analysis.Tokens.Length)
                Cue(named, $"{lemma} {analysis.Tokens[token + 1].Lemma.ToLowerInvariant()} {analysis.Tokens[token + 2].Lemma.ToLowerInvariant()}", weight);
        }
    }

    private void Cue(Span<double> named, string cue, double weight)
    {
        foreach (var (purpose, cueWeight) in _cues.GetValueOrDefault(cue, []))
            named[(int)purpose] += weight * cueWeight;
    }

    private static (int First, int End) Words(Analysis analysis, TextSpan span) =>
        (analysis.TokenAt(span.Start), Math.Min(analysis.Tokens.Length, analysis.TokenAt(span.End - 1) + 1));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
