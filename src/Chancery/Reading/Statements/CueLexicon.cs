using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>The reporting verbs and prepositions.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, Cue[]> _verbs;
    private readonly FrozenDictionary<string, Cue[]> _prepositions;
    private readonly FrozenSet<string> _conditions;

    public CueLexicon(ReferenceData data)
    {
        var rows = data.Rows("reporting-cues.tsv");
        _verbs = Of("verb");
        _prepositions = Of("adp");
        _conditions = data.Rows("condition-words.tsv").Where(r => r["kind"] == "clause").Select(r => r["words"]).ToFrozenSet(StringComparer.Ordinal);

        FrozenDictionary<string, Cue[]> Of(string pos) => rows
            .Where(r => r["pos"] == pos)
            .GroupBy(r => r["lemma"], StringComparer.Ordinal)
            .Select(same => Entry(same.Last()))
            .GroupBy(c => c.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The longest cue whose first word is a verb of the text, with the words that it takes up; null where it is none.</summary>
    public (Cue Cue, int[] Words)? Verb(Analysis analysis, int verb)
    {
        if (!_verbs.TryGetValue(analysis.Tokens[verb].Lemma, out var cues))
            return null;
        foreach (var cue in cues)
        {
            if (cue.Words.Length == 1)
                return (cue, [verb]);
            if (Particles(analysis, verb, cue.Words) is { } words)
                return (cue, words);
        }
        return null;
    }

    /// <summary>Whether a word and the one behind it mark a condition: <i>provided that the law passes</i> tells what nobody says.</summary>
    public bool MarksCondition(Analysis analysis, int word) => word + 1 < analysis.Tokens.Length && _conditions.Contains($"{Lower(analysis, word)} {Lower(analysis, word + 1)}");

    /// <summary>Whether a word alone opens a condition: <i>if</i>, <i>unless</i>.</summary>
    public bool OpensCondition(Analysis analysis, int word) => _conditions.Contains(Lower(analysis, word));

    /// <summary>The cue that the words from here on spell (<i>according to</i>); null where none.</summary>
    public Cue? Preposition(Analysis analysis, int first)
    {
        if (!_prepositions.TryGetValue(Lower(analysis, first), out var cues))
            return null;
        foreach (var cue in cues)
        {
            var matches = first + cue.Words.Length <= analysis.Tokens.Length;
            for (var i = 1; matches && i < cue.Words.Length; i++)
                matches = Lower(analysis, first + i) == cue.Words[i];
            if (matches)
                return cue;
        }
        return null;
    }

    private static int[]? Particles(Analysis analysis, int verb, string[] words)
    {
        var found = new int[words.Length];
        found[0] = verb;
        for (var i = 1; i < words.Length; i++)
        {
            var at = found[i - 1] + 1;
            var reach = i == 1 ? 3 : 1;
            while (reach > 0 && at < analysis.Tokens.Length && analysis.Tokens[at].Lemma != words[i] && Lower(analysis, at) != words[i])
                (at, reach) = (at + 1, reach - 1);
            if (reach == 0 || at >= analysis.Tokens.Length)
                return null;
            found[i] = at;
        }
        return found;
    }

    private static string Lower(Analysis analysis, int token) => Phrases.Lower(analysis, token);

    private static Cue Entry(DataRow row) => new(
        row["lemma"].Split(' '),
        Enum.Parse<StatementType>(row["type"], ignoreCase: true),
        row["stance"] is { Length: > 0 } stance ? Enum.Parse<Stance>(stance, ignoreCase: true) : null);
}
