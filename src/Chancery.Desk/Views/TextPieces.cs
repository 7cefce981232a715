using System.Globalization;
using System.Text;
using Chancery.Articles;

namespace Chancery.Desk.Views;

/// <summary>Cuts an article at the ends of its marks, and around characters that would not be seen or would move others.</summary>
public static class TextPieces
{
    /// <summary>A text of nothing but such characters would choke a browser; past so many each is shown as U+FFFD.</summary>
    private const int MostHidden = 5000;

    /// <summary>The pieces, in order; together they are the article.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="marks">Marks in it, overlapping or not; ends beyond the text are cut.</param>
    public static IReadOnlyList<TextPiece> Of(string text, IReadOnlyCollection<TextMark> marks)
    {
        text = Tame(text);
        var map = new CodePointMap(text);
        var length = map.ToCodePoint(text.Length);
        var opening = marks.Where(m => m.Start < m.End && m.Start < length && m.Start >= 0).OrderBy(m => m.Start).ThenBy(m => m.End).ToList();
        int[] cuts = [.. opening.SelectMany(m => new[] { m.Start, Math.Min(m.End, length) }).Append(0).Append(length).Distinct().Order()];
        var pieces = new List<TextPiece>();
        var open = new List<TextMark>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            open.RemoveAll(m => m.End <= start);
            while (next < opening.Count && opening[next].Start <= start)
                open.Add(opening[next++]);
            TextMark[] here = [.. open.OrderBy(m => m.End - m.Start).ThenBy(m => m.Start)];
            Cut(pieces, text.AsSpan(map.ToUtf16(start), map.ToUtf16(end) - map.ToUtf16(start)), start, here);
        }
        return pieces;
    }

    private static void Cut(List<TextPiece> pieces, ReadOnlySpan<char> text, int start, TextMark[] marks)
    {
        var (from, at, number) = (0, 0, start);
        var first = start;
        while (at < text.Length)
        {
            var whole = Rune.DecodeFromUtf16(text[at..], out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (IsSeen(text[at], whole, rune))
            {
                (at, number) = (at + used, number + 1);
                continue;
            }
            if (at > from)
                pieces.Add(new TextPiece(first, text[from..at].ToString(), marks, false));
            pieces.Add(new TextPiece(number, string.Create(CultureInfo.InvariantCulture, $"U+{(whole ? rune.Value : text[at]):X4}"), marks, true));
            (at, number) = (at + used, number + 1);
            (from, first) = (at, number);
        }
        if (at > from)
            pieces.Add(new TextPiece(first, text[from..at].ToString(), marks, false));
    }

    private static bool IsSeen(char first, bool whole, Rune rune) => (whole && Shown.IsPlain(rune)) || first is '\n' or '\t' or '\r';

    private static string Tame(string text)
    {
        StringBuilder? tame = null;
        for (int at = 0, hidden = 0, used; at < text.Length; at += used)
        {
            var whole = Rune.TryGetRuneAt(text, at, out var rune);
            used = whole ? rune.Utf16SequenceLength : 1;
            if (!IsSeen(text[at], whole, rune) && ++hidden > MostHidden)
                (tame ??= new StringBuilder(text, 0, at, text.Length)).Append('\uFFFD');
            else
                tame?.Append(text, at, used);
        }
        return tame?.ToString() ?? text;
    }
}
