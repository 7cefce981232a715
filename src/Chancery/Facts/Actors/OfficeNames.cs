namespace Chancery.Facts.Actors;

/// <summary>Compares the names of offices: <i>secretary</i> may mean a secretary of state, <i>president</i> never a vice president.</summary>
internal static class OfficeNames
{
    /// <summary>Whether a mention by one office can mean a holder of another.</summary>
    public static bool Match(string held, string mentioned)
    {
        var (full, named) = (Plain(held), Plain(mentioned));
        if (full == named)
            return true;
        if (IsLesser(full) != IsLesser(named))
            return false;
        return full.StartsWith(named + " ", StringComparison.Ordinal) || full.EndsWith(" " + named, StringComparison.Ordinal)
            || named.EndsWith(" " + full, StringComparison.Ordinal) || named.StartsWith(full + " ", StringComparison.Ordinal);
    }

    private static bool IsLesser(string office) =>
        office.StartsWith("vice ", StringComparison.Ordinal) || office.StartsWith("deputy ", StringComparison.Ordinal) || office.StartsWith("former ", StringComparison.Ordinal)
        || office.StartsWith("assistant ", StringComparison.Ordinal) || office.StartsWith("under ", StringComparison.Ordinal);

    private static string Plain(string office) => office.ToLowerInvariant().Replace("defense", "defence", StringComparison.Ordinal)
        .Replace("advisor", "adviser", StringComparison.Ordinal).Replace("minister of foreign affairs", "foreign minister", StringComparison.Ordinal)
        .Replace("minister for foreign affairs", "foreign minister", StringComparison.Ordinal).Replace("minister of defence", "defence minister", StringComparison.Ordinal)
        .Replace("vice-president", "vice president", StringComparison.Ordinal).Replace("premier", "prime minister", StringComparison.Ordinal);
}
