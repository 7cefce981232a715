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
    private readonly Level _published = weights.Of(kind, Field.Date, "published");
    private readonly Level _later = weights.Of(kind, Field.Date, "later");
    private readonly Level _muchLater = weights.Of(kind, Field.Date, "muchLater");
    private readonly Level _unknown = weights.Of(kind, Field.Date, "unknown");

    public Level Of(When one, When other)
    {
        if (!one.IsKnown || !other.IsKnown)
            return _unknown;
        var gap = one.GapTo(other);
        if (!one.Told || !other.Told)
            return gap <= Month ? _published : gap <= Year ? _later : _muchLater;
        var vague = one.Last - one.First > Month || other.Last - other.First > Month;
        return gap switch
        {
            0 => vague ? _month : _same,
            <= Week => _near,
            <= Month => _month,
            <= Quarter => _quarter,
            <= Year => _year,
            _ => _far,
        };
    }
}
