namespace Chancery.Ledgers.Reconciling;

/// <summary>How two reports compare in one field, and how much that speaks for one promise behind both.</summary>
/// <param name="Field">The field or trait that is compared.</param>
/// <param name="Name">The outcome: <c>same</c>, <c>near</c>, <c>other</c> …</param>
/// <param name="Weight">In bits: how many times likelier, as a power of two, the outcome is between reports of one promise than of two.</param>
/// <param name="Note">The outcome in words.</param>
public sealed record Level(string Field, string Name, double Weight, string Note);
