namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing the days of commitments.</summary>
internal sealed class DateLevels(Weights weights, string kind)
{
    private const int Week = 7;
    private const int Month = 45;
    private const int Quarter = 120;
    private const int Year = 400;

    private readonly Level _same = weights.Of(kind, Field.Date, "same");
    private readonly Level _near = weights.Of(kind, Field.Date, "near");
    private readonly Level _month = weights.Of(kind, Field.Date, "month");
    private readonly Level _quarter = weights.Of(kind, Field.Date, "quarter");
    private readonly Level _year = weights.Of(kind, Field.Date, "year");
    private readonly Level _far = weights.Of(kind, Field.Date, "far");
    private readonly Level _moved = weights.Of(kind, Field.Date, "moved");
    private readonly Level _publishedDay = weights.Of(kind, Field.Date, "publishedDay");
    private readonly Level _published = weights.Of(kind, Field.Date, "published");
    private readonly Level _publishedMonth = weights.Of(kind, Field.Date, "publishedMonth");
    private readonly Level _later = weights.Of(kind, Field.Date, "later");
    private readonly Level _laterMoved = weights.Of(kind, Field.Date, "laterMoved");
    private readonly Level _muchLater = weights.Of(kind, Field.Date, "muchLater");
    private readonly Level _recalled = weights.Of(kind, Field.Date, "recalled");
    private readonly Level _unknown = weights.Of(kind, Field.Date, "unknown");

    /// <summary>Whether so many days lie between two that the same words may be a custom.</summary>
    public static bool AreApart(When one, When other) => one.IsKnown && other.IsKnown && one.GapTo(other) > Quarter;

    /// <summary>The outcome.</summary>
    /// <param name="one">The days of the one.</param>
    /// <param name="other">The days of the other.</param>
    /// <param name="moved">Whether they tell other statuses: a loan is signed and paid on other days than it is announced.</param>
    /// <param name="news">Whether both tell what is told when it happens.</param>
    /// <param name="back">Whether one tells of a day after the other was published, for what that one tells as reached or passed.</param>
    public Level Of(When one, When other, bool moved, bool news, bool back)
    {
        if (!one.IsKnown || !other.IsKnown)
            return _unknown;
        var gap = one.GapTo(other);
        if (back && gap > Week)
            return gap <= Quarter ? _quarter : gap <= Year ? _year : _far;
        var vague = one.Last - one.First > Month || other.Last - other.First > Month;
        if (!one.Told || !other.Told)
            return gap switch { 0 when !vague => _publishedDay, <= Week when !vague => _published, <= Month => _publishedMonth, <= Year => moved ? _laterMoved : _later, _ => news ? _muchLater : _recalled };
        // Of two years that are told, the end of the one and the beginning of the other do not lie near.
        if (vague && gap > 0)
            return moved && gap <= Year ? _moved : gap <= Year ? _quarter : _far;
        return gap switch
        {
            0 => vague ? _month : _same,
            <= Week => _near,
            <= Month => _month,
            <= Year when moved => _moved,
            <= Quarter => _quarter,
            <= Year => _year,
            _ => _far,
        };
    }
}
