using Chancery.Articles;

namespace Chancery.Ledgers;

/// <summary>Where an article says what a person wrote into a field.</summary>
/// <param name="Article">The number of the article.</param>
/// <param name="Span">Its characters, [start, end) in Unicode code points.</param>
public sealed record RulingEvidence(long Article, TextSpan Span);
