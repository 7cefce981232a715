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
        var slots = new int[count];
        var slot = -1;
        for (var i = 0; i < count; i++)
            slots[i] = slot += reader.Read7BitEncodedInt();
        var rows = new ulong[1 << bits];
        for (var part = 0; part < 8; part++)
        {
            var weights = reader.ReadBytes(count);
            for (var i = 0; i < count; i++)
                rows[slots[i]] |= (ulong)weights[i] << (8 * part);
        }
        return new MoveModel(bits, rows);
    }

    /// <summary>Writes the rows that are not all zero: their numbers as steps, then the weights byte by byte.</summary>
    public static void Write(BinaryWriter writer, int bits, ulong[] rows)
    {
        writer.Write((byte)bits);
        writer.Write(rows.Count(r => r != 0));
        var last = -1;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == 0)
                continue;
            writer.Write7BitEncodedInt(i - last);
            last = i;
        }
        for (var part = 0; part < 8; part++)
        {
            foreach (var row in rows)
            {
                if (row != 0)
                    writer.Write((byte)(row >> (8 * part)));
            }
        }
    }
}
