using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;

namespace Chancery.Facts.Numbers;

/// <summary>Reads figures: 2,260,000, 2.26bn, 12,34,567, five hundred thousand, half a billion, 35 lakh.</summary>
internal sealed class NumberReader
{
    private const int LongestFigure = 28;
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _multipliers;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _letters;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _fractions;

    public NumberReader(ReferenceData data)
    {
        var rows = data.Rows("numbers.tsv");
        _numbers = Of("number");
        _multipliers = Of("multiplier");
        _letters = Of("letters");
        _fractions = Of("fraction");

        FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Of(string kind)
        {
            var entries = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
            foreach (var row in rows.Where(r => r["kind"] == kind))
                entries[row["word"]] = decimal.Parse(row["value"], CultureInfo.InvariantCulture);
            return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        }
    }

    /// <summary>The figure that begins at an offset, or null. An offset inside a word or another figure begins none.</summary>
    public NumberPiece? At(string text, int start)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c) || (c == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
            return Digits(text, start);
        return char.IsAsciiLetter(c) ? Words(text, start) : null;
    }

    /// <summary>The figure with its thousands apart that begins at an offset (<i>484 969</i>), or null; only a currency beside it tells it from two figures.</summary>
    public NumberPiece? Spaced(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == start || end - start > 3)
            return null;
        var first = end;
        while (end + 4 <= text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '\u2009' && IsThousand(text, end + 1))
            end += 4;
        if (end == first || end - start > LongestFigure)
            return null;
        var value = 0m;
        foreach (var c in text.AsSpan(start, end - start))
            value = char.IsAsciiDigit(c) ? value * 10 + (c - '0') : value;
        var (factor, after) = Multipliers(text, end, afterDigits: true);
        return value > Largest / factor ? null : new NumberPiece(value * factor, start, after, factor, false);
    }

    private static bool IsThousand(string text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3])) && !(at + 4 < text.Length && text[at + 3] is ',' or '.' && char.IsAsciiDigit(text[at + 4]));

    /// <summary>Multipliers behind a figure that has none yet: <i>7 billion</i>, <i>hundred million</i>, <i>30m</i>.</summary>
    public (decimal Factor, int End) Multipliers(string text, int end, bool afterDigits)
    {
        decimal factor = 1;
        if (afterDigits && end < text.Length && char.IsAsciiLetter(text[end]))
        {
            var glued = WordEnd(text, end);
            return _letters.TryGetValue(text.AsSpan(end, glued - end), out var letters) ? (letters, glued) : (1, end);
        }
        for (var i = 0; i < 3; i++)
        {
            var from = SkipGap(text, end);
            if (from < 0 || from >= text.Length || !char.IsAsciiLetter(text[from]))
                break;
            var to = WordEnd(text, from);
            if (!_multipliers.TryGetValue(text.AsSpan(from, to - from), out var value) || (to - from == 1 && !(afterDigits && i == 0 && IsUnitLetter(text, to))))
                break;
            if (factor > Largest / value)
                break;
            factor *= value;
            end = to;
        }
        return (factor, end);
    }

    private static bool IsUnitLetter(string text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);

    private NumberPiece? Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestFigure && IsFigure(text, end))
            end++;
        if (end - start > LongestFigure || !TryValue(text.AsSpan(start, end - start), out var value))
            return null;
        var (factor, after) = Multipliers(text, end, afterDigits: true);
        return value > Largest / factor ? null : new NumberPiece(value * factor, start, after, factor, false);
    }

    private static bool IsFigure(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]))
            return true;
        return text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
    }

    private static bool TryValue(ReadOnlySpan<char> figure, out decimal value)
    {
        value = 0;
        int commas = figure.Count(','), points = figure.Count('.');
        if (points > 1 && commas == 0 && IsGrouped(figure, '.'))
            return decimal.TryParse(figure.ToString().Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value);
        if (commas == 1 && points == 0 && figure.Length - figure.IndexOf(',') - 1 != 3)
            return decimal.TryParse(figure.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        return points <= 1 && decimal.TryParse(figure, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsGrouped(ReadOnlySpan<char> figure, char separator)
    {
        var last = figure.LastIndexOf(separator);
        return figure.Length - last == 4;
    }

    private NumberPiece? Words(string text, int start)
    {
        decimal total = 0, current = 0;
        int at = start, end = start, read = 0;
        var scaled = false;
        for (var steps = 0; steps < 12 && at < text.Length && char.IsAsciiLetter(text[at]); steps++)
        {
            var to = WordEnd(text, at);
            var word = text.AsSpan(at, to - at);
            if (read > 0 && !scaled && AndFraction(text, at) is var (part, partEnd))
            {
                current += part;
                (read, end, to) = (read + 1, partEnd, partEnd);
            }
            else if (to - at > 1 && _fractions.TryGetValue(word, out var fraction) && read <= 1)
            {
                current = (current == 0 ? 1 : current) * fraction;
                (read, end) = (read + 1, to);
                if (SkipArticle(text, to) is var next and > 0)
                    to = next;
            }
            else if (_numbers.TryGetValue(word, out var number) && (to - at > 2 || read == 0))
            {
                current += number;
                (read, end) = (read + 1, to);
            }
            else if (read > 0 && to - at > 1 && _multipliers.TryGetValue(word, out var multiplier))
            {
                current = (current == 0 ? 1 : current) * multiplier;
                if (multiplier >= 1000)
                    (total, current) = (total + current, 0);
                (read, end, scaled) = (read + 1, to, true);
            }
            else if (!(read > 0 && word.Equals("and", StringComparison.OrdinalIgnoreCase) && scaled))
            {
                break;
            }
            at = SkipGap(text, to);
            if (at < 0)
                break;
        }
        total += current;
        return read == 0 || total <= 0 || total > Largest || (read == 1 && end - start <= 2) ? null : new NumberPiece(total, start, end, scaled ? total : 1, true);
    }

    /// <summary>What stands behind a whole number: <i>and a half</i> of <i>one and a half billion</i>; null where something else does.</summary>
    private (decimal Part, int End)? AndFraction(string text, int at)
    {
        if (WordBehind(text, at, "and") is var article and > 0 && WordBehind(text, article, "a") is var from and > 0)
        {
            var to = WordEnd(text, from);
            if (_fractions.TryGetValue(text.AsSpan(from, to - from), out var part))
                return (part, to);
        }
        return null;
    }

    /// <summary>The place of the word behind a given one; -1 where another stands there.</summary>
    private static int WordBehind(string text, int at, string word)
    {
        var to = WordEnd(text, at);
        return text.AsSpan(at, to - at).Equals(word, StringComparison.OrdinalIgnoreCase) ? SkipGap(text, to) : -1;
    }

    private static int SkipArticle(string text, int at)
    {
        var from = SkipGap(text, at);
        if (from < 0 || from >= text.Length)
            return -1;
        var to = WordEnd(text, from);
        var word = text.AsSpan(from, to - from);
        return word is "a" or "an" or "of" ? to : -1;
    }

    /// <summary>Past one blank or hyphen; -1 where something else stands.</summary>
    internal static int SkipGap(string text, int at)
    {
        var from = at;
        while (at < text.Length && at - from < 3 && text[at] is ' ' or '\u00A0' or '\u202F' or '-' or '\u2009')
            at++;
        return at == from ? -1 : at;
    }

    internal static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }
}
