using System.Globalization;
using NodaTime;
using static Chancery.Facts.Time.TimeScanner;

namespace Chancery.Facts.Time;

/// <summary>Reads one date that begins at a given word: <i>24 February 2022</i>, <i>next week</i>, <i>Thursday</i>, <i>fiscal year 2024</i>.</summary>
/// <param name="text">The text.</param>
/// <param name="words">The words of time.</param>
/// <param name="published">The day of publication, where known.</param>
internal sealed class DateReader(string text, TimeWords words, LocalDate? published)
{
    private readonly TimeScanner _scanner = new(text);

    /// <summary>What was read.</summary>
    /// <param name="Edtf">Resolved, or null where the day of publication is needed and unknown.</param>
    /// <param name="End">One past the last character.</param>
    /// <param name="IsLength">Whether it is a length and no date.</param>
    /// <param name="Weekday">The weekday, 1 to 7, where it is one alone whose week the sentence tells; else 0.</param>
    /// <param name="Month">The month, where it stands without a year; else 0.</param>
    internal readonly record struct Reading(string? Edtf, int End, bool IsLength = false, int Weekday = 0, int Month = 0)
    {
        /// <summary>Whether it is a stretch of time and no point: a fiscal year is one over which money is spent.</summary>
        public bool IsStretch { get; init; }
    }

    /// <summary>The date that begins with this piece, or null.</summary>
    public Reading? Read(Piece first)
    {
        var c = first.Text[0];
        if (char.IsAsciiDigit(c))
            return Numeric(first);
        if (char.IsUpper(c) && words.Month(first.Text) is var month and > 0 && (first.Text.Length > 3 || first.Text == "May" || _scanner.CharAt(first.End) is '.' or ' '))
            return Month(first, month);
        if (char.IsUpper(c) && words.Weekday(first.Text) is var weekday and > 0 && (first.Text.Length > 3 || _scanner.CharAt(first.End) is '.' or ','))
            return Weekday(first, weekday);
        if (words.Day(first.Text) is { } offset)
            return new Reading(On(d => Edtf.Day(d.PlusDays(offset))), first.End);
        return Fiscal(first) ?? Quarter(first) ?? Relative(first) ?? Season(first) ?? Counted(first) ?? Modified(first);
    }

    private string? On(Func<LocalDate, string> resolve) => published is { } day ? resolve(day) : null;

    private Reading? Numeric(Piece first)
    {
        if (first.Text.Length == 4 && _scanner.CharAt(first.End) == '-' && Iso(first) is { } iso)
            return iso;
        if (first.Text.Length <= 2 && int.Parse(first.Text, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day && DayFirst(first, day) is { } dayFirst)
            return dayFirst;
        if (first.Text.Length == 4 && Year(first.Text) is { } year && !IsCounted(first))
            return YearOrSpan(first, year);
        return Counted(first);
    }

    private Reading? Iso(Piece first)
    {
        if (first.End + 6 > text.Length || !int.TryParse(text.AsSpan(first.End + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || text[first.End + 3] != '-'
            || !int.TryParse(text.AsSpan(first.End + 4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }
        return Full(int.Parse(first.Text, CultureInfo.InvariantCulture), month, day) is { } date ? new Reading(date, first.End + 6) : null;
    }

    private Reading? DayFirst(Piece first, int day)
    {
        var end = OrdinalEnd(first.End);
        var to = 0;
        if (_scanner.CharAt(end) is '-' or '–' && _scanner.At(end + 1) is var second && int.TryParse(second.Text, out to) && second.Text.Length <= 2)
            end = OrdinalEnd(second.End);
        else
            to = 0;
        var next = _scanner.Next(end, acrossComma: false);
        if (next.Text == "of")
            next = _scanner.Next(next.End, acrossComma: false);
        if (next.IsEmpty || words.Month(next.Text) is not (> 0 and var month) || !char.IsUpper(next.Text[0]))
            return null;
        var (year, after) = YearBehind(next.End);
        return new Reading(Span(year, month, day, to), after);
    }

    private Reading Month(Piece first, int month)
    {
        var next = _scanner.Next(first.End);
        if (next.Text.Length is 1 or 2 && int.TryParse(next.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 && !(_scanner.CharAt(next.End) == ':' && char.IsAsciiDigit(_scanner.CharAt(next.End + 1))))
        {
            var end = OrdinalEnd(next.End);
            var to = 0;
            if (_scanner.CharAt(end) is '-' or '–' && _scanner.At(end + 1) is var second && second.Text.Length is 1 or 2 && int.TryParse(second.Text, out to))
                end = OrdinalEnd(second.End);
            var (year, after) = YearBehind(end);
            return new Reading(Span(year, month, day, to), after);
        }
        if (next.Text.Length == 4 && Year(next.Text) is { } stated)
            return new Reading(Edtf.Month(stated, month), next.End);
        if (next.Text.Equals("last", StringComparison.Ordinal) && _scanner.Next(next.End) is { Text: "year" } lastYear)
            return new Reading(On(d => Edtf.Month(d.Year - 1, month)), lastYear.End);
        if (next.Text.Equals("next", StringComparison.Ordinal) && _scanner.Next(next.End) is { Text: "year" } nextYear)
            return new Reading(On(d => Edtf.Month(d.Year + 1, month)), nextYear.End);
        return new Reading(On(d => Edtf.Month(month <= d.Month ? d.Year : d.Year - 1, month)), first.End, Month: month);
    }

    private Reading? Weekday(Piece first, int weekday)
    {
        var end = first.End;
        var next = _scanner.Next(end);
        if (!next.IsEmpty && words.IsPart(next.Text))
            (end, next) = (next.End, _scanner.Next(next.End));
        if (!next.IsEmpty && (words.Month(next.Text) > 0 && char.IsUpper(next.Text[0]) || (next.Text.Length <= 2 && char.IsAsciiDigit(next.Text[0]))) && Read(next) is { Month: 0, Edtf: { Length: 10 } } dated)
            return dated;
        return new Reading(On(d => Edtf.Day(Latest(d, weekday))), end, Weekday: weekday);
    }

    private Reading? Relative(Piece first)
    {
        if (words.Relative(first.Text) is not { } step)
            return null;
        var next = _scanner.Next(first.End, acrossComma: false);
        if (next.IsEmpty)
            return null;
        if (words.Weekday(next.Text) is var weekday and > 0 && char.IsUpper(next.Text[0]))
            return new Reading(On(d => Edtf.Day(step < 0 ? Latest(d.PlusDays(-1), weekday) : step > 0 ? Coming(d.PlusDays(1), weekday) : Coming(d, weekday))), next.End);
        if (words.Month(next.Text) is var month and > 0 && char.IsUpper(next.Text[0]))
            return new Reading(On(d => Edtf.Month(step < 0 ? (month < d.Month ? d.Year : d.Year - 1) : step > 0 ? (month > d.Month ? d.Year : d.Year + 1) : d.Year, month)), next.End);
        if (words.IsPart(next.Text))
            return step == 0 ? new Reading(On(Edtf.Day), next.End) : step < 0 && next.Text == "night" ? new Reading(On(d => Edtf.Day(d.PlusDays(-1))), next.End) : null;
        if (words.Season(next.Text) is var season and > 0)
            return new Reading(On(d => Edtf.Month(d.Year + step, season)), next.End);
        if (words.Unit(next.Text) is { } unit)
            return next.Text[^1] == 's' && unit != "day" ? null : Unit(step, unit, next.End);
        return words.Count(next.Text) is var count and > 0 && _scanner.Next(next.End) is { IsEmpty: false } plural && words.Unit(plural.Text) is { } units
            ? Stretch(step, count, units, plural.End)
            : null;
    }

    private Reading? Unit(int step, string unit, int end) => unit switch
    {
        "day" => null,
        "week" => new Reading(On(d => Edtf.Week(d.PlusWeeks(step))), end),
        "weekend" => new Reading(On(d => Edtf.Interval(Edtf.Day(Saturday(d, step)), Edtf.Day(Saturday(d, step).PlusDays(1)))), end),
        "month" => new Reading(On(d => d.PlusMonths(step) is var m ? Edtf.Month(m.Year, m.Month) : ""), end),
        "quarter" => new Reading(On(d => d.PlusMonths(3 * step) is var m ? Edtf.Month(m.Year, 33 + (m.Month - 1) / 3) : ""), end),
        "year" => new Reading(On(d => Edtf.Year(d.Year + step)), end),
        "decade" => new Reading(On(d => Edtf.Interval(Edtf.Year(step < 0 ? d.Year - 10 : d.Year), Edtf.Year(step < 0 ? d.Year : d.Year + 10))), end),
        _ => null,
    };

    private Reading? Stretch(int step, int count, string unit, int end)
    {
        if (step == 0 || count > 200)
            return null;
        return new Reading(
            On(d =>
            {
                var other = Shift(d, step * count, unit);
                var yearly = unit is "year" or "decade";
                string from = yearly ? Edtf.Year(Math.Min(other.Year, d.Year)) : Edtf.Day(LocalDate.Min(other, d)), to = yearly ? Edtf.Year(Math.Max(other.Year, d.Year)) : Edtf.Day(LocalDate.Max(other, d));
                return Edtf.Interval(from, to);
            }),
            end);
    }

    private Reading? Counted(Piece first)
    {
        if (words.Count(first.Text) is not (> 0 and <= 200 and var count) || _scanner.Next(first.End, acrossComma: false) is not { IsEmpty: false } next || words.Unit(next.Text) is not { } unit || unit is "weekend" or "quarter")
            return null;
        var after = _scanner.Next(next.End, acrossComma: false);
        if (after.Text is "ago" or "earlier")
        {
            return new Reading(On(d => Shift(d, -count, unit) is var day ? unit switch { "year" or "decade" => Edtf.Year(day.Year), "month" => Edtf.Month(day.Year, day.Month), _ => Edtf.Day(day) } : ""), after.End);
        }
        if (first.Text is "a" or "an" or "one")
            return null;
        var letter = unit switch { "day" => "D", "week" => "W", "fortnight" => "W", "month" => "M", _ => "Y" };
        var length = count * (unit switch { "fortnight" => 2, "decade" => 10, _ => 1 });
        return new Reading(string.Create(CultureInfo.InvariantCulture, $"P{length}{letter}"), next.End, IsLength: true);
    }

    private Reading? Season(Piece first)
    {
        if (words.Season(first.Text) is not (> 0 and var season))
            return null;
        var next = _scanner.Next(first.End, acrossComma: false);
        if (next.Text == "of")
            next = _scanner.Next(next.End);
        return next.Text.Length == 4 && Year(next.Text) is { } year ? new Reading(Edtf.Month(year, season), next.End) : null;
    }

    private Reading? Quarter(Piece first)
    {
        var (ordinal, unit) = (words.Ordinal(first.Text), _scanner.Next(first.End, acrossComma: false));
        if (first.Text.Length == 1 && first.Text[0] is 'Q' && unit.Text.Length == 1 && unit.Start == first.End && unit.Text[0] is >= '1' and <= '4')
            (ordinal, unit) = (unit.Text[0] - '0', unit with { Text = "quarter" });
        if (ordinal == 0 || unit.Text is not ("quarter" or "half"))
            return null;
        var next = _scanner.Next(unit.End, acrossComma: false);
        if (next.Text == "of")
            next = _scanner.Next(next.End, acrossComma: false);
        if (next.Text.Length != 4 || Year(next.Text) is not { } year)
            return null;
        return unit.Text == "half" ? ordinal > 2 ? null : new Reading(Edtf.Month(year, 39 + ordinal), next.End) : new Reading(Edtf.Month(year, 32 + ordinal), next.End);
    }

    private Reading? Fiscal(Piece first)
    {
        var next = _scanner.Next(first.End, acrossComma: false);
        if (first.Text is "fiscal" or "financial" or "Fiscal" or "Financial" && next.Text is "year" or "Year" or "years")
            next = _scanner.Next(next.End, acrossComma: false);
        else if (first.Text != "FY")
            return null;
        if (next.Text.Length == 2 && char.IsAsciiDigit(next.Text[0]))
            return new Reading(Edtf.Year(2000 + int.Parse(next.Text, CultureInfo.InvariantCulture)), next.End) { IsStretch = true };
        return next.Text.Length == 4 && Year(next.Text) is { } year ? YearOrSpan(next, year) with { IsStretch = true } : null;
    }

    private Reading? Modified(Piece first)
    {
        if (!words.IsModifier(first.Text) || _scanner.Next(first.End, acrossComma: false) is not { IsEmpty: false } next)
            return null;
        if (first.Text is "earlier" or "later")
        {
            var unit = next.Text is "this" ? _scanner.Next(next.End) : default;
            return unit.Text is "year" or "month" or "week" ? Unit(0, unit.Text, unit.End) : next.Text is "today" ? new Reading(On(Edtf.Day), next.End) : null;
        }
        if (char.IsAsciiDigit(next.Text[0]))
            return next.Text.Length == 4 && Year(next.Text) is { } year && !IsCounted(next) ? new Reading(Edtf.Year(year), next.End) : null;
        return words.Month(next.Text) is var month and > 0 && char.IsUpper(next.Text[0]) ? Month(next, month) : Relative(next);
    }

    private Reading YearOrSpan(Piece first, int year)
    {
        if (_scanner.CharAt(first.End) is '-' or '–' or '/' && _scanner.At(first.End + 1) is { IsEmpty: false } second && char.IsAsciiDigit(second.Text[0]))
        {
            if (second.Text.Length == 4 && Year(second.Text) is { } to && to > year)
                return new Reading(Edtf.Interval(Edtf.Year(year), Edtf.Year(to)), second.End);
            if (second.Text.Length == 2 && year / 100 * 100 + int.Parse(second.Text, CultureInfo.InvariantCulture) is var end && end > year && end < year + 30)
                return new Reading(Edtf.Interval(Edtf.Year(year), Edtf.Year(end)), second.End);
        }
        return _scanner.CharAt(first.End) == 's' && year % 10 == 0
            ? new Reading(text[first.Start..(first.Start + 3)] + "X", first.End + 1)
            : new Reading(Edtf.Year(year), first.End);
    }

    private bool IsCounted(Piece year)
    {
        var before = year.Start > 0 ? text[year.Start - 1] : ' ';
        if (before is '$' or '£' or '€' or '¥' or '₹' or '.' or ',' or '#' || char.IsLetterOrDigit(before) || (before == '-' && year.Start > 1 && char.IsLetter(text[year.Start - 2])))
            return true;
        var after = _scanner.CharAt(year.End);
        if (after is '%' or '°' || (after is '.' or ',' && char.IsAsciiDigit(_scanner.CharAt(year.End + 1))) || (char.IsLetter(after) && after != 's'))
            return true;
        var next = after == ' ' ? _scanner.At(year.End + 1) : default;
        return next.Text is "km" or "miles" or "tonnes" or "tons" or "people" or "troops" or "soldiers" or "dollars" or "euros" or "metres" or "meters" or "rounds" or "shells" or "vehicles" or "drones" or "million" or "billion";
    }

    private (int? Year, int End) YearBehind(int end)
    {
        var next = _scanner.Next(end);
        if (next.Text.Length == 4 && Year(next.Text) is { } year && !IsCounted(next with { Start = next.Start }))
            return (year, next.End);
        if (next.Text is "last" or "next" or "this" && _scanner.Next(next.End) is { Text: "year" } unit && published is { } day)
            return (day.Year + (next.Text == "last" ? -1 : next.Text == "next" ? 1 : 0), unit.End);
        return (null, end);
    }

    private string? Span(int? year, int month, int day, int to)
    {
        if (year is null && published is null)
            return null;
        var stated = year ?? Near(published!.Value, month, day);
        var from = Full(stated, month, day);
        return to > day && from is not null && Full(stated, month, to) is { } end ? Edtf.Interval(from, end) : from;
    }

    /// <summary>The year that puts a day without one nearest to publication.</summary>
    private static int Near(LocalDate published, int month, int day)
    {
        var best = published.Year;
        var least = int.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (year < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
                continue;
            var distance = Math.Abs(Period.DaysBetween(published, new LocalDate(year, month, day)));
            if (distance < least)
                (best, least) = (year, distance);
        }
        return best;
    }

    private static string? Full(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? Edtf.Day(new LocalDate(year, month, day)) : null;

    private static int? Year(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;

    private int OrdinalEnd(int end) =>
        end + 2 <= text.Length && text.AsSpan(end, 2) is "st" or "nd" or "rd" or "th" && !char.IsLetter(_scanner.CharAt(end + 2)) ? end + 2 : end;

    private static LocalDate Latest(LocalDate day, int weekday) => day.PlusDays(-(((int)day.DayOfWeek - weekday + 7) % 7));

    private static LocalDate Coming(LocalDate day, int weekday) => day.PlusDays((weekday - (int)day.DayOfWeek + 7) % 7);

    private static LocalDate Saturday(LocalDate day, int step) => step < 0 ? Latest(day.PlusDays(-1), 7).PlusDays(-1) : Coming(day, 6).PlusWeeks(step);

    private static LocalDate Shift(LocalDate day, int count, string unit) => unit switch
    {
        "day" => day.PlusDays(count),
        "week" => day.PlusWeeks(count),
        "fortnight" => day.PlusWeeks(2 * count),
        "month" => day.PlusMonths(count),
        "decade" => day.PlusYears(10 * count),
        _ => day.PlusYears(count),
    };
}
