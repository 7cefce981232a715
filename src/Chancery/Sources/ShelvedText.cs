using NodaTime;

namespace Chancery.Sources;

/// <summary>A text on a shelf.</summary>
/// <param name="Number">The number of its article.</param>
/// <param name="Published">The day of publication, where it is known.</param>
/// <param name="Sketch">What is kept of it.</param>
public sealed record ShelvedText(long Number, LocalDate? Published, SourceSketch Sketch);
