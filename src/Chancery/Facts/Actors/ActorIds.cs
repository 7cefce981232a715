namespace Chancery.Facts.Actors;

/// <summary>What the id of an actor tells of it by its beginning.</summary>
internal static class ActorIds
{
    private const string Unlisted = "-/", Group = "group/";

    /// <summary>Whether it is of somebody whom no list knows and who belongs to no country: <c>-/first-last</c>.</summary>
    public static bool IsUnlisted(string id) => id.StartsWith(Unlisted, StringComparison.Ordinal);

    /// <summary>Whether it is of several who are told only together: <c>group/allies</c>.</summary>
    public static bool IsGroup(string id) => id.StartsWith(Group, StringComparison.Ordinal);

    /// <summary>The id of somebody whom no list knows.</summary>
    public static string OfUnlisted(string name) => Unlisted + Slug.Of(name);

    /// <summary>The id of a group of no country.</summary>
    public static string OfGroup(string name) => Group + Slug.Of(name);
}
