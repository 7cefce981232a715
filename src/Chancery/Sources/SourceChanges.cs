namespace Chancery.Sources;

/// <summary>What a copy made of the text that it copies.</summary>
public static class SourceChanges
{
    /// <summary>The changes, the gravest kind first; within a kind, in the order of the original.</summary>
    /// <param name="original">The text that was copied.</param>
    /// <param name="copy">The copy.</param>
    public static IReadOnlyList<SourceChange> Between(string original, string copy) =>
        string.Equals(original, copy, StringComparison.Ordinal) ? [] : ChangeFinder.Default.Find(original, copy);
}
