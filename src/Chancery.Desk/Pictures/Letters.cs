using System.Text;
using System.Xml;
using Chancery.Articles;

namespace Chancery.Desk.Pictures;

/// <summary>Guesses how wide words will be: the server does not know the reader's font.</summary>
internal static class Letters
{
    /// <summary>The size of letters in drawings.</summary>
    public const double Size = 12;

    private const string Narrow = " .,:;|!'()[]/ijlt·’";
    private const string Broad = "mwMW@%—…";
    private const int LongestName = 200;
    private const int FirstWide = 0x1100;

    /// <summary>How wide a text will be, rather too much than too little.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>As much of a text as fits into a width, with an ellipsis where it was cut.</summary>
    public static string Clip(string text, double width)
    {
        var clipped = new StringBuilder();
        var (used, whole) = (0.0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width)
                return clipped.ToString(0, whole).TrimEnd() + "…";
            clipped.Append(rune);
            if (used + Width(new Rune('…')) <= width)
                whole = clipped.Length;
        }
        return text;
    }

    /// <summary>A text with nothing that XML has no place for or that is not seen.</summary>
    public static string Plain(string text)
    {
        var shown = Shown.OneLine(text);
        return shown.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? shown : string.Concat(shown.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
    }

    /// <summary>A stranger's name, no longer than names are.</summary>
    public static string Name(string text)
    {
        var cut = text.Length <= LongestName ? text : text[..LongestName] + "…";
        return Plain(cut);
    }

    private static double Width(Rune rune) => Size * (rune.Value switch
    {
        >= FirstWide and not (>= 0x2010 and <= 0x2030) => 1.05,
        _ when Rune.IsUpper(rune) => 0.7,
        _ when rune.IsBmp && Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.36,
        _ when rune.IsBmp && Broad.Contains((char)rune.Value, StringComparison.Ordinal) => 0.95,
        _ => 0.6,
    });
}
