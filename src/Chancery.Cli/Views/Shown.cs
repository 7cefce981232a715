using System.Globalization;
using System.Text;

namespace Chancery.Cli.Views;

/// <summary>Makes text of unknown origin safe to show on a terminal: controls, bidirectional marks and other invisible characters become escapes.</summary>
internal static class Shown
{
    /// <summary>On one line; line breaks become blanks.</summary>
    public static string OneLine(string text) => Escape(text, breaks: false);

    /// <summary>With its line breaks.</summary>
    public static string Lines(string text) => Escape(text, breaks: true);

    private static string Escape(string text, bool breaks)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var plain = !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (plain || (breaks && c == '\n'))
            {
                shown?.Append(c);
                continue;
            }
            shown ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (c is '\n' or '\t' or '\r')
                shown.Append(c == '\r' ? "" : " ");
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return shown?.ToString() ?? text;
    }
}
