using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>The verbs and nouns of giving.</summary>
internal sealed class SupportLexicon
{
    private static readonly string[] Prepositions = ["to", "into", "towards", "toward"];

    private readonly FrozenDictionary<string, GivingVerb> _verbs;
    private readonly FrozenDictionary<string, GivingNoun> _nouns;

    public SupportLexicon(ReferenceData data)
    {
        var verbs = new Dictionary<string, GivingVerb>(StringComparer.Ordinal);
        foreach (var row in data.Rows("giving-verbs.tsv"))
        {
            verbs[row["lemma"]] = new GivingVerb(
                Value<VerbRole>(row, "role") ?? VerbRole.Give,
                Value<CommitmentStatus>(row, "status"),
                Value<CommitmentStatus>(row, "futureStatus") ?? Value<CommitmentStatus>(row, "status"),
                Value<Instrument>(row, "instrument"),
                row["things"] == "yes",
                row["things"] == "sums");
        }
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        var nouns = new Dictionary<string, GivingNoun>(StringComparer.Ordinal);
        foreach (var row in data.Rows("giving-nouns.tsv"))
            nouns[row["lemma"]] = new GivingNoun(row["lemma"], row["kind"], Value<Instrument>(row, "instrument"), Value<Purpose>(row, "purpose"));
        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The entry of a verb, with its particle or without; null where it says nothing of giving.</summary>
    public GivingVerb? Verb(Analysis analysis, int verb) =>
        Entry(analysis, verb) is { } entry && (entry.Role is VerbRole.Control or VerbRole.None || !IsNounWithCopula(analysis, verb)) ? entry : null;

    /// <summary>The noun of a plan or promise that an infinitive tells more of, as a verb that decides on it: <i>the pledge to give</i>; null for other words.</summary>
    public GivingVerb? Promise(Analysis analysis, int noun) =>
        noun >= 0 && analysis.Tokens[noun].PartOfSpeech == PartOfSpeech.Noun && Verb(analysis, noun) is { } verb && verb is { Role: VerbRole.Control } or { Role: VerbRole.Give, Status: CommitmentStatus.Pledged or CommitmentStatus.Offered } ? verb with { Role = VerbRole.Control } : null;

    /// <summary><i>€2m is a grant</i> grants nothing.</summary>
    private static bool IsNounWithCopula(Analysis analysis, int word) => analysis.Tokens[word].PartOfSpeech == PartOfSpeech.Noun && Phrases.Child(analysis, word, "cop") >= 0;

    private GivingVerb? Entry(Analysis analysis, int verb) =>
        Onwards(analysis, verb)
        ?? (analysis.Tokens[verb].Tag == "VBN" && _verbs.TryGetValue(Phrases.Lower(analysis, verb), out var participle) ? participle : null)
        ?? _verbs.GetValueOrDefault(Clauses.Lemma(analysis, verb))
        ?? Undoubled(analysis.Tokens[verb].Lemma)
        ?? WithParticle(analysis, verb)
        ?? (analysis.Tokens[verb].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun
            ? _verbs.GetValueOrDefault(analysis.Tokens[verb].Lemma)
            : null);

    /// <summary>British English doubles the last letter: <i>cancelling</i>.</summary>
    private GivingVerb? Undoubled(string lemma) => lemma is [.., 'l', 'l'] ? _verbs.GetValueOrDefault(lemma[..^1]) : null;

    /// <summary>The entry of a verb with <i>to</i> or <i>into</i> where its object goes on to somebody: <i>get aid to the north</i>, <i>put €2m into a fund</i>.</summary>
    private GivingVerb? Onwards(Analysis analysis, int verb)
    {
        foreach (var preposition in Prepositions)
        {
            if (_verbs.TryGetValue($"{analysis.Tokens[verb].Lemma} {preposition}", out var entry) && Phrases.Child(analysis, verb, "obj") is >= 0 and var thing
                && (Goes(analysis, verb, thing, preposition) || Goes(analysis, thing, thing, preposition)))
                return entry;
        }
        return null;
    }

    private static bool Goes(Analysis analysis, int head, int thing, string preposition)
    {
        foreach (var child in analysis.Children(head))
        {
            if (child > thing && analysis.Tokens[child].Relation is "obl" or "nmod" && Phrases.Case(analysis, child) == preposition)
                return true;
        }
        return false;
    }

    private GivingVerb? WithParticle(Analysis analysis, int verb) =>
        verb + 1 < analysis.Tokens.Length && analysis.Tokens[verb].PartOfSpeech == PartOfSpeech.Verb && analysis.Tokens[verb + 1].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Adp
            ? _verbs.GetValueOrDefault($"{analysis.Tokens[verb].Lemma} {Phrases.Lower(analysis, verb + 1)}")
            : null;

    /// <summary>The entry of a noun, with the word before it where the list has the two together; null where it names no support.</summary>
    public GivingNoun? Noun(Analysis analysis, int noun)
    {
        if (noun < 0)
            return null;
        var lemma = analysis.Tokens[noun].Lemma.ToLowerInvariant();
        if (noun > 0)
        {
            var before = Phrases.Lower(analysis, noun - 1);
            if (_nouns.TryGetValue($"{before} {lemma}", out var pair))
                return pair;
        }
        return _nouns.GetValueOrDefault(lemma) ?? Singular(analysis, noun);
    }

    /// <summary>Words that the treebanks keep in the plural (<i>troops</i>, <i>supplies</i>) stand in the list as they are or in the singular.</summary>
    private GivingNoun? Singular(Analysis analysis, int noun)
    {
        var form = Phrases.Lower(analysis, noun);
        return _nouns.GetValueOrDefault(form) ?? (form.EndsWith('s') ? _nouns.GetValueOrDefault(form[..^1]) : null);
    }

    private static T? Value<T>(DataRow row, string column)
        where T : struct, Enum =>
        row[column] is not { Length: > 0 } text
            ? null
            : Enum.TryParse<T>(text, ignoreCase: true, out var value)
                ? value
                : throw new FormatException($"{row.Table.Name}, line {row.Line}: '{text}' is no {typeof(T).Name}.");
}
