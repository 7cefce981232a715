namespace Chancery.Language.Attributing;

/// <summary>What a possible reporting phrase may be taken for.</summary>
/// <param name="Way">Its source and content; null for no attribution.</param>
/// <param name="Start">What the choice scores it, in natural logarithms.</param>
/// <param name="Facts">What trees judge it by.</param>
internal sealed record Option(Way? Way, float Start, float[] Facts);
