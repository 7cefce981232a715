using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Attributing;

/// <summary>Eight numbers, by AVX2.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<int>>
{
    /// <inheritdoc />
    public static int Count => 8;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ref int from) => Vector256.LoadUnsafe(ref from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Everywhere(int number) => Vector256.Create(number);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> pairs, Vector256<int> others) =>
        sums + Avx2.MultiplyAddAdjacent(pairs.AsInt16(), others.AsInt16());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Scale(Vector256<int> sums, Vector256<int> multipliers, Vector256<int> biases)
    {
        var half = Vector256.Create(1L << 31);
        var even = (Avx2.Multiply(sums, multipliers) + half).AsUInt64() >>> 32;
        var odd = (Avx2.Multiply((sums.AsUInt64() >>> 32).AsInt32(), (multipliers.AsUInt64() >>> 32).AsInt32()) + half).AsUInt64() & Vector256.Create(0xFFFFFFFF00000000);
        return (even | odd).AsInt32() + biases;
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> numbers, ref int to) => numbers.StoreUnsafe(ref to);
}
