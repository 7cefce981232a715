using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>Four numbers, by what all processors have.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<int>>
{
    /// <inheritdoc />
    public static int Count => 4;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Load(ref int from) => Vector128.LoadUnsafe(ref from);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Everywhere(int number) => Vector128.Create(number);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Add(Vector128<int> sums, Vector128<int> pairs, Vector128<int> others) =>
        sums + (Low(pairs) * Low(others)) + ((pairs >> 16) * (others >> 16));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Scale(Vector128<int> sums, Vector128<int> multipliers, Vector128<int> biases)
    {
        var half = Vector128.Create(1L << 31);
        var lower = ((Vector128.WidenLower(sums) * Vector128.WidenLower(multipliers)) + half) >> 32;
        var upper = ((Vector128.WidenUpper(sums) * Vector128.WidenUpper(multipliers)) + half) >> 32;
        return Vector128.Narrow(lower, upper) + biases;
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<int> numbers, ref int to) => numbers.StoreUnsafe(ref to);

    private static Vector128<int> Low(Vector128<int> pairs) => (pairs << 16) >> 16;
}
