using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>The logistic curve in whole numbers.</summary>
/// <remarks>What is stored is rounded so coarsely that all machines store the same.</remarks>
internal static class SigmoidTable
{
    /// <summary>What is one, for results.</summary>
    public const int One = 1 << 15;

    private const int Steps = 128;
    private const int Shift = 4;
    private const int Half = 1 << (Shift - 1);
    private const int Last = 10 * Steps;

    private static readonly short[] Values = [.. Enumerable.Range(-Last, (2 * Last) + 1).Select(i => (short)Math.Round((One - 1) / (1 + Math.Exp(-i / (double)Steps))))];

    /// <summary>The values at numbers of <see cref="OverviewNetwork.One"/>ths.</summary>
    /// <param name="numbers">The numbers; what they are afterwards is of no use.</param>
    /// <param name="values">Gets as many values.</param>
    public static void Fill(Span<int> numbers, Span<short> values)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var to = ref MemoryMarshal.GetReference(values[..numbers.Length]);
        ref var table = ref MemoryMarshal.GetArrayDataReference(Values);
        nuint i = 0;
        for (; i + (nuint)Vector256<int>.Count <= (nuint)numbers.Length; i += (nuint)Vector256<int>.Count)
        {
            var places = (Vector256.LoadUnsafe(ref from, i) + Vector256.Create(Half)) >> Shift;
            (Vector256.Clamp(places, Vector256.Create(-Last), Vector256.Create(Last)) + Vector256.Create(Last)).StoreUnsafe(ref from, i);
        }
        for (; i < (nuint)numbers.Length; i++)
            Unsafe.Add(ref from, i) = Math.Clamp((Unsafe.Add(ref from, i) + Half) >> Shift, -Last, Last) + Last;
        for (i = 0; i + 4 <= (nuint)numbers.Length; i += 4)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref table, Unsafe.Add(ref from, i));
            Unsafe.Add(ref to, i + 1) = Unsafe.Add(ref table, Unsafe.Add(ref from, i + 1));
            Unsafe.Add(ref to, i + 2) = Unsafe.Add(ref table, Unsafe.Add(ref from, i + 2));
            Unsafe.Add(ref to, i + 3) = Unsafe.Add(ref table, Unsafe.Add(ref from, i + 3));
        }
        for (; i < (nuint)numbers.Length; i++)
            Unsafe.Add(ref to, i) = Unsafe.Add(ref table, Unsafe.Add(ref from, i));
    }
}
