using System.Globalization;

namespace Chancery.Ledgers.Reconciling;

/// <summary>A sum as it is compared.</summary>
/// <param name="Value">In whole units of the currency.</param>
/// <param name="Currency">ISO 4217, or empty where it is unknown.</param>
internal readonly record struct Money(decimal Value, string Currency)
{
    private const int MostFigures = 4;

    /// <summary>Reads <c>2600000000 GBP</c>.</summary>
    public static Money Parse(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var value = decimal.Parse(blank < 0 ? text : text[..blank], CultureInfo.InvariantCulture);
        return new Money(value, blank < 0 ? "" : text[(blank + 1)..]);
    }

    /// <summary>How many figures the value has before its closing zeros, at most four.</summary>
    public int Figures
    {
        get
        {
            for (var figures = 1; figures < MostFigures; figures++)
            {
                if (Rounded(figures, down: true) == Value)
                    return figures;
            }
            return MostFigures;
        }
    }

    /// <summary>The value to so many figures, rounded towards or away from zero.</summary>
    public decimal Rounded(int figures, bool down)
    {
        var unit = Unit(figures);
        var whole = Value / unit;
        return (down ? decimal.Floor(whole) : decimal.Ceiling(whole)) * unit;
    }

    /// <summary>Whether a value is this one, rounded to as many figures as it has.</summary>
    public bool RoundsTo(Money other)
    {
        if (other.Value == 0 || Value == 0)
            return false;
        var unit = other.Unit(other.Figures);
        return Math.Abs(Value - other.Value) * 2 <= unit;
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
}
