namespace Chancery.Language.Attributing;

/// <summary>A possible reporting phrase: words <c>[First, End)</c> of the article.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="End">One past the index of its last word.</param>
/// <param name="Margin">How much better it is than none, in the model's units.</param>
internal readonly record struct CueCandidate(int First, int End, int Margin);
