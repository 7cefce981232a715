using Chancery.Articles;
using Chancery.Sources;

namespace Chancery.Desk.Views;

/// <summary>A change with some words around it.</summary>
/// <param name="Before">The words before it.</param>
/// <param name="Removed">The words of the original.</param>
/// <param name="Added">The words of the copy.</param>
/// <param name="After">The words behind it.</param>
internal sealed record ChangeExcerpt(string Before, string Removed, string Added, string After)
{
    private const int Around = 48;
    private const int Longest = 280;

    public static ChangeExcerpt Of(SourceChange change, string original, string copy)
    {
        var (span, text) = change.Original.IsEmpty ? (change.Copy, copy) : (change.Original, original);
        var whole = change.Kind is ChangeKind.Omitted or ChangeKind.Added;
        return new ChangeExcerpt(
            whole ? "" : Tail(text.AsSpan(0, span.Start)), Words(change.Original, original), Words(change.Copy, copy), whole ? "" : Head(text.AsSpan(span.End)));
    }

    private static string Words(TextSpan span, string text) => span.IsEmpty ? "" : Shown.OneLine(span.Length <= Longest ? span.In(text).ToString() : $"{text.AsSpan(span.Start, Longest)}…");

    /// <summary>The last words of the line.</summary>
    private static string Tail(ReadOnlySpan<char> text)
    {
        text = text[(text.LastIndexOf('\n') + 1)..];
        if (text.Length <= Around)
            return Shown.OneLine(text.ToString());
        text = text[^Around..];
        return "… " + Shown.OneLine(text[(text.IndexOf(' ') + 1)..].ToString());
    }

    /// <summary>The first words of the line.</summary>
    private static string Head(ReadOnlySpan<char> text)
    {
        text = text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        if (text.Length <= Around)
            return Shown.OneLine(text.ToString());
        text = text[..Around];
        return Shown.OneLine(text[..(text.LastIndexOf(' ') is > 0 and var blank ? blank : Around)].ToString()) + " …";
    }
}
