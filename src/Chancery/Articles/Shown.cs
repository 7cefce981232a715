using System.Globalization;
using System.Text;

namespace Chancery.Articles;

/// <summary>Makes text of unknown origin safe to show on a terminal: controls, bidirectional marks and other invisible characters become escapes.</summary>
internal static class Shown
{
    /// <summary>On one line; line breaks become blanks.</summary>
    public static string OneLine(string text) => Escape(text, breaks: false);

    /// <summary>With its line breaks.</summary>
    public static string Lines(string text) => Escape(text, breaks: true);

    /// <summary>As a cell of a table: a spreadsheet takes one that begins so for a formula, and the words are a stranger's.</summary>
    public static string? Cell(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && !(text.Length > 1 && text[0] == '-' && text[1] == '/')
            ? "'" + text
            : text;

    private static string Escape(string text, bool breaks)
    {
        StringBuilder? shown = null;
        for (int i = 0, length; i < text.Length; i += length)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            length = whole ? rune.Utf16SequenceLength : 1;
            if (whole && (IsPlain(rune) || (breaks && rune.Value == '\n')))
            {
                shown?.Append(text, i, length);
                continue;
            }
            shown ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (text[i] is '\n' or '\t' or '\r')
                shown.Append(text[i] == '\r' ? "" : " ");
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(whole ? rune.Value : text[i]):X4}");
        }
        return shown?.ToString() ?? text;
    }

    /// <summary>Shown as it is. The two joiners are: Persian and Indic words and many emoji need them, and they move nothing.</summary>
    public static bool IsPlain(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
