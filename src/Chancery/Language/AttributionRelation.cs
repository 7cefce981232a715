namespace Chancery.Language;

/// <summary>An attribution relation as PARC and PolNeAR mark them: who is said to have said, thought or wanted what, and by which words.</summary>
/// <param name="Cue">The reporting word or phrase.</param>
/// <param name="CueHead">The word of it that the others depend on.</param>
/// <param name="Source">The words that name the source; empty where none are found.</param>
/// <param name="Content">What is attributed, in order; several stretches where the cue cuts it.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
public sealed record AttributionRelation(TokenRange Cue, int CueHead, IReadOnlyList<TokenRange> Source, IReadOnlyList<TokenRange> Content, double Confidence);
