using System.Globalization;

namespace Chancery.Ledgers.Reconciling;

/// <summary>A sum as it is compared.</summary>
/// <param name="Value">In whole units of the currency.</param>
/// <param name="Currency">ISO 4217, or empty where it is unknown.</param>
internal readonly record struct Money(decimal Value, string Currency)
{
    private const int MostFigures = 4;
    private const decimal Vast = 100_000_000_000m;

    /// <summary>The share by which rounding changes a sum at most.</summary>
    private const decimal MostRounding = 0.025m;

    /// <summary>Whether it is a hundred billion or more: hardly any two promises are as large.</summary>
    public bool IsVast => Value >= Vast;

    /// <summary>Reads <c>2600000000 GBP</c>.</summary>
    public static Money Parse(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var value = decimal.Parse(blank < 0 ? text : text[..blank], CultureInfo.InvariantCulture);
        return new Money(value, blank < 0 ? "" : text[(blank + 1)..]);
    }

    /// <summary>Whether a number has a single figure before its closing zeros.</summary>
    public static bool IsRound(string number) => new Money(decimal.Parse(number, CultureInfo.InvariantCulture), "").Figures == 1;

    /// <summary>How many figures the value has before its closing zeros, at most four.</summary>
    public int Figures
    {
        get
        {
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(Value, bits);
            var digits = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
            while (digits > ulong.MaxValue && digits % 10 == 0)
                digits /= 10;
            return digits > ulong.MaxValue ? MostFigures : Count((ulong)digits);
        }
    }

    /// <summary>Whether it is 15, 25 … of some unit.</summary>
    public bool IsHalfRound => Figures == 2 && Value / Unit(2) % 5 == 0;

    /// <summary>Whether it is 125, 375 … of some unit.</summary>
    public bool IsQuarterRound => Figures == 3 && Value / Unit(3) % 25 == 0;

    /// <summary>The value to so many figures, rounded towards or away from zero.</summary>
    public decimal Rounded(int figures, bool down)
    {
        var unit = Unit(figures);
        var whole = Value / unit;
        return (down ? decimal.Floor(whole) : decimal.Ceiling(whole)) * unit;
    }

    /// <summary>Whether a value is this one, rounded to as many figures as it has. Nobody makes 50 of 49, or 10 of 13.</summary>
    public bool RoundsTo(Money other)
    {
        if (other.Value == 0 || Value == 0 || Figures <= Math.Max(2, other.Figures))
            return false;
        var gap = Math.Abs(Value - other.Value);
        return gap * 2 <= other.Unit(other.Figures) && gap <= Math.Abs(Value) * MostRounding;
    }

    /// <summary>The values under which this one is looked for: to two figures, and to one where that is near.</summary>
    public IEnumerable<decimal> Rounded()
    {
        var (down, up) = (Rounded(2, down: true), Rounded(2, down: false));
        decimal[] near = [down, up, Rounded(1, down: true), Rounded(1, down: false)];
        var value = Value;
        return near.Where((n, i) => i < 2 || Math.Abs(n - value) <= Math.Abs(value) * MostRounding).Distinct();
    }

    private decimal Unit(int figures)
    {
        var unit = 1m;
        var value = Math.Abs(Value);
        var top = 1m;
        for (var i = 0; i < figures; i++)
            top *= 10;
        while (value / unit >= top)
            unit *= 10;
        while (value != 0 && value / unit * 10 < top && unit > 0.0001m)
            unit /= 10;
        return unit;
    }

    private static int Count(ulong digits)
    {
        while (digits > 0 && digits % 10 == 0)
            digits /= 10;
        return digits switch { < 10 => 1, < 100 => 2, < 1000 => 3, _ => MostFigures };
    }
}
