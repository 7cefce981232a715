using Chancery.Articles;

namespace Chancery.Reading.Wording;

/// <summary>Wording that a machine has mangled, with what it stood for.</summary>
/// <param name="Span">The mangled words.</param>
/// <param name="Reading">What they stand for.</param>
/// <param name="Why">Which fixed name or term it is, and which word was swapped.</param>
/// <param name="Confidence">How sure the reader is, 0 to 1.</param>
public sealed record WordingReading(TextSpan Span, string Reading, string Why, double Confidence);
