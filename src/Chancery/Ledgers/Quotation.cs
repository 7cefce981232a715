using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>Words of an article as they are quoted under a report.</summary>
internal static class Quotation
{
    private const int Longest = 300;

    /// <summary>The characters of spans in code points, gaps as dots; nothing where there are none.</summary>
    public static string Of(string text, IReadOnlyList<TextSpan> spans)
    {
        var map = new CodePointMap(text);
        var end = map.ToCodePoint(text.Length);
        var words = string.Join(" … ", spans.Where(s => s.End <= end).Select(s => text[map.ToUtf16(s.Start)..map.ToUtf16(s.End)]));
        return Shown.OneLine(words.Length <= Longest ? words : words[..Longest] + " …").Trim('“', '”', '"', ' ');
    }
}
