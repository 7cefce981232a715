namespace Chancery.Desk.Pictures;

/// <summary>A drawing with the numbers that it shows.</summary>
/// <param name="Name">Its name in links and files.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Says">How to read it.</param>
/// <param name="Drawing">The drawing; null where there is nothing to draw.</param>
/// <param name="Numbers">The numbers.</param>
public sealed record Picture(string Name, string Title, string Says, Drawing? Drawing, NumberTable Numbers);
