namespace Chancery.Desk.Pictures;

/// <summary>A line of a chart.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Points">Days, counted from 1970-01-01, and values from then on; in order.</param>
/// <param name="Text">What stands at its end.</param>
/// <param name="Says">What it says to those who point at it or hear it.</param>
/// <param name="Link">Where it leads, or null.</param>
internal sealed record Series(string Style, IReadOnlyList<(int Day, decimal Value)> Points, string Text, string Says, string? Link = null);
