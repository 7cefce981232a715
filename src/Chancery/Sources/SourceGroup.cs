namespace Chancery.Sources;

/// <summary>Articles that share one text, and count as one source.</summary>
/// <param name="Original">The likely original: the earliest, least mangled, longest.</param>
/// <param name="Members">All of them, the original included, in the order in which they came.</param>
public sealed record SourceGroup(SourceEntry Original, IReadOnlyList<SourceEntry> Members)
{
    internal static SourceGroup Of(IReadOnlyList<SourceEntry> members) => new(OriginalChoice.Of(members), members);
}
