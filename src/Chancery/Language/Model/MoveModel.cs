using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Model;

/// <summary>A linear classifier of four classes over hashed features; the four weights of a feature are one 64-bit word.</summary>
internal sealed class MoveModel
{
    private readonly ulong[] _rows;

    private MoveModel(int bits, ulong[] rows)
    {
        Bits = bits;
        _rows = rows;
    }

    /// <summary>The features are numbered from 0 to 2^Bits - 1.</summary>
    public int Bits { get; }

    /// <summary>Adds up the weights of some features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector128<int> Score(ReadOnlySpan<int> features)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var limit = (uint)_rows.Length - 1;
        var sum = Vector128<int>.Zero;
        foreach (var feature in features)
        {
            var row = Vector128.CreateScalar(Unsafe.Add(ref rows, (nint)((uint)feature & limit))).AsInt16();
            sum += Vector128.WidenLower(row);
        }
        return sum;
    }

    /// <summary>Makes a model of rows of four 16-bit numbers.</summary>
    public static MoveModel Of(int bits, ulong[] rows) => new(bits, rows);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static MoveModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), count = reader.ReadInt32();
        if (bits != expectedBits || count < 0 || count > 1 << bits)
            throw new InvalidDataException("The language model is damaged.");
        var slots = PackedNumbers.ReadAscending(reader, count, 1 << bits);
        var rows = new ulong[1 << bits];
        for (var move = 0; move < 4; move++)
            Fill(rows, slots, PackedNumbers.ReadWeights(reader, count), 16 * move);
        return new MoveModel(bits, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(ulong[] rows, int[] slots, short[] weights, int shift)
    {
        for (var i = 0; i < slots.Length; i++)
            rows[slots[i]] |= (ulong)(ushort)weights[i] << shift;
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
