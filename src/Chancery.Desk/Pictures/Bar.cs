namespace Chancery.Desk.Pictures;

/// <summary>A bar of a chart.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Name">What stands before it.</param>
/// <param name="Value">How long it is; not below 0.</param>
/// <param name="Text">What stands behind it.</param>
/// <param name="Says">What it says to those who point at it or hear it.</param>
/// <param name="Link">Where it leads, or null.</param>
internal sealed record Bar(string Style, string Name, decimal Value, string Text, string Says, string? Link = null);
