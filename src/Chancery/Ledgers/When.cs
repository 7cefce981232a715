using Chancery.Facts.Time;
using NodaTime;

namespace Chancery.Ledgers;

/// <summary>The days on which something may have happened.</summary>
/// <param name="First">The first day, counted from 1970-01-01.</param>
/// <param name="Last">The last day; not before the first.</param>
/// <param name="Told">Whether the article tells it; else it is the day of publication.</param>
public readonly record struct When(int First, int Last, bool Told)
{
    /// <summary>The days beyond which an open end is not looked for: three years.</summary>
    private const int OpenEnd = 1096;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>What is known of no day.</summary>
    public static When Unknown { get; } = new(0, 0, false);

    /// <summary>Whether any day is known.</summary>
    public bool IsKnown => Last != 0;

    /// <summary>The days of a date, or the day of publication where there is none.</summary>
    /// <param name="edtf">A date in ISO 8601-2 (EDTF), or null.</param>
    /// <param name="published">The day of publication.</param>
    public static When Of(string? edtf, LocalDate? published)
    {
        if (edtf is not null && Days(edtf) is { } told)
            return told;
        return published is { } day ? new When(Number(day), Number(day), false) : Unknown;
    }

    /// <summary>A day as a number from 1970-01-01.</summary>
    public static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The day of a number from 1970-01-01.</summary>
    public static LocalDate Day(int number) => Epoch.PlusDays(number);

    /// <summary>How many days lie between two, 0 where they share one.</summary>
    public int GapTo(When other) => Math.Max(0, Math.Max(First - other.Last, other.First - Last));

    private static When? Days(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        var first = Edtf.FirstDay(slash < 0 ? edtf : edtf[..slash]) is { } a ? Number(a) : (int?)null;
        var last = Edtf.LastDay(slash < 0 ? edtf : edtf[(slash + 1)..]) is { } b ? Number(b) : (int?)null;
        return (first ?? last - OpenEnd) is { } from && (last ?? first + OpenEnd) is { } to && from <= to ? new When(from, to, true) : null;
    }
}
