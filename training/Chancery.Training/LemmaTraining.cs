namespace Chancery.Training;

/// <summary>Learns endings that turn forms into lemmas, and lists the words that they get wrong.</summary>
internal static class LemmaTraining
{
    private const int LongestEnding = 6;

    public static (List<KeyValuePair<string, string>> Exceptions, List<KeyValuePair<string, (int Cut, string Add)>> Endings) Train(IEnumerable<TreebankSentence> sentences)
    {
        var lemmas = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var tag = sentence.Tags[i][(sentence.Tags[i].IndexOf('/', StringComparison.Ordinal) + 1)..];
                var form = sentence.Forms[i].Replace('’', '\'');
                if (form.Length > 40 || sentence.Lemmas[i] == "_")
                    continue;
                var key = $"{tag} {form.ToLowerInvariant()}";
                var proper = tag is "NNP" or "NNPS";
                var lemma = proper ? sentence.Lemmas[i] : sentence.Lemmas[i].ToLowerInvariant();
                if (proper && form != sentence.Forms[i] || proper && form == form.ToUpperInvariant() && lemma != form)
                    continue;
                var counts = lemmas.TryGetValue(key, out var known) ? known : lemmas[key] = new SortedDictionary<string, int>(StringComparer.Ordinal);
                counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
            }
        }
        var majority = lemmas.ToDictionary(p => p.Key, p => p.Value.MaxBy(c => c.Value).Key, StringComparer.Ordinal);
        var votes = new SortedDictionary<string, Dictionary<(int, string), int>>(StringComparer.Ordinal);
        foreach (var (key, lemma) in majority)
        {
            var blank = key.IndexOf(' ', StringComparison.Ordinal);
            var (tag, form) = (key[..blank], key[(blank + 1)..]);
            if (Script(form, lemma, tag) is not { } script)
                continue;
            for (var length = 0; length <= Math.Min(LongestEnding, form.Length); length++)
            {
                var ending = $"{tag} {form[^length..]}";
                var counts = votes.TryGetValue(ending, out var known) ? known : votes[ending] = [];
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }
        var rules = new SortedDictionary<string, (int, string)>(StringComparer.Ordinal);
        foreach (var (ending, counts) in votes)
        {
            var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Item1).ThenBy(c => c.Key.Item2, StringComparer.Ordinal).First();
            if (counts.Values.Sum() < 2)
                continue;
            var blank = ending.IndexOf(' ', StringComparison.Ordinal);
            if (ending.Length == blank + 1 || Apply(rules, ending[..blank], ending[(blank + 2)..]) is not { } shorter || shorter != best.Key)
                rules[ending] = best.Key;
        }
        var exceptions = new List<KeyValuePair<string, string>>();
        foreach (var (key, lemma) in majority.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var blank = key.IndexOf(' ', StringComparison.Ordinal);
            var (tag, form) = (key[..blank], key[(blank + 1)..]);
            var rule = Apply(rules, tag, form);
            var predicted = rule is var (cut, add) && cut <= form.Length ? form[..^cut] + add : form;
            if (!string.Equals(predicted, lemma, tag is "NNP" or "NNPS" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && lemmas[key].Values.Sum() >= (tag is "NNP" or "NNPS" ? 2 : 1))
                exceptions.Add(new(key, lemma));
        }
        return (exceptions, [.. rules]);
    }

    private static (int Cut, string Add)? Apply(SortedDictionary<string, (int, string)> rules, string tag, string form)
    {
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (rules.TryGetValue($"{tag} {form[^length..]}", out var rule))
                return rule;
        }
        return null;
    }

    private static (int Cut, string Add)? Script(string form, string lemma, string tag)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && (form[common] == lemma[common] || (tag is "NNP" or "NNPS" && form[common] == char.ToLowerInvariant(lemma[common]))))
            common++;
        var cut = form.Length - common;
        return cut > 4 || lemma.Length - common > 4 ? null : (cut, lemma[common..]);
    }
}
