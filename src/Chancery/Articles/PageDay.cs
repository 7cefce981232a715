using NodaTime;
using NodaTime.Text;

namespace Chancery.Articles;

/// <summary>Reads the day out of the ways in which pages write one: ISO 8601, RFC 1123, and words with the month in English.</summary>
/// <remarks>The day is the one written, in whatever time zone the page keeps; days in figures alone (<c>03/07/2025</c>) say too little.</remarks>
internal static class PageDay
{
    private static readonly LocalDatePattern[] Figures = [LocalDatePattern.Iso, .. Patterns("uuuuMMdd", "uuuu/MM/dd", "uuuu.MM.dd")];

    private static readonly LocalDatePattern[] Words = Patterns("d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "MMM d uuuu", "MMMM d uuuu");

    /// <summary>The day, or null where the text holds none.</summary>
    public static LocalDate? Of(string? text)
    {
        if (text is null || text.Length > 200)
            return null;
        var trimmed = text.Trim();
        foreach (var length in (int[])[10, 8])
        {
            // A longer run of figures is a number, as of seconds since 1970.
            if (trimmed.Length < length || (trimmed.Length > length && char.IsAsciiDigit(trimmed[length])))
                continue;
            foreach (var pattern in Figures)
            {
                if (pattern.Parse(trimmed[..length]) is { Success: true, Value: var day })
                    return day;
            }
        }
        var words = trimmed.Replace(".", "", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 <= words.Length; i++)
        {
            foreach (var pattern in Words)
            {
                if (pattern.Parse($"{words[i]} {words[i + 1]} {words[i + 2].TrimEnd(',')}") is { Success: true, Value: var day })
                    return day;
            }
        }
        return null;
    }

    private static LocalDatePattern[] Patterns(params string[] patterns) => [.. patterns.Select(LocalDatePattern.CreateWithInvariantCulture)];
}
