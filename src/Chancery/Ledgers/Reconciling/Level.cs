namespace Chancery.Ledgers.Reconciling;

/// <summary>How two reports compare in one field, and how much that speaks for one promise behind both.</summary>
/// <param name="Field">The field or trait that is compared.</param>
/// <param name="Name">The outcome: <c>same</c>, <c>near</c>, <c>other</c> …</param>
/// <param name="Weight">In bits: how many times likelier, as a power of two, the outcome is between reports of one promise than of two.</param>
/// <param name="Note">The outcome in words.</param>
public sealed record Level(string Field, string Name, double Weight, string Note)
{
    /// <summary>What outcomes say together: their weights added up.</summary>
    /// <param name="all">The outcomes.</param>
    /// <param name="told">Where they are listed for whoever asks why, or null.</param>
    internal static double Sum(ReadOnlySpan<Level> all, List<Level>? told)
    {
        var sum = 0.0;
        foreach (var level in all)
            sum += level.Weight;
        told?.AddRange(all);
        return sum;
    }
}
