using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>Widens what a report rests on to whole sentences: for what a sum is given often stands behind it.</summary>
internal static class Sentences
{
    /// <summary>As far as a sentence is followed to each side, in characters.</summary>
    private const int Reach = 300;

    /// <summary>The sentences in which spans lie, in order and without overlap.</summary>
    public static IReadOnlyList<TextSpan> Around(string text, IReadOnlyList<TextSpan> spans)
    {
        var wide = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            var (start, end) = (Start(text, span.Start), End(text, span.End));
            if (wide.Count > 0 && start <= wide[^1].End)
                wide[^1] = new TextSpan(wide[^1].Start, Math.Max(end, wide[^1].End));
            else
                wide.Add(new TextSpan(start, end));
        }
        return wide;
    }

    /// <summary>A sentence with the one before it, which often names what it tells of.</summary>
    public static TextSpan WithPrevious(string text, TextSpan sentence)
    {
        var end = sentence.Start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(end == 0 ? sentence.Start : Start(text, end - 1), sentence.End);
    }

    private static int Start(string text, int from)
    {
        var at = from;
        while (at > 0 && from - at < Reach && !IsEnd(text, at - 1))
            at--;
        while (at < from && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int End(string text, int from)
    {
        // The span may hold the point that ends its sentence.
        var at = from > 0 && IsEnd(text, from - 1) ? from - 1 : from;
        while (at < text.Length && at - from < Reach && !IsEnd(text, at))
            at++;
        return at;
    }

    /// <summary>The mark of another entry of a list follows.</summary>
    private static bool IsItem(string text, int at) => text[at] is '.' or ';' && at + 4 < text.Length && text[at + 1] == ' ' && text[at + 2] is '-' or '•' or '*' && text[at + 3] == ' ' && char.IsUpper(text[at + 4]);

    /// <summary>A line ends here, or a sentence: its point, and blank and capital behind it.</summary>
    private static bool IsEnd(string text, int at) =>
        text[at] == '\n' || IsItem(text, at)
        || (text[at] is '.' or '!' or '?' or ';' && at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && (text[at] == ';' || !char.IsLower(text[at + 2])) && !(at > 1 && char.IsUpper(text[at - 1]) && !char.IsLetter(text[at - 2])) && !(at > 0 && char.IsUpper(text[at - 1])));
}
