namespace Chancery.Sources;

/// <summary>Decides whether a text is a copy, an excerpt or a rewording of a longer one.</summary>
/// <remarks>
/// The bounds were set on releases of one government, which resemble each other more than news does, and on copies of them that were reworded
/// in several ways. What tells a rewording from another text by the same hand: a rewording is much the same in every sentence, while two
/// releases share some sentences word for word and say other things in the others.
/// </remarks>
internal static class CopyTest
{
    private const double LeastShared = 0.35;

    /// <summary>A short text resembles another more easily.</summary>
    private const int ShortText = 80;
    private const double ShortTextMargin = 0.07;

    /// <summary>Copies follow within days; what looks alike weeks later is mostly the next release of a series.</summary>
    private const int CopiedAtOnce = 2;
    private const int CopiedLate = 7;
    private const double NextDayMargin = 0.08;
    private const double LaterMargin = 0.14;
    private const double LateShared = 0.9;
    private const double LateNames = 0.96;
    private const double LateFigures = 0.9;

    private const double LeastNames = 0.6;
    private const double LeastFigures = 0.5;
    private const double MostStrange = 0.3;
    private const double NearlyWhole = 0.75;

    private const double SeriesVerbatim = 0.1;
    private const double SeriesNames = 0.8;
    private const double SeriesSpread = 0.26;

    /// <summary>On a later day, a text that shares some sentences and not the others is the next release of a series.</summary>
    private const double LaterSentences = 0.65;
    private const double LaterSpread = 0.15;

    /// <summary>Quotations alone make no copy, where there is enough else to compare.</summary>
    private const int EnoughProse = 25;

    /// <summary>Whether a text is a copy of a longer one.</summary>
    /// <param name="r">How much of the shorter text stands in the longer.</param>
    /// <param name="words">How long the shorter one is.</param>
    /// <param name="days">How many days lie between the two; null where that is unknown.</param>
    public static bool IsCopy(Resemblance r, int words, int? days)
    {
        var shared = r.ProseWords >= EnoughProse ? Math.Min(r.Whole, r.Prose) : r.Whole;
        if (days > CopiedLate)
            return shared >= LateShared && r.Names >= LateNames && r.Figures >= LateFigures;
        var least = LeastShared + (words < ShortText ? ShortTextMargin : 0) + (days > CopiedAtOnce ? LaterMargin : days > 0 ? NextDayMargin : 0);
        if (shared < least || r.Names < LeastNames)
            return false;
        if (shared >= NearlyWhole)
            return true;
        return r.Strange <= MostStrange
            && !(r.Figures < LeastFigures && shared < 0.6)
            && !(r.Verbatim > SeriesVerbatim && r.Names < SeriesNames)
            && r.Spread <= SeriesSpread
            && !(days > 0 && r.Sentences < LaterSentences && r.Spread > LaterSpread);
    }

    /// <summary>Whether so few names are shared that nothing else can make it a copy.</summary>
    public static bool IsAnother(double names) => names < LeastNames;
}
