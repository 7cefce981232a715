using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers;

/// <summary>Why two forms are in one entry, or in two.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Weight">In bits; above 0: rather one than two.</param>
/// <param name="Levels">What each field adds, the prior first.</param>
public sealed record Explanation(StoredForm One, StoredForm Other, double Weight, IReadOnlyList<Level> Levels);
