using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>What the choice of a purpose sees of some words: lemmas, pairs of them, and how many words of the lists speak for each purpose.</summary>
internal sealed class PurposeFeatures
{
    private const int Many = 3;

    private readonly FrozenDictionary<string, string[]> _cues;
    private readonly FrozenSet<string> _givers;

    public PurposeFeatures(ReferenceData data)
    {
        var cues = data.Rows("purposes.tsv").Select(r => (Lemma: r["lemma"], Class: $"@{r["purpose"]}{r["weight"]}"))
            .Concat(data.Rows("giving-nouns.tsv").Where(r => r["purpose"].Length > 0).Select(r => (Lemma: r["lemma"], Class: $"@{r["purpose"]}n")));
        _cues = cues.GroupBy(c => c.Lemma, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Class).Distinct().ToArray(), StringComparer.Ordinal);
        _givers = data.Rows("countries.tsv").SelectMany(r => new[] { r["name"] }.Concat(r.List("names")).Concat(r.List("demonyms")).Concat(r.List("capitals")))
            .SelectMany(name => name.ToLowerInvariant().Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The features of words <c>[first, end)</c>, each once. Names of countries are none: the purpose is what it is for, not who gives it.</summary>
    public HashSet<string> Of(Analysis analysis, int first, int end)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = "";
        for (var token = first; token < end; token++)
        {
            var lemma = analysis.Tokens[token].Lemma.ToLowerInvariant();
            Count(classes, lemma);
            if (token + 1 < end)
                Count(classes, $"{lemma} {analysis.Tokens[token + 1].Lemma.ToLowerInvariant()}");
            if (!IsWord(analysis.Tokens[token], lemma))
            {
                before = "";
                continue;
            }
            features.Add(lemma);
            if (before.Length > 0)
                features.Add($"{before} {lemma}");
            before = lemma;
        }
        foreach (var (name, count) in classes)
        {
            features.Add(name);
            if (count >= Many)
                features.Add(name + "+");
        }
        return features;
    }

    private void Count(Dictionary<string, int> classes, string cue)
    {
        foreach (var name in _cues.GetValueOrDefault(cue, []))
            classes[name] = classes.GetValueOrDefault(name) + 1;
    }

    private bool IsWord(Token token, string lemma) =>
        lemma.Length > 2 && token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn
        && lemma.All(char.IsAsciiLetter) && !_givers.Contains(lemma);
}
