namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing givers, getters or speakers.</summary>
internal sealed class PartyLevels(Weights weights, string kind, string field, bool hasOverlap = true)
{
    private readonly Level _same = weights.Of(kind, field, "same");
    private readonly Level _overlap = weights.Of(kind, field, hasOverlap ? "overlap" : "same");
    private readonly Level _country = weights.Of(kind, field, "country");
    private readonly Level _unknown = weights.Of(kind, field, "unknown");
    private readonly Level _otherName = weights.Of(kind, field, hasOverlap ? "otherName" : "other");
    private readonly Level _other = weights.Of(kind, field, "other");

    /// <summary>Whether two lists of parties cannot both be right: nobody is in both or belongs to somebody in the other, and neither is told as a group or by a bare name alone.</summary>
    public static bool Contradict(string[] one, string[] other) =>
        Overlap.Shared(one, other) == 0 && Overlap.SharedPrincipals(one, other) == 0 && !one.All(IsVague) && !other.All(IsVague) && !one.All(IsNameOnly) && !other.All(IsNameOnly);

    public Level Of(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return _unknown;
        var shared = Overlap.Shared(one, other);
        if (shared == one.Length && shared == other.Length)
            return _same;
        if (shared > 0)
            return _overlap;
        return Overlap.SharedPrincipals(one, other) > 0 ? _country : one.All(IsVague) || other.All(IsVague) ? _unknown : one.All(IsNameOnly) || other.All(IsNameOnly) ? _otherName : _other;
    }

    /// <summary>A name without a country may be a part, a project or another name of somebody else.</summary>
    private static bool IsNameOnly(string id) => id.StartsWith("-/", StringComparison.Ordinal);

    /// <summary>Groups such as <i>allies</i> may be anybody.</summary>
    private static bool IsVague(string id) => id.StartsWith("group/", StringComparison.Ordinal);
}
