using System.Text;
using System.Text.RegularExpressions;
using Chancery.Articles;

namespace Chancery.Desk.Views;

/// <summary>Finds words in an article that a person has selected there or copied from it.</summary>
internal static class QuotedWords
{
    private const int Longest = 2000;

    /// <summary>The characters in code points, or null where the article does not say so.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="quote">The words.</param>
    /// <param name="start">Where they were selected, if they were.</param>
    /// <param name="end">Where the selection ended.</param>
    public static TextSpan? Find(string text, string quote, int? start, int? end)
    {
        var words = Plain(quote);
        if (words.Length is 0 or > Longest)
            return null;
        var map = new CodePointMap(text);
        if (start is >= 0 and var from && end is { } to && to > from && to <= map.ToCodePoint(text.Length) && Plain(text[map.ToUtf16(from)..map.ToUtf16(to)]) == words)
            return new TextSpan(from, to);
        var match = Regex.Match(text, string.Join(@"\s+", words.Split(' ').Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return match.Success ? new TextSpan(map.ToCodePoint(match.Index), map.ToCodePoint(match.Index + match.Length)) : null;
    }

    /// <summary>Without characters that are not seen, with single blanks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (Shown.IsPlain(rune))
                plain.Append(rune.ToString());
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
