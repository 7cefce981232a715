using System.Globalization;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The time over which something is given.</summary>
/// <param name="Edtf">As it is recorded.</param>
/// <param name="End">The end of an interval, or null.</param>
/// <param name="YearsAhead">The length in years where only that is told, or where it begins in the year of publication: <i>over the next four years</i> is another interval whenever it is told again. Else 0.</param>
internal sealed record GivenPeriod(string Edtf, string? End, int YearsAhead)
{
    /// <summary>Reads a period, or null where there is none.</summary>
    /// <param name="edtf">An interval of ISO 8601-2 (<c>2022/2027</c>, <c>../2027</c>), a duration (<c>P3Y</c>) or a year.</param>
    /// <param name="when">When it was published.</param>
    public static GivenPeriod? Of(string? edtf, When when)
    {
        if (edtf is null)
            return null;
        if (edtf is ['P', .. var years, 'Y'] && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return new GivenPeriod(edtf, null, length);
        var parts = edtf.Split('/');
        if (parts is not [var from, { Length: > 0 } to])
            return new GivenPeriod(edtf, null, 0);
        var ahead = Year(from) is { } first && Year(to) is { } last && when.IsKnown && When.Day(when.First).Year == first ? last - first : 0;
        return new GivenPeriod(edtf, to, ahead);
    }

    /// <summary>Whether two periods may be one that is told in two ways: as long, or with the same end.</summary>
    public bool MayBe(GivenPeriod other) => YearsAhead > 0 && YearsAhead == other.YearsAhead || End is not null && End == other.End;

    private static int? Year(string date) => date.Length == 4 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
