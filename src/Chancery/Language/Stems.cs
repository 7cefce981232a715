namespace Chancery.Language;

/// <summary>Reduces text to the stems of the words that carry meaning, by which wordings are compared.</summary>
internal static class Stems
{
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["ings", "ing", "ies", "ed", "es", "s"];

    /// <summary>The stems of a text, each once, in ordinal order.</summary>
    public static SortedSet<string> Of(IEnumerable<string> texts)
    {
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            Add(text, stems);
        return stems;
    }

    private static void Add(string text, SortedSet<string> stems)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            var word = text.AsSpan(start, i - start);
            start = -1;
            if ((word.Length > 2 || char.IsDigit(word[0])) && (SourceLexicon.Default.Of(word) & WordTraits.Function) == 0)
                stems.Add(Stem(word.ToString().ToLowerInvariant()));
        }
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
