using System.Globalization;
using Chancery.Data;
using Chancery.Facts.Numbers;

namespace Chancery.Facts.Money;

/// <summary>Reads a sum that a person types: <c>£2.6bn</c>, <c>2.6bn GBP</c>, <c>40 million euros</c>.</summary>
internal sealed class TypedSum(ReferenceData data)
{
    private readonly NumberReader _numbers = new(data);
    private readonly CurrencyNames _currencies = new(data);

    /// <summary>The sum as fields hold it, <c>2600000000 GBP</c>; null where the text is no sum or more than one.</summary>
    public string? Read(string text)
    {
        var typed = text.Trim();
        var first = typed.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (first < 0 || _numbers.At(typed, first) is not { } number)
            return null;
        var mark = (number.Start == 0 ? null : _currencies.Before(typed, number.Start)) ?? _currencies.After(typed, number.End);
        if (Math.Min(mark?.Start ?? number.Start, number.Start) > 0 || Math.Max(mark?.End ?? 0, number.End) < typed.Length)
            return null;
        var value = (number.Value * (mark?.Written == "M" ? 1_000_000 : 1)).ToString("0.####", CultureInfo.InvariantCulture);
        return mark?.Code is { } code ? $"{value} {code}" : value;
    }
}
