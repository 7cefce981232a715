namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing sums of money.</summary>
internal sealed class SumLevels(Weights weights, string kind)
{
    /// <summary>As many figures are hardly the same by chance.</summary>
    private const int TellingFigures = 3;

    private readonly Level _same = weights.Of(kind, Field.Amount, "same");
    private readonly Level _sameRound = weights.Of(kind, Field.Amount, "sameRound");
    private readonly Level _rounded = weights.Of(kind, Field.Amount, "rounded");
    private readonly Level _near = weights.Of(kind, Field.Amount, "near");
    private readonly Level _slip = weights.Of(kind, Field.Amount, "slip");
    private readonly Level _other = weights.Of(kind, Field.Amount, "other");
    private readonly Level _oneOnly = weights.Of(kind, Field.Amount, "oneOnly");
    private readonly Level _neither = weights.Of(kind, Field.Amount, "neither");

    /// <summary>The best outcome over the currencies that both give; sums of different currencies tell nothing.</summary>
    public Level Of(Money[] one, Money[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return one.Length == other.Length ? _neither : _oneOnly;
        Level? best = null;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                if (a.Currency.Length > 0 && b.Currency.Length > 0 && a.Currency != b.Currency)
                    continue;
                var level = Of(a, b);
                if (best is null || level.Weight > best.Weight)
                    best = level;
            }
        }
        return best ?? _neither;
    }

    /// <summary>Whether two reports name sums of one currency that cannot be the same.</summary>
    public bool Differ(Money[] one, Money[] other) => Of(one, other) is var level && (level == _near || level == _slip || level == _other);

    private Level Of(Money a, Money b)
    {
        if (a.Value == b.Value)
            return a.Figures >= TellingFigures ? _same : _sameRound;
        var (larger, smaller) = a.Value > b.Value ? (a, b) : (b, a);
        if (a.RoundsTo(b) && b.Figures < a.Figures || b.RoundsTo(a) && a.Figures < b.Figures)
            return _rounded;
        if (larger.Value <= smaller.Value * 1.2m)
            return _near;
        return smaller.Value > 0 && larger.Value / smaller.Value is 1000m or 1000000m or 10m ? _slip : _other;
    }
}
