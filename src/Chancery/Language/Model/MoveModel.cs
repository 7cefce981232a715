using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Model;

/// <summary>A linear classifier of four classes over hashed features; the four weights of a feature are one 32-bit word.</summary>
/// <remarks>The table is what a parser waits for: the few rows with a weight that needs more than a byte lie elsewhere, so that it is half as large.</remarks>
internal sealed class MoveModel
{
    /// <summary>The lowest byte of a row whose number among the wide ones stands in the other three.</summary>
    private const int Wide = 0x80;

    private readonly int[] _rows;
    private readonly ulong[] _wide;

    private MoveModel(int[] rows, ulong[] wide) => (_rows, _wide) = (rows, wide);

    /// <summary>Asks for the memory of features before it is needed.</summary>
    public unsafe void Fetch(ReadOnlySpan<int> features)
    {
        if (!Sse.IsSupported)
            return;
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var feature in features)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref rows, feature)));
    }

    /// <summary>Adds up the weights of some features.</summary>
    [SkipLocalsInit]
    public Vector128<int> Score(ReadOnlySpan<int> features)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var limit = (uint)_rows.Length - 1;
        var count = (features.Length + 7) & ~7;
        Span<int> found = stackalloc int[count];
        for (var i = 0; i < features.Length; i++)
            found[i] = Unsafe.Add(ref rows, (nint)((uint)features[i] & limit));
        found[features.Length..].Clear();
        var (low, high, wide) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector128<int>.Zero);
        for (var i = 0; i < found.Length; i += 8)
        {
            var eight = Vector256.Create<int>(found[i..]);
            var isWide = Vector256.Equals(eight << 24, Vector256.Create(Wide << 24));
            var (lower, upper) = Vector256.Widen((eight & ~isWide).AsSByte());
            low += lower;
            high += upper;
            for (var bits = isWide.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                wide += Vector128.WidenLower(Vector128.CreateScalar(_wide[(int)((uint)found[i + BitOperations.TrailingZeroCount(bits)] >> 8)]).AsInt16());
        }
        var sum = low + high;
        var halves = sum.GetLower() + sum.GetUpper();
        return Vector128.WidenLower(halves) + Vector128.WidenUpper(halves) + wide;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static MoveModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), count = reader.ReadInt32();
        if (bits != expectedBits || count < 0 || count > 1 << bits)
            throw new InvalidDataException("The language model is damaged.");
        var slots = PackedNumbers.ReadAscending(reader, count, 1 << bits);
        var rows = new int[1 << bits];
        return new MoveModel(rows, Fill(rows, slots, Column(), Column(), Column(), Column()));

        short[] Column() => PackedNumbers.ReadWeights(reader, count);
    }

    /// <summary>Fills in the rows, and returns the wide ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Fill(int[] rows, int[] slots, short[] shift, short[] reduce, short[] left, short[] right)
    {
        var wide = new List<ulong>();
        for (var i = 0; i < slots.Length; i++)
        {
            int first = shift[i], second = reduce[i], third = left[i], fourth = right[i];
            var row = (byte)first | ((byte)second << 8) | ((byte)third << 16) | (fourth << 24);
            if ((sbyte)first != first || (sbyte)second != second || (sbyte)third != third || (sbyte)fourth != fourth || (byte)first == Wide)
            {
                row = (wide.Count << 8) | Wide;
                wide.Add((ushort)first | ((ulong)(ushort)second << 16) | ((ulong)(ushort)third << 32) | ((ulong)(ushort)fourth << 48));
            }
            rows[slots[i]] = row;
        }
        return [.. wide];
    }

    /// <summary>Writes the rows that are not all zero: their numbers, then the weights move by move.</summary>
    public static void Write(BinaryWriter writer, int bits, ulong[] rows)
    {
        int[] slots = [.. Enumerable.Range(0, rows.Length).Where(i => rows[i] != 0)];
        writer.Write((byte)bits);
        writer.Write(slots.Length);
        PackedNumbers.WriteAscending(writer, slots);
        for (var move = 0; move < 4; move++)
            PackedNumbers.WriteWeights(writer, [.. slots.Select(s => (short)(rows[s] >> (16 * move)))]);
    }
}
