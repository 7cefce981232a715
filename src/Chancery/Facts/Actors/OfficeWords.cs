using System.Collections.Frozen;
using Chancery.Data;

namespace Chancery.Facts.Actors;

/// <summary>The words of offices and of bodies, from <c>offices.tsv</c> and <c>bodies.tsv</c>.</summary>
internal sealed class OfficeWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _offices;
    private readonly FrozenDictionary<string, FrozenSet<string>> _bodies;

    public OfficeWords(ReferenceData data)
    {
        _offices = Kinds(data, "offices.tsv");
        _bodies = Kinds(data, "bodies.tsv");
    }

    /// <summary>Whether a lower-case word names an office: <i>minister</i>.</summary>
    public bool IsHead(string word) => _offices["head"].Contains(word);

    /// <summary>Whether a lower-case word belongs to the name of an office: <i>prime</i>.</summary>
    public bool IsModifier(string word) => _offices["modifier"].Contains(word) || IsHead(word);

    /// <summary>Whether a word stands before a name: <i>Sir</i>, <i>Mr</i>.</summary>
    public bool IsTitle(string word) => _offices["title"].Contains(word);

    /// <summary>Whether a lower-case word stands for its country's government itself.</summary>
    public bool IsGovernment(string word) => _bodies["government"].Contains(word);

    /// <summary>Whether a lower-case word names a body of a government.</summary>
    public bool IsBody(string word) => _bodies["body"].Contains(word) || _bodies["forces"].Contains(word);

    /// <summary>Whether a lower-case word names people together: <i>officials</i>.</summary>
    public bool IsGroup(string word) => _bodies["group"].Contains(word);

    /// <summary>Whether a capitalised word ends the name of an organisation: <i>Fund</i>.</summary>
    public bool IsOrganisation(string word) => _bodies["organisation"].Contains(word);

    /// <summary>Whether a lower-case word ends names that are no actors: of laws, plans, illnesses, events, buildings.</summary>
    public bool IsThing(string word) => _bodies["thing"].Contains(word);

    /// <summary>Whether a lower-case word before a country's name tells which part, place or kind of it is meant: <i>southern</i>, <i>port</i>.</summary>
    public bool IsRegion(string word) => _bodies["region"].Contains(word);

    private static FrozenDictionary<string, FrozenSet<string>> Kinds(ReferenceData data, string file) => data.Rows(file)
        .GroupBy(r => r["kind"], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
