using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>Unpacks the blocks that a <see cref="BytePacker"/> wrote.</summary>
/// <param name="reader">Stands where the code begins.</param>
/// <exception cref="InvalidDataException">There is no code.</exception>
internal sealed class ByteUnpacker(BinaryReader reader)
{
    /// <summary>So many words are sure to lie in the 57 bits that one look at memory gives at least.</summary>
    private const int AtOnce = 5;

    private readonly ushort[] _table = HuffmanCode.Read(reader).Table();
    private byte[] _packed = [];

    /// <summary>Reads the next block.</summary>
    /// <param name="block">As long as it was when it was written.</param>
    /// <exception cref="InvalidDataException">The bytes are no block of that length.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    public void Read(Span<byte> block)
    {
        // No row can reach further than this, so that even damaged ones are decoded within the buffer.
        var most = ((((block.Length / BytePacker.Rows) + 1) * HuffmanCode.Longest) + 7) / 8;
        Span<int> lengths = stackalloc int[BytePacker.Rows];
        Span<nuint> at = stackalloc nuint[BytePacker.Rows];
        var all = 0;
        for (var row = 0; row < lengths.Length; row++)
        {
            lengths[row] = reader.ReadInt32();
            if ((uint)lengths[row] > (uint)most)
                throw Damaged();
            at[row] = 8 * (nuint)all;
            all += lengths[row];
        }
        if (_packed.Length < ((BytePacker.Rows + 1) * most) + sizeof(ulong))
            _packed = GC.AllocateUninitializedArray<byte>(((BytePacker.Rows + 1) * most) + sizeof(ulong));
        reader.BaseStream.ReadExactly(_packed, 0, all);
        Decode(block, at);
        all = 0;
        for (var row = 0; row < lengths.Length; row++)
        {
            all += lengths[row];
            if ((int)((at[row] + 7) / 8) != all)
                throw Damaged();
        }
    }

    /// <summary>Decodes all rows side by side.</summary>
    /// <param name="block">What to fill.</param>
    /// <param name="at">At which bit each row begins; afterwards, where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decode(Span<byte> block, Span<nuint> at)
    {
        ref var packed = ref MemoryMarshal.GetArrayDataReference(_packed);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        ref var target = ref MemoryMarshal.GetReference(block);
        var (first, second, third, fourth) = (at[0], at[1], at[2], at[3]);
        var i = 0;
        for (; i + (AtOnce * BytePacker.Rows) <= block.Length; i += AtOnce * BytePacker.Rows)
        {
            first += Several(ref packed, first, ref table, ref target);
            second += Several(ref packed, second, ref table, ref Unsafe.Add(ref target, 1));
            third += Several(ref packed, third, ref table, ref Unsafe.Add(ref target, 2));
            fourth += Several(ref packed, fourth, ref table, ref Unsafe.Add(ref target, 3));
            target = ref Unsafe.Add(ref target, AtOnce * BytePacker.Rows);
        }
        (at[0], at[1], at[2], at[3]) = (first, second, third, fourth);
        for (; i < block.Length; i++)
        {
            ref var row = ref at[i % BytePacker.Rows];
            var found = _table[Bits(ref packed, row) & ((1 << HuffmanCode.Longest) - 1)];
            block[i] = (byte)(found >> 8);
            row += (byte)found;
        }
    }

    /// <summary>Decodes the next words of a row.</summary>
    /// <returns>How many bits they have.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Several(ref byte packed, nuint at, ref ushort table, ref byte target)
    {
        var bits = Bits(ref packed, at);
        var used = 0;
        for (var i = 0; i < AtOnce; i++)
        {
            // A shift heeds no more than six bits, and the lowest byte of the sum holds the lengths alone.
            int found = Unsafe.Add(ref table, (nint)(bits & ((1 << HuffmanCode.Longest) - 1)));
            Unsafe.Add(ref target, i * BytePacker.Rows) = (byte)(found >> 8);
            bits >>= found;
            used += found;
        }
        return (byte)used;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ref byte packed, nuint at) =>
        BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref packed, at / 8), sizeof(ulong))) >> (int)(at % 8);

    private static InvalidDataException Damaged() => new("A row of numbers in the model is damaged.");
}
