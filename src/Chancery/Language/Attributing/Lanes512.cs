using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Attributing;

/// <summary>Sixteen numbers, by AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<int>>
{
    /// <inheritdoc />
    public static int Count => 16;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(ref int from) => Vector512.LoadUnsafe(ref from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Everywhere(int number) => Vector512.Create(number);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Add(Vector512<int> sums, Vector512<int> pairs, Vector512<int> others) =>
        sums + Avx512BW.MultiplyAddAdjacent(pairs.AsInt16(), others.AsInt16());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Scale(Vector512<int> sums, Vector512<int> multipliers, Vector512<int> biases)
    {
        var half = Vector512.Create(1L << 31);
        var even = (Avx512F.Multiply(sums, multipliers) + half).AsUInt64() >>> 32;
        var odd = (Avx512F.Multiply((sums.AsUInt64() >>> 32).AsInt32(), (multipliers.AsUInt64() >>> 32).AsInt32()) + half).AsUInt64() & Vector512.Create(0xFFFFFFFF00000000);
        return (even | odd).AsInt32() + biases;
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> numbers, ref int to) => numbers.StoreUnsafe(ref to);
}
