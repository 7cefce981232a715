using Chancery.Facts.Actors;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing givers, getters or speakers.</summary>
internal sealed class PartyLevels(Weights weights, string kind, string field, bool speakers = false, Regions? regions = null, Memberships? groups = null)
{
    /// <summary>So many who give together are told as a group is.</summary>
    private const int Several = 3;

    private readonly Level _same = weights.Of(kind, field, "same");
    private readonly Level _overlap = weights.Of(kind, field, "overlap");
    private readonly Level _country = weights.Of(kind, field, "country");
    private readonly Level _colleague = weights.Of(kind, field, speakers ? "colleague" : "country");
    private readonly Level _unknown = weights.Of(kind, field, "unknown");
    private readonly Level _otherName = weights.Of(kind, field, speakers ? "other" : "otherName");
    private readonly Level _member = weights.Of(kind, field, groups is null ? "other" : "member");
    private readonly Level _other = weights.Of(kind, field, "other");

    /// <summary>Whether two lists of parties cannot both be right: nobody is in both or belongs to somebody in the other, and neither is told as a group or by a bare name alone.</summary>
    public static bool Contradict(string[] one, string[] other) =>
        Overlap.Shared(one, other) == 0 && Overlap.SharedPrincipals(one, other) == 0 && !one.All(ActorIds.IsGroup) && !other.All(ActorIds.IsGroup) && !one.All(ActorIds.IsUnlisted) && !other.All(ActorIds.IsUnlisted);

    /// <summary>The outcome where both sentences are one: the reader took another of its parties for the giver. Who gets may stand in a headline, and releases for two countries share sentences.</summary>
    public Level OfCopies(string[] one, string[] other) => Of(one, other) is var level && (level == _other || level == _otherName) ? _unknown : level;

    public Level Of(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return _unknown;
        var shared = Overlap.Shared(one, other);
        if (shared == one.Length && shared == other.Length)
            return _same;
        // What leaders or partners of a group give is the group's.
        if (groups is not null && groups.AreGroups(one) && groups.AreGroups(other) && Overlap.SharedPrincipals(one, other) > 0)
            return _same;
        if (groups is not null && shared == 1 && Math.Min(one.Length, other.Length) == 1 && Math.Max(one.Length, other.Length) >= Several)
            return _member;
        if (shared > 0 || one.Any(o => other.Any(p => IsLonger(o, p) || IsLonger(p, o))))
            return _overlap;
        return Overlap.SharedPrincipals(one, other) > 0 ? AreColleagues(one, other) ? _colleague : _country : groups?.Join(one, other) == true ? _member : one.All(MayBeAnybody) || other.All(MayBeAnybody) ? _unknown : one.All(ActorIds.IsUnlisted) || other.All(ActorIds.IsUnlisted) ? _otherName : _other;
    }

    /// <summary>Whether those of one country or body are told apart by name on both sides; else the one stands for the other.</summary>
    private static bool AreColleagues(string[] one, string[] other) => one.Concat(other).All(p => Signature.Principal(p).Length < p.Length || !one.Concat(other).Any(o => o != p && Signature.Principal(o).SequenceEqual(p)));

    /// <summary>Whether a name without a country goes on where another one ends: <i>Hyundai Steel</i>, <i>Hyundai</i>.</summary>
    private static bool IsLonger(string name, string other) => ActorIds.IsUnlisted(other) && name.Length > other.Length && name[other.Length] == '-' && name.StartsWith(other, StringComparison.Ordinal);

    /// <summary>Groups such as <i>allies</i>, and regions, may be anybody.</summary>
    private bool MayBeAnybody(string id) => ActorIds.IsGroup(id) || regions?.Contains(id) == true;

}
