using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What became of support, by the verbs above it, their tense, mood and negation.</summary>
internal static class StatusReader
{
    private static readonly HashSet<string> Duties = new(StringComparer.Ordinal) { "should", "must", "ought", "need" };

    /// <summary>The status; null where nothing is given or promised (a demand, a duty, a wish, a verb that is none of giving).</summary>
    /// <param name="chain">The predicates from the nearest outwards.</param>
    /// <param name="nearest">The index in the chain of the predicate that decides on giving, or -1 where none.</param>
    public static CommitmentStatus? Read(IReadOnlyList<Predicate> chain, out int nearest)
    {
        nearest = -1;
        CommitmentStatus? status = null;
        for (var i = 0; i < chain.Count; i++)
        {
            var predicate = chain[i];
            if (predicate.Entry?.Role == VerbRole.None)
                return null;
            if (predicate.Entry is not { } entry || entry.Role == VerbRole.Part)
            {
                if (nearest < 0)
                    return null;
                if (predicate.Group.Modal is { } duty && Duties.Contains(duty) && predicate.Role is "xcomp")
                    return null;
                continue;
            }
            if (predicate.Group.Modal is { } modal && Duties.Contains(modal))
                return null;
            var own = i > 0 && IsRequest(chain[i - 1]) && entry.Status == CommitmentStatus.Rejected ? CommitmentStatus.Rejected : Own(predicate, entry);
            if (nearest < 0)
            {
                nearest = i;
                status = own;
            }
            else if (entry.Role == VerbRole.Control || predicate is { Role: "xcomp", Group.Negated: true } or { Role: "xcomp", Entry.Status: CommitmentStatus.Offered })
            {
                if (own is null && predicate.Group.Negated)
                    return null;
                if (status != CommitmentStatus.Considered || predicate.Role is not ("xcomp" or "acl") || !IsWeighing(chain[i - 1]) || own is not (CommitmentStatus.Pledged or CommitmentStatus.Committed))
                    status = Combine(status, own);
            }
        }
        return IsLoose(chain, nearest) ? null : status;
    }

    /// <summary>Whether somebody asks for it, who may be refused: <i>turned down a request for tanks</i>.</summary>
    private static bool IsRequest(Predicate predicate) => predicate is { Role: "nmod" or "acl", Entry: { Role: VerbRole.Control, Status: CommitmentStatus.Considered } };

    /// <summary>Whether a verb in the infinitive weighs something: <i>intends to explore a loan</i>.</summary>
    private static bool IsWeighing(Predicate predicate) => predicate is { Entry: { Role: VerbRole.Control, Status: CommitmentStatus.Considered }, Group: { Tense: Tense.None, Progressive: false } };

    /// <summary>An infinitive or gerund that nobody is said to decide on: <i>the importance of increasing aid</i>.</summary>
    public static bool IsLoose(IReadOnlyList<Predicate> chain, int nearest) =>
        nearest >= 0 && chain[nearest].Group is { Tense: Tense.None, Passive: false, Modal: null, Perfect: false } && !chain.Skip(nearest + 1).Any(p => p.Entry is { Role: VerbRole.Control })
        && chain[nearest].IsDependent;

    private static CommitmentStatus? Own(Predicate predicate, GivingVerb entry)
    {
        var group = predicate.Group;
        var ahead = !(predicate.IsPast && entry.Status == CommitmentStatus.Delivered) && (group.Tense == Tense.Future || group.Progressive || group.Tense == Tense.None || group.Modal == "would");
        if (entry.Status == CommitmentStatus.Rejected && predicate.Role is "obj" or "nsubj:pass" && entry.Role == VerbRole.Control)
            return null;
        var status = ahead ? entry.FutureStatus : entry.Status ?? entry.FutureStatus;
        if (group.Negated && predicate.IsHedged)
            return null;
        if (group.Negated)
            return status is CommitmentStatus.Rejected or CommitmentStatus.Withheld or null ? null : ahead ? CommitmentStatus.Rejected : CommitmentStatus.Withheld;
        return group.Modal is "may" or "might" or "could" or "can" && status is not CommitmentStatus.Offered ? CommitmentStatus.Considered : status;
    }

    private static CommitmentStatus? Combine(CommitmentStatus? inner, CommitmentStatus? outer) => (inner, outer) switch
    {
        (null, _) => outer,
        (_, null) => inner,
        (CommitmentStatus.Suspended or CommitmentStatus.Ended or CommitmentStatus.Rejected or CommitmentStatus.Withheld, CommitmentStatus.Pledged or CommitmentStatus.Committed) => inner,
        (CommitmentStatus.Delivered, CommitmentStatus.Pledged or CommitmentStatus.Committed) => inner,
        (CommitmentStatus.Committed, CommitmentStatus.Pledged) => inner,
        _ => outer,
    };
}
