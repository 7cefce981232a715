namespace Chancery.Articles;

/// <summary>Cuts the name of a class or id into its words: <c>has-sideBar_2</c> is has, side, bar, 2.</summary>
internal static class NameWords
{
    private const int LongestName = 80;

    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var length = Math.Min(name.Length, LongestName);
        for (int i = 0, start = 0; i <= length; i++)
        {
            var ends = i == length || !char.IsLetterOrDigit(name[i]);
            var turns = !ends && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!ends && !turns)
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = ends ? i + 1 : i;
        }
        return words;
    }
}
