namespace Chancery.Facts.Time;

/// <summary>Walks over words and figures of a text, blanks, commas and hyphens between them left out.</summary>
internal readonly struct TimeScanner(string text)
{
    /// <summary>A word or figure with its place; <see cref="Text"/> is empty at the end of the text or a line.</summary>
    public readonly record struct Piece(string Text, int Start, int End)
    {
        public bool IsEmpty => Text.Length == 0;
    }

    /// <summary>The piece that begins at or after an offset with nothing but a blank, comma or hyphen between.</summary>
    public Piece Next(int from, bool acrossComma = true)
    {
        var at = from;
        while (at < text.Length && at - from < 3 && (text[at] is ' ' or '\u00A0' or '-' or '–' || (text[at] == '.' && at == from) || (acrossComma && text[at] == ',')))
            at++;
        return At(at);
    }

    /// <summary>The word or figure that begins here; empty where none does.</summary>
    public Piece At(int start)
    {
        if (start >= text.Length || !char.IsLetterOrDigit(text[start]))
            return new Piece("", start, start);
        var end = start + 1;
        var digit = char.IsAsciiDigit(text[start]);
        while (end < text.Length && end - start < 20 && (digit ? char.IsAsciiDigit(text[end]) : char.IsLetter(text[end])))
            end++;
        return new Piece(text[start..end], start, end);
    }

    /// <summary>What stands right at an offset, the null character past the end.</summary>
    public char CharAt(int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
