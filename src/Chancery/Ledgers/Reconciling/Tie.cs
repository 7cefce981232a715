namespace Chancery.Ledgers.Reconciling;

/// <summary>Two forms that are one, or two, whatever their weights say.</summary>
/// <param name="One">The number of the one form.</param>
/// <param name="Other">The number of the other.</param>
/// <param name="Apart">Whether they are two; else they are one.</param>
public readonly record struct Tie(long One, long Other, bool Apart);
