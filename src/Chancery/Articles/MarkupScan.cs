using System.Text;

namespace Chancery.Articles;

/// <summary>Prepares hostile pages for the parser, whose time grows with the square of the nesting: takes away tags that open deeper than a limit.</summary>
/// <remarks>Every article survives that: its tags nest a few dozen deep.</remarks>
internal sealed class MarkupScan(string html, int deepest, bool withoutFormatting)
{
    private readonly List<string> _open = [];
    private StringBuilder? _kept;
    private int _from;

    /// <summary>How many formatting tags were left open in the end.</summary>
    public int OpenFormatting { get; private set; }

    /// <summary>The page itself where it stays within the limit; else without the tags beyond it.</summary>
    public string Limited()
    {
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            var next = html[i + 1];
            var end = next == '!' ? AfterComment(i) : char.IsAsciiLetter(next) || next == '/' ? AfterTag(i) : i + 1;
            if (end < 0)
                break;
            i = end;
        }
        return _kept is null ? html : _kept.Append(html, _from, html.Length - _from).ToString();
    }

    /// <summary>How many tags the page can open at most.</summary>
    public static int Tags(string html) => html.AsSpan().Count('<');

    private int AfterComment(int at)
    {
        if (!html.AsSpan(at).StartsWith("<!--"))
            return at + 2;
        var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 3;
    }

    private int AfterTag(int at)
    {
        var closes = html[at + 1] == '/';
        var start = at + (closes ? 2 : 1);
        var nameEnd = start;
        while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-'))
            nameEnd++;
        var end = TagEnd(nameEnd);
        if (end < 0)
            return -1;
        Span<char> lower = stackalloc char[12];
        var name = nameEnd - start <= lower.Length ? lower[..html.AsSpan(start, nameEnd - start).ToLowerInvariant(lower)] : html.AsSpan(start, lower.Length);
        var formats = IsFormatting(name);
        if (formats)
            OpenFormatting = Math.Max(0, OpenFormatting + (closes ? -1 : 1));
        if ((withoutFormatting && formats) || !(closes ? Close(name) : Opened(name, html[end - 1] == '/')))
        {
            (_kept ??= new StringBuilder(html.Length)).Append(html, _from, at - _from);
            _from = end + 1;
        }
        return !closes && IsRaw(name) ? RawEnd(name, end + 1) : end + 1;
    }

    private bool Opened(ReadOnlySpan<char> name, bool closed)
    {
        if (closed || IsShallow(name))
            return true;
        if (_open.Count >= deepest)
            return false;
        _open.Add(name.ToString());
        return true;
    }

    /// <summary>An end tag closes what it names and all within; one that names nothing open closes nothing.</summary>
    private bool Close(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!name.SequenceEqual(_open[i]))
                continue;
            _open.RemoveRange(i, _open.Count - i);
            return true;
        }
        return IsShallow(name);
    }

    private int TagEnd(int at)
    {
        for (var i = at; i < html.Length; i++)
        {
            if (html[i] == '>')
                return i;
            if (html[i] != '=')
                continue;
            while (i + 1 < html.Length && char.IsWhiteSpace(html[i + 1]))
                i++;
            if (i + 1 >= html.Length || html[i + 1] is not ('"' or '\''))
                continue;
            i = html.IndexOf(html[i + 1], i + 2);
            if (i < 0)
                return -1;
        }
        return -1;
    }

    private int RawEnd(ReadOnlySpan<char> name, int at)
    {
        for (var i = at; (i = html.IndexOf("</", i, StringComparison.Ordinal)) >= 0; i += 2)
        {
            if (html.AsSpan(i + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                Close(name);
                var end = html.IndexOf('>', i);
                return end < 0 ? -1 : end + 1;
            }
        }
        return -1;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes";

    /// <summary>Tags that hold nothing, or that close themselves when the next of their kind opens.</summary>
    private static bool IsShallow(ReadOnlySpan<char> name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr" or "param"
            or "p" or "li" or "td" or "tr" or "th" or "tbody" or "thead" or "tfoot" or "dd" or "dt" or "option" or "html" or "head" or "body";

    /// <summary>The formatting elements of the HTML Standard but for links: those that the parser opens again in every block where they were left open.</summary>
    private static bool IsFormatting(ReadOnlySpan<char> name) =>
        name is "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";
}
