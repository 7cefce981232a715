namespace Chancery.Language.Attributing;

/// <summary>The numbers that a model gives to the relations that attributions look at.</summary>
internal sealed class RelationNumbers(string[] relations)
{
    private readonly bool[] _subjects = [.. relations.Select(r => r is "nsubj" or "nsubj:pass" or "csubj" or "nsubj:outer")];

    private readonly bool[] _segments = [.. relations.Select(r => r.Split(':')[0] is "nmod" or "obl" or "acl" or "advcl" or "conj" or "appos" or "parataxis" or "ccomp" or "xcomp" or "csubj")];
    private readonly bool[] _markers = [.. relations.Select(r => r.Split(':')[0] is "case" or "mark" or "cc")];

    /// <summary>The number of <c>punct</c>; 256 where the model has none.</summary>
    public int Punctuation { get; } = Array.IndexOf(relations, "punct") is >= 0 and var found ? found : 256;

    /// <summary>Whether a relation is a subject's.</summary>
    public bool IsSubject(byte label) => _subjects[label];

    /// <summary>Whether a word with a relation heads a clause or a modifying phrase.</summary>
    public bool IsSegment(byte label) => _segments[label];

    /// <summary>Whether a relation is that of a preposition or a conjunction to the head of its phrase.</summary>
    public bool IsMarker(byte label) => _markers[label];
}
