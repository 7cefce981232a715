using Chancery.Articles;

namespace Chancery.Facts.Time;

/// <summary>Words of the text that say when.</summary>
/// <param name="Span">The words, with the preposition where it belongs to the meaning (<i>by the end of 2027</i>).</param>
/// <param name="Kind">Point, interval or length.</param>
/// <param name="Edtf">ISO 8601-2 (EDTF), resolved against the day of publication; null where that is needed and unknown.</param>
public sealed record TimeExpression(TextSpan Span, TimeKind Kind, string? Edtf);
