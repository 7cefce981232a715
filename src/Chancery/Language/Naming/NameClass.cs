namespace Chancery.Language.Naming;

/// <summary>How a word takes part in names: not at all (0), as the first word of one of a kind, or as a later word of it.</summary>
internal static class NameClass
{
    /// <summary>No part of a name.</summary>
    public const byte None = 0;

    /// <summary>How many classes there are.</summary>
    public const int Count = 9;

    /// <summary>The class of the first or of a later word of a name.</summary>
    public static byte Of(EntityKind kind, bool isFirst) => (byte)(1 + 2 * (int)kind + (isFirst ? 0 : 1));

    /// <summary>Whether a class begins a name.</summary>
    public static bool IsFirst(byte nameClass) => nameClass > 0 && (nameClass & 1) == 1;

    /// <summary>The kind of name of a class that is not <see cref="None"/>.</summary>
    public static EntityKind Kind(byte nameClass) => (EntityKind)((nameClass - 1) / 2);

    /// <summary>Whether one class may follow another: a name goes on only where one of its kind began.</summary>
    public static bool Follows(byte before, byte nameClass) =>
        nameClass == None || IsFirst(nameClass) || (before != None && Kind(before) == Kind(nameClass));
}
