using System.Buffers;
using System.Text;

namespace Chancery.Articles;

/// <summary>Reads which encoding a page says that it is in: <c>meta charset</c>, <c>http-equiv</c>, or the XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Where browsers stop looking is at 1024 bytes (HTML Standard, prescan); pages that begin with long comments get twice that.</summary>
    private const int Reach = 2048;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'; \t\r\n/?");

    /// <summary>The name for .NET of what the page declares; null where it declares nothing.</summary>
    public static string? In(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Reach)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && Value(head, "<?xml", "encoding") is { } xml)
            return Label(xml);
        for (var from = 0; head.IndexOf("<meta", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from = at + 5)
        {
            if (Value(head[at..], "<meta", "charset") is { } label)
                return Label(label);
        }
        return null;
    }

    private static string? Value(string markup, string tag, string attribute)
    {
        var start = markup.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        var end = markup.IndexOf('>', start);
        var inside = end < 0 ? markup.AsSpan(start) : markup.AsSpan(start, end - start);
        var at = inside.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        inside = inside[(at + attribute.Length)..].TrimStart();
        if (!inside.StartsWith("="))
            return null;
        inside = inside[1..].TrimStart(" \t\r\n\"'");
        var length = inside.IndexOfAny(Ends);
        var value = (length < 0 ? inside : inside[..length]).Trim();
        return value.IsEmpty || value.Length > 40 ? null : value.ToString();
    }

    /// <summary>Labels mean what browsers take them for (WHATWG Encoding Standard): Latin-1 is windows-1252, and a page that can say UTF-16 in ASCII is in UTF-8.</summary>
    private static string Label(string label) => label.ToLowerInvariant() switch
    {
        "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2" or "x-user-defined" => "utf-8",
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" => "windows-1252",
        "iso-8859-9" or "latin5" => "windows-1254",
        "iso-8859-11" or "tis-620" => "windows-874",
        "gb2312" or "gbk" or "x-gbk" => "gb18030",
        ['c', 'p', '1', '2', '5', var page] => "windows-125" + page,
        ['x', '-', 'c', 'p', '1', '2', '5', var page] => "windows-125" + page,
        var other => other,
    };
}
