using Chancery.Articles;

namespace Chancery.Reading.Commitments;

/// <summary>A purpose with what decided on it.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="By">The rule.</param>
/// <param name="Words">The words of the support, in which and around which it was looked for.</param>
/// <param name="Found">The words of the lists and the features with the most weight.</param>
internal sealed record PurposeReading(Purpose Purpose, Rule By, IReadOnlyList<TextSpan> Words, string? Found);
