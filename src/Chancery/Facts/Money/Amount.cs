using Chancery.Articles;

namespace Chancery.Facts.Money;

/// <summary>A sum of money that the article names.</summary>
/// <param name="Value">The figure in whole units of the currency (30,000,000 for £30m).</param>
/// <param name="Currency">ISO 4217, or null where the text does not tell.</param>
/// <param name="Bound">Whether it is the figure itself, about it, at most or at least it.</param>
/// <param name="Span">From the first to the last character of figure and currency, without words such as <i>up to</i>.</param>
public sealed record Amount(decimal Value, string? Currency, Bound Bound, TextSpan Span)
{
    /// <summary>Whether it is the price of one (<i>$70 a barrel</i>) and no total.</summary>
    public bool PerUnit { get; init; }

    /// <summary>The same sum in other currencies, as the article gives them: <i>€800bn (£670bn)</i>.</summary>
    public IReadOnlyList<Amount> Equivalents { get; init; } = [];
}
