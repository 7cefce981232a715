using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>The verbs and nouns of contact, and what else its reading needs from lists.</summary>
internal sealed class MeetingLexicon
{
    private readonly FrozenDictionary<string, MeetingWord> _verbs;
    private readonly FrozenDictionary<string, MeetingWord> _nouns;
    private readonly FrozenDictionary<string, string> _capitals;

    public MeetingLexicon(ReferenceData data)
    {
        var rows = data.Rows("meeting-words.tsv");
        _verbs = Of("verb");
        _nouns = Of("noun");
        Offices = new OfficeWords(data);
        var capitals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in data.Rows("countries.tsv"))
        {
            foreach (var name in row.List("capitals").Concat(row.List("seats")))
                capitals.TryAdd(name, row["code"]);
        }
        _capitals = capitals.ToFrozenDictionary(StringComparer.Ordinal);

        FrozenDictionary<string, MeetingWord> Of(string pos) => rows
            .Where(r => r["pos"] == pos)
            .GroupBy(r => r["lemma"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => Entry(g.Last()), StringComparer.Ordinal);
    }

    /// <summary>The words of offices.</summary>
    public OfficeWords Offices { get; }

    /// <summary>The country whose capital or seat of government a name is, or null.</summary>
    public string? CountryOf(string place) => _capitals.GetValueOrDefault(place);

    /// <summary>The entry of a verb, or null. A rare verb in -e may have lost it on the way to its lemma.</summary>
    public MeetingWord? Verb(Analysis analysis, int verb) =>
        !Verbs.Is(analysis, verb) ? null
            : _verbs.GetValueOrDefault(Clauses.Lemma(analysis, verb))
                ?? (Phrases.Child(analysis, verb, "compound:prt") is var particle and >= 0 && Phrases.Lower(analysis, particle) is "out" or "off" or "up" or "down" or "on" or "over" ? null : _verbs.GetValueOrDefault(analysis.Tokens[verb].Lemma) ?? _verbs.GetValueOrDefault(analysis.Tokens[verb].Lemma + "e"));

    /// <summary>The entry of a noun, with the word before it where the list has the two together; null where it is none.</summary>
    public MeetingWord? Noun(Analysis analysis, int noun)
    {
        if (analysis.Tokens[noun].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn) && !IsGerundNoun(analysis, noun))
            return null;
        if (Verbs.Is(analysis, noun))
            return _nouns.GetValueOrDefault(Phrases.Lower(analysis, noun));
        var lemma = analysis.Tokens[noun].Lemma.ToLowerInvariant();
        return noun > 0 && _nouns.TryGetValue($"{Phrases.Lower(analysis, noun - 1)} {lemma}", out var pair) ? pair : _nouns.GetValueOrDefault(lemma);
    }

    /// <summary>A noun in -ing that the tagger took for a verb: <i>a working meeting</i>.</summary>
    private static bool IsGerundNoun(Analysis analysis, int token) =>
        analysis.Tokens[token].Tag == "VBG" && token > 0 && (analysis.Tokens[token - 1].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun || analysis.Tokens[token - 1].Tag is "VBG" or "PRP$" or "POS");

    private static MeetingWord Entry(DataRow row) => new(
        row["type"] is { Length: > 0 } type ? Enum.Parse<EngagementType>(type, ignoreCase: true) : null,
        row.List("frame").ToFrozenSet(StringComparer.Ordinal),
        row["status"] is { Length: > 0 } status && Enum.TryParse<EngagementStatus>(status, ignoreCase: true, out var known) ? known : null);
}
