namespace Chancery.Desk.Pictures;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Number">The number that it shows, or null.</param>
/// <param name="Link">Where it leads, or null.</param>
public sealed record Cell(string Text, decimal? Number = null, string? Link = null);
