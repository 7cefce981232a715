using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>One step up from support to what is said of it: a predicate or a noun of deciding.</summary>
/// <param name="Word">The word.</param>
/// <param name="Lemma">Its lemma, with particle.</param>
/// <param name="Entry">What the list of verbs says of it, or null.</param>
/// <param name="Group">Its auxiliaries.</param>
/// <param name="Role">The relation in which the word below stands to it: <c>obj</c>, <c>nsubj:pass</c>, <c>xcomp</c>, <c>acl</c>.</param>
/// <param name="Below">The word below.</param>
internal sealed record Predicate(int Word, string Lemma, GivingVerb? Entry, VerbGroup Group, string Role, int Below)
{
    /// <summary>Whether the predicate hangs on a noun or stands as an adjunct, and so says nothing of its own.</summary>
    public bool IsDependent { get; init; }

    /// <summary>The word that it hangs on itself, or -1.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Whether it is a participle beside a verb in the past that promises nothing: <i>widened its work, donating 5m nets</i>.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether an adverb softens a denial of it: <i>would not necessarily send</i>.</summary>
    public bool IsHedged { get; init; }

    /// <summary>Whether nothing but coordination lies between it and the step below.</summary>
    public bool IsDirect { get; init; }
}
