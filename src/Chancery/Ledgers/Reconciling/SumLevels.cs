namespace Chancery.Ledgers.Reconciling;

/// <summary>The outcomes of comparing sums of money.</summary>
internal sealed class SumLevels(Weights weights, string kind)
{
    /// <summary>As many figures are hardly the same by chance.</summary>
    private const int TellingFigures = 3;

    private const decimal Near = 1.2m;

    /// <summary>Few promises are as large, so that two of them are seldom the same by chance, however round.</summary>
    private const decimal Huge = 10_000_000_000m;

    private readonly Level _sameVast = weights.Of(kind, Field.Amount, "sameVast");
    private readonly Level _same = weights.Of(kind, Field.Amount, "same");
    private readonly Level _sameTwo = weights.Of(kind, Field.Amount, "sameTwo");
    private readonly Level _sameRound = weights.Of(kind, Field.Amount, "sameRound");
    private readonly Level _sameHuge = weights.Of(kind, Field.Amount, "sameHuge");
    private readonly Level _rounded = weights.Of(kind, Field.Amount, "rounded");
    private readonly Level _near = weights.Of(kind, Field.Amount, "near");
    private readonly Level _slip = weights.Of(kind, Field.Amount, "slip");
    private readonly Level _other = weights.Of(kind, Field.Amount, "other");
    private readonly Level _oneOnly = weights.Of(kind, Field.Amount, "oneOnly");
    private readonly Level _otherCurrency = weights.Of(kind, Field.Amount, "otherCurrency");
    private readonly Level _neither = weights.Of(kind, Field.Amount, "neither");

    /// <summary>The outcome where sums tell nothing.</summary>
    public Level Neither => _neither;

    /// <summary>The best outcome over the currencies that both give; sums of different currencies tell little.</summary>
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
        return best ?? _otherCurrency;
    }

    /// <summary>Whether two reports of one article name sums that cannot be the same: what is the same in another currency it gives as an equivalent.</summary>
    public bool Differ(Money[] one, Money[] other) => one.Length > 0 && other.Length > 0 && Of(one, other) is var level && !IsSame(level);

    /// <summary>Whether two reports have a sum in common that may be the same by chance.</summary>
    public bool AreRound(Money[] one, Money[] other) => one.Length > 0 && other.Length > 0 && Of(one, other) is var level && (level == _sameRound || level == _sameTwo);

    /// <summary>Whether a list of many large sums may name the sum that two reports have in common twice.</summary>
    public bool AreListed(Money[] one, Money[] other) => one.Length > 0 && other.Length > 0 && Of(one, other) is var level && (level == _sameRound || level == _sameHuge);

    /// <summary>Whether an outcome is a sum of a hundred billion or more in common.</summary>
    public bool IsVast(Level level) => level == _sameVast;

    /// <summary>Whether an outcome is a sum in common.</summary>
    public bool IsSame(Level level) => level == _same || level == _sameTwo || level == _sameRound || level == _sameHuge || level == _sameVast || level == _rounded;

    /// <summary>A wrong scale, two figures in each other's place, or one left out: 2.6 for 2.26.</summary>
    private static bool IsSlip(decimal larger, decimal smaller)
    {
        if (smaller <= 0)
            return false;
        var ratio = larger / smaller;
        var (one, other) = (Digits(larger), Digits(smaller));
        return ratio is 1000m or 1000000m
            || one.Length > 1 && one.Length == other.Length && ratio < 10 && one.Order().SequenceEqual(other.Order())
            || Math.Min(one.Length, other.Length) > 1 && Math.Abs(one.Length - other.Length) == 1 && ratio <= Near && LacksOne(one.Length > other.Length ? one : other, one.Length > other.Length ? other : one);
    }

    private static bool LacksOne(string digits, string others) => Enumerable.Range(0, digits.Length).Any(i => digits.Remove(i, 1) == others);

    private static string Digits(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0');

    private Level Of(Money a, Money b)
    {
        if (a.Value == b.Value)
            return a.Figures >= TellingFigures && !a.IsQuarterRound ? _same : a.IsVast ? _sameVast : a.Value >= Huge ? _sameHuge : a.Figures == 1 || a.IsHalfRound || a.IsQuarterRound ? _sameRound : _sameTwo;
        var (larger, smaller) = a.Value > b.Value ? (a, b) : (b, a);
        if (a.RoundsTo(b) || b.RoundsTo(a))
            return _rounded;
        return IsSlip(larger.Value, smaller.Value) ? _slip : larger.Value <= smaller.Value * Near ? _near : _other;
    }
}
