using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Model;

/// <summary>Fills lines with the lists that a <see cref="LineLayout"/> wrote.</summary>
internal sealed class LineFiller
{
    private const int Line = LineLayout.Line, Group = LineLayout.Group;

    /// <summary>Entries are written so many at a time, over whatever stands behind them: that is written later.</summary>
    private const int AtOnce = 8;

    private readonly int _othersLength;
    private readonly int _line;
    private readonly int _other;
    private int _free;

    private LineFiller(BinaryReader reader, int bits, int classCount)
    {
        _othersLength = reader.ReadInt32();
        if (_othersLength < 0)
            throw Damaged();
        Lines = new LineMemory((Line << (bits - 3)) + Line);
        Others = new LineMemory(_othersLength + Line);
        Wide = new WideRows(classCount);
        (_line, _other) = (Lines.First, Others.First);
    }

    /// <summary>The lines.</summary>
    public LineMemory Lines { get; }

    /// <summary>The lists that have no room in their line, each behind its length.</summary>
    public LineMemory Others { get; }

    /// <summary>The long ones among these.</summary>
    public WideRows Wide { get; }

    /// <summary>Reads lists into lines.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="bits">Features are numbered below 2^bits.</param>
    /// <param name="classCount">How many classes there are.</param>
    /// <exception cref="InvalidDataException">The bytes are no lists.</exception>
    public static LineFiller Read(BinaryReader reader, int bits, int classCount)
    {
        var filler = new LineFiller(reader, bits, classCount);
        ByteUnpacker headers = new(reader), lengths = new(reader), classes = new(reader), weights = new(reader);
        var size = LineLayout.BlockSize(bits);
        byte[] header = new byte[size], length = new byte[size], entryClasses = [], entryWeights = [];
        for (var feature = 0; feature < 1 << bits; feature += size)
        {
            int others = reader.ReadInt32(), entries = reader.ReadInt32();
            if ((uint)others > (uint)size || (uint)entries > (uint)size * byte.MaxValue)
                throw Damaged();
            if (entryClasses.Length < entries + AtOnce)
            {
                entryClasses = GC.AllocateUninitializedArray<byte>((entries * 5 / 4) + AtOnce);
                entryWeights = GC.AllocateUninitializedArray<byte>(entryClasses.Length);
            }
            headers.Read(header);
            lengths.Read(length.AsSpan(0, others));
            classes.Read(entryClasses.AsSpan(0, entries));
            weights.Read(entryWeights.AsSpan(0, entries));
            filler.Fill(feature / Group, header, length.AsSpan(0, others), entryClasses.AsSpan(0, entries + AtOnce), entryWeights.AsSpan(0, entries + AtOnce));
        }
        return filler;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int group, ReadOnlySpan<byte> headers, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> classes, ReadOnlySpan<byte> weights)
    {
        int next = 0, nextLength = 0, entries = classes.Length - AtOnce;
        Span<byte> lines = Lines.Bytes.AsSpan(_line), others = Others.Bytes.AsSpan(_other);
        for (var i = 0; i < headers.Length; i += Group, group++)
        {
            var header = BinaryPrimitives.ReadUInt64LittleEndian(headers[i..]);
            var line = lines.Slice(group * Line, 2 * Line);
            BinaryPrimitives.WriteUInt64LittleEndian(line, header);
            var at = Group;
            // The highest bit of each byte that is not zero.
            for (var left = (((header & 0x7F7F7F7F7F7F7F7F) + 0x7F7F7F7F7F7F7F7F) | header) & 0x8080808080808080; left != 0; left &= left - 1)
            {
                int length = (byte)(header >> (BitOperations.TrailingZeroCount(left) - 7)), from = next;
                if (length != LineLayout.Elsewhere)
                {
                    next += length;
                    if (at + (2 * length) > Line || next > entries)
                        throw Damaged();
                    Write(line[at..], classes[from..], weights[from..], length);
                    at += 2 * length;
                    continue;
                }
                if (nextLength == lengths.Length)
                    throw Damaged();
                length = lengths[nextLength++];
                next += length;
                var other = LineLayout.Place(ref _free, 2 + (2 * length));
                if (at + (2 * LineLayout.PlaceLength) > Line || next > entries || _free > _othersLength)
                    throw Damaged();
                var wide = Wide.Takes(length);
                BinaryPrimitives.WriteInt32LittleEndian(line[at..], wide ? ~Wide.Add(classes.Slice(from, length), weights.Slice(from, length)) : other);
                at += 2 * LineLayout.PlaceLength;
                if (wide)
                    continue;
                BinaryPrimitives.WriteUInt16LittleEndian(others[other..], (ushort)length);
                Write(others[(other + 2)..], classes[from..], weights[from..], length);
            }
        }
        if (next != entries || nextLength != lengths.Length)
            throw Damaged();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Span<byte> list, ReadOnlySpan<byte> classes, ReadOnlySpan<byte> weights, int count)
    {
        for (var i = 0; i < count; i += AtOnce)
        {
            var some = Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(classes[i..])).AsByte());
            var theirs = Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(weights[i..])).AsByte());
            (some | (theirs << 8)).AsByte().CopyTo(list[(2 * i)..]);
        }
    }

    private static InvalidDataException Damaged() => new("The lists of the language model are damaged.");
}
