namespace Chancery.Desk.Pictures;

/// <summary>Bars under one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Bars">The bars.</param>
internal sealed record BarGroup(string Name, IReadOnlyList<Bar> Bars);
