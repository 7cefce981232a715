namespace Chancery.Facts.Time;

/// <summary>What a time expression tells.</summary>
public enum TimeKind : byte
{
    /// <summary>A day, week, month, year …: when something was or will be.</summary>
    Point,
    /// <summary>A stretch with a beginning or an end (<i>from 2022 to 2024</i>, <i>by the end of 2027</i>, <i>since 2014</i>).</summary>
    Interval,
    /// <summary>A length alone (<i>over five years</i>).</summary>
    Duration,
}
