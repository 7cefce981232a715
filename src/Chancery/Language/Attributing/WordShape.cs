using System.Globalization;
using System.Text;

namespace Chancery.Language.Attributing;

/// <summary>Capitals and figures of a word, as the network tells them apart.</summary>
internal static class WordShape
{
    /// <summary>How many shapes there are.</summary>
    public const int Count = 7;

    private const byte Mark = 0, Figures = 1, Small = 2, Capitals = 3, Capital = 4, OneLetter = 5, Other = 6;

    /// <summary>The number of a form's shape.</summary>
    public static byte Of(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0, length = 0;
        bool hasFigure = false, hasLetter = false, beginsUpper = false;
        foreach (var rune in form.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter)
                upper++;
            else if (category is UnicodeCategory.LowercaseLetter || rune.Value is 'ª' or 'º')
                lower++;
            beginsUpper |= length == 0 && category is UnicodeCategory.UppercaseLetter;
            hasLetter |= category <= UnicodeCategory.OtherLetter;
            hasFigure |= IsFigure(rune, category);
            hasLetter |= category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            length++;
        }
        if (!hasLetter)
            return Mark;
        if (hasFigure)
            return Figures;
        return (upper, lower) switch
        {
            (0, > 0) => Small,
            ( > 0, 0) when length > 1 => Capitals,
            (1, > 0) when beginsUpper => Capital,
            _ => length == 1 ? OneLetter : Other,
        };
    }

    private static bool IsFigure(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.DecimalDigitNumber
        || (category is UnicodeCategory.OtherNumber && rune.IsBmp && CharUnicodeInfo.GetDigitValue((char)rune.Value) >= 0);
}
