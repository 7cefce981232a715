namespace Chancery.Language;

/// <summary>Some words in a row: <c>[First, End)</c> of <see cref="Analysis.Tokens"/>.</summary>
/// <param name="First">The index of the first word.</param>
/// <param name="End">One past the index of the last word.</param>
public readonly record struct TokenRange(int First, int End);
