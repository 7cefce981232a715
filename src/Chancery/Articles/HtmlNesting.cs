using System.Text;

namespace Chancery.Articles;

/// <summary>Takes away tags that open deeper than a limit, so that hostile pages cannot exhaust the stack of what walks their tree.</summary>
internal static class HtmlNesting
{
    /// <summary>The page itself where it stays within the limit; else without the tags beyond it.</summary>
    public static string Limited(string html, int limit)
    {
        int depth = 0, deepest = 0;
        StringBuilder? kept = null;
        var from = 0;
        for (var i = 0; i + 1 < html.Length; i++)
        {
            if (html[i] != '<' || !(char.IsAsciiLetter(html[i + 1]) || html[i + 1] == '/'))
                continue;
            var end = html.IndexOf('>', i);
            if (end < 0)
                break;
            var closes = html[i + 1] == '/';
            var beyond = depth > limit || (!closes && depth == limit);
            depth = Math.Max(0, depth + (closes ? -1 : IsVoid(html, i, end) ? 0 : 1));
            deepest = Math.Max(deepest, depth);
            if (beyond)
            {
                (kept ??= new StringBuilder(html.Length)).Append(html, from, i - from).Append(' ');
                from = end + 1;
            }
            i = end;
        }
        return kept is null ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    private static bool IsVoid(string html, int open, int close)
    {
        if (html[close - 1] == '/')
            return true;
        var name = html.AsSpan(open + 1, Math.Min(8, close - open - 1));
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        Span<char> lower = stackalloc char[8];
        name[..length].ToLowerInvariant(lower);
        return lower[..length] is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr" or "p" or "li" or "td" or "tr" or "th" or "dd" or "dt" or "option";
    }
}
