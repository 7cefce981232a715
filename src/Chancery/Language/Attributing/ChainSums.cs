using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>What the rows of a chain add up to, class by class.</summary>
internal struct ChainSums
{
    private Vector256<short> _sums;

    /// <summary>Adds a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref sbyte row)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref row));
        _sums += Vector256.Create(lower, upper);
    }

    /// <summary>Writes the sums down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyTo(Span<int> scores)
    {
        var (lower, upper) = Vector256.Widen(_sums);
        lower.CopyTo(scores);
        upper.CopyTo(scores[Vector256<int>.Count..]);
    }
}
