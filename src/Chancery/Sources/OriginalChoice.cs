using NodaTime;

namespace Chancery.Sources;

/// <summary>Tells which article of a group the others were made from.</summary>
internal static class OriginalChoice
{
    /// <summary>Articles within this many days of the earliest may be the original: time zones, and pages that carry the day on which they were changed.</summary>
    private const int SameTime = 0;

    /// <summary>How much odder than the least mangled one a text may be and still be unmangled.</summary>
    private const double AsPlain = 0.04;

    /// <summary>A head or a foot that a reprint puts on has at most so many words.</summary>
    private const int Trimming = 18;

    public static SourceEntry Of(IReadOnlyList<SourceEntry> members)
    {
        if (members.Count == 1)
            return members[0];
        var latest = members.GroupBy(m => m.Id, StringComparer.Ordinal).Select(g => g.First()).ToList();
        var first = latest.Min(m => m.Published);
        var early = latest.Where(m => first is not { } day || (m.Published is { } own && Period.DaysBetween(day, own) <= SameTime)).ToList();
        var plainest = early.Min(m => m.Sketch.Oddness);
        var plain = early.Where(m => m.Sketch.Oddness <= plainest + AsPlain).ToList();
        var longest = plain.MaxBy(m => m.Sketch.Words)!;
        return plain.FirstOrDefault(m => m != longest && IsTrimmed(m.Sketch, longest.Sketch)) ?? longest;
    }

    /// <summary>Whether the longer text is the shorter one with a head or a foot put on.</summary>
    private static bool IsTrimmed(SourceSketch shorter, SourceSketch longer)
    {
        var a = shorter.Codes;
        var b = longer.Codes;
        if (b.Length <= a.Length || b.Length - a.Length > 2 * Trimming)
            return false;
        for (var head = 0; head <= Math.Min(Trimming, b.Length - a.Length); head++)
        {
            if (b.Length - a.Length - head <= Trimming && b.Slice(head, a.Length).SequenceEqual(a))
                return true;
        }
        return false;
    }
}
