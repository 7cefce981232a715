using NodaTime;

namespace Chancery.Sources;

/// <summary>One article of a <see cref="SourceIndex"/>.</summary>
/// <param name="Number">Its number in the index, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">1, or more where an article of the same id with another text came before.</param>
/// <param name="Published">The day of publication, where it is known.</param>
/// <param name="Sketch">What is kept of its text.</param>
public sealed record SourceEntry(int Number, string Id, int Version, LocalDate? Published, SourceSketch Sketch);
