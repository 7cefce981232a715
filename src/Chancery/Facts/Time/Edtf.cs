using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Chancery.Facts.Time;

/// <summary>Writes and checks the forms of ISO 8601-2 (EDTF) that a record uses.</summary>
/// <remarks>
/// Days <c>2025-03-06</c>, ISO weeks <c>2025-W11</c>, months <c>2025-02</c>, years <c>2027</c>, decades <c>199X</c>, seasons (21 to 24), quarters (33 to 36)
/// and halves (40, 41) as <c>2025-33</c>, lengths <c>P5Y</c>, and intervals of them with <c>..</c> for an open end.
/// </remarks>
public static class Edtf
{
    /// <summary>A day.</summary>
    public static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>The ISO week of a day.</summary>
    public static string Week(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}");

    /// <summary>A month, 1 to 12, or a season, quarter or half by its code, 21 to 41.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <summary>A year, 0 to 9999.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>An interval; null leaves an end open.</summary>
    public static string Interval(string? from, string? to) => $"{from ?? ".."}/{to ?? ".."}";

    /// <summary>Whether a text is one of the forms that a record uses.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsPoint(text) || IsLength(text) : IsEnd(text[..slash]) && IsEnd(text[(slash + 1)..]) && text != "../..";
    }

    /// <summary>The first day of a point, or of an interval's beginning; null for a length or an open beginning.</summary>
    internal static LocalDate? FirstDay(string text)
    {
        var point = text.Split('/')[0];
        if (!IsPoint(point) || point[3] == 'X')
            return null;
        var year = int.Parse(point.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (point.Length == 4)
            return new LocalDate(year, 1, 1);
        if (point[5] == 'W')
            return WeekYearRules.Iso.GetLocalDate(year, int.Parse(point.AsSpan(6), CultureInfo.InvariantCulture), IsoDayOfWeek.Monday);
        var month = int.Parse(point.AsSpan(5, 2), CultureInfo.InvariantCulture);
        if (month > 12)
            month = month switch { 21 => 3, 22 => 6, 23 => 9, 24 => 12, 40 => 1, 41 => 7, _ => 3 * (month - 33) + 1 };
        return new LocalDate(year, month, point.Length == 10 ? int.Parse(point.AsSpan(8), CultureInfo.InvariantCulture) : 1);
    }

    /// <summary>The last day of a point, or of an interval's end; null for a length or an open end.</summary>
    internal static LocalDate? LastDay(string text)
    {
        var point = text.Split('/')[^1];
        if (FirstDay(point) is not { } first)
            return null;
        if (point.Length == 10)
            return first;
        if (point.Length == 4)
            return new LocalDate(first.Year, 12, 31);
        if (point[5] == 'W')
            return first.PlusDays(6);
        var months = int.Parse(point.AsSpan(5), CultureInfo.InvariantCulture) switch { <= 12 => 1, >= 40 => 6, _ => 3 };
        return first.PlusMonths(months).PlusDays(-1);
    }

    private static bool IsEnd(string text) => text == ".." || IsPoint(text);

    private static bool IsPoint(string text)
    {
        var digits = text.AsSpan();
        if (digits.Length == 4)
            return digits[..3].IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(digits[3]) || digits[3] == 'X');
        if (digits.Length is not (7 or 8 or 10) || digits[4] != '-' || digits[..4].IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        if (digits.Length == 8)
            return digits[5] == 'W' && int.TryParse(digits[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53;
        if (!int.TryParse(digits[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            return false;
        if (digits.Length == 7)
            return month is (>= 1 and <= 12) or (>= 21 and <= 24) or (>= 33 and <= 36) or 40 or 41;
        var year = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        return digits[7] == '-' && int.TryParse(digits[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
    }

    private static bool IsLength(string text) =>
        text.Length is >= 3 and <= 8 && text[0] == 'P' && text[^1] is 'Y' or 'M' or 'W' or 'D' && text.AsSpan(1, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;
}
