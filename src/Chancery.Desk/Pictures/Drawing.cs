namespace Chancery.Desk.Pictures;

/// <summary>Shapes on a sheet, later ones over earlier ones.</summary>
/// <param name="Width">The width of the sheet.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">The shapes.</param>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Shape> Shapes);
