using Chancery.Language;
using Chancery.Language.Model;

namespace Chancery.Training;

/// <summary>
/// Copies of sentences with some words put in the place of others that mean about the same but are another part of speech,
/// as rewording machines write (<i>army assist</i> for <i>military aid</i>): tags and trees must be read from what stands around.
/// </summary>
internal sealed class RewordingNoise
{
    private const double Copied = 0.1;
    private const double Replaced = 0.12;

    /// <summary>Which Penn tag the other word mostly has, for the tag of the one that it stands for.</summary>
    private static readonly Dictionary<string, string> Exchanged = new(StringComparer.Ordinal)
    {
        ["NOUN/NN"] = "VERB/VB", ["VERB/VB"] = "NOUN/NN", ["NOUN/NNS"] = "VERB/VBZ", ["VERB/VBZ"] = "NOUN/NNS", ["ADJ/JJ"] = "NOUN/NN",
    };

    private readonly Dictionary<(ushort Cluster, string Tag), List<string>> _words = [];
    private readonly WordClusters _clusters;
    private readonly WordClusters _usages;

    public RewordingNoise(IEnumerable<TreebankSentence> sentences, WordClusters clusters, WordClusters usages)
    {
        (_clusters, _usages) = (clusters, usages);
        var tagged = sentences.SelectMany(s => s.Forms.Zip(s.Tags)).Where(p => p.First.All(char.IsAsciiLetterLower)).GroupBy(p => p.First, StringComparer.Ordinal);
        foreach (var group in tagged.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var usual = group.GroupBy(p => p.Second, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            var cluster = new Word(group.Key, clusters, usages).Fine;
            if (cluster == 0)
                continue;
            if (!_words.TryGetValue((cluster, usual), out var forms))
                _words[(cluster, usual)] = forms = [];
            forms.Add(group.Key);
        }
    }

    public IEnumerable<TreebankSentence> Add(IEnumerable<TreebankSentence> sentences, int seed)
    {
        var random = new Random(seed);
        foreach (var sentence in sentences)
        {
            yield return sentence;
            if (random.NextDouble() < Copied)
                yield return sentence with { Forms = [.. sentence.Forms.Select((f, i) => random.NextDouble() < Replaced ? Other(f, sentence.Tags[i], random) : f)] };
        }
    }

    private string Other(string form, string tag, Random random) =>
        Exchanged.TryGetValue(tag, out var exchanged) && _words.TryGetValue((new Word(form, _clusters, _usages).Fine, exchanged), out var forms)
            ? forms[random.Next(forms.Count)]
            : form;
}
