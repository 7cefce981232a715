using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Where the weights lie.</summary>
    public unsafe FeatureMemory Memory => new((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows)), sizeof(int));

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
        var rows = LargePages.Allocate<int>(1 << bits);
        var wide = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            var slot = reader.ReadInt32();
            if ((uint)slot >= (uint)rows.Length)
                throw new InvalidDataException("The language model is damaged.");
            (rows[slot], wide[i]) = ((i << 8) | Wide, reader.ReadUInt64());
        }
        ByteUnpacker present = new(reader), shift = new(reader), reduce = new(reader), left = new(reader), right = new(reader);
        Span<byte> bitmap = new byte[BlockSize(bits) / 8], shifts = new byte[BlockSize(bits)], reduces = new byte[BlockSize(bits)], lefts = new byte[BlockSize(bits)], rights = new byte[BlockSize(bits)];
        for (var first = 0; first < rows.Length; first += BlockSize(bits))
        {
            present.Read(bitmap);
            var narrow = 0;
            foreach (var eight in bitmap)
                narrow += BitOperations.PopCount(eight);
            shift.Read(shifts[..narrow]);
            reduce.Read(reduces[..narrow]);
            left.Read(lefts[..narrow]);
            right.Read(rights[..narrow]);
            Fill(rows.AsSpan(first, BlockSize(bits)), bitmap, shifts, reduces, lefts, rights);
        }
        return new MoveModel(rows, wide);
    }

    /// <summary>Writes the rows that are not all zero: those with a weight that needs more than a byte, then which the others are, and their weights move by move.</summary>
    public static void Write(BinaryWriter writer, int bits, ulong[] rows)
    {
        int[] wide = [.. Enumerable.Range(0, rows.Length).Where(i => IsWide(rows[i]))];
        writer.Write((byte)bits);
        writer.Write(wide.Length);
        foreach (var slot in wide)
        {
            writer.Write(slot);
            writer.Write(rows[slot]);
        }
        var blocks = rows.Chunk(BlockSize(bits)).Select(b => b.Select(r => IsWide(r) ? 0 : r).ToArray()).ToArray();
        var columns = new List<byte[][]> { blocks.Select(Present).ToArray() };
        for (var move = 0; move < 4; move++)
            columns.Add([.. blocks.Select(b => b.Where(r => r != 0).Select(r => (byte)(r >> (16 * move))).ToArray())]);
        var packers = columns.ConvertAll(c => BytePacker.Start(writer, c));
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var column = 0; column < packers.Count; column++)
                packers[column].Write(writer, columns[column][block]);
        }
    }

    /// <summary>How many rows are read at once: few enough that they stay near the processor.</summary>
    private static int BlockSize(int bits) => Math.Min(1 << bits, 1 << 15);

    /// <summary>Fills in the rows that a bitmap tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(Span<int> rows, ReadOnlySpan<byte> bitmap, ReadOnlySpan<byte> shift, ReadOnlySpan<byte> reduce, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var next = 0;
        for (var i = 0; i < bitmap.Length; i++)
        {
            for (var bits = (uint)bitmap[i]; bits != 0; bits &= bits - 1, next++)
                rows[(8 * i) + BitOperations.TrailingZeroCount(bits)] = shift[next] | (reduce[next] << 8) | (left[next] << 16) | (right[next] << 24);
        }
    }

    /// <summary>Which rows of a block are not all zero, a bit for each.</summary>
    private static byte[] Present(ulong[] rows)
    {
        var bitmap = new byte[rows.Length / 8];
        for (var i = 0; i < rows.Length; i++)
            bitmap[i / 8] |= (byte)(rows[i] == 0 ? 0 : 1 << (i % 8));
        return bitmap;
    }

    /// <summary>Whether a weight needs more than a byte, or the lowest byte would seem to say so.</summary>
    private static bool IsWide(ulong row)
    {
        for (var move = 0; move < 4; move++)
        {
            if ((short)(row >> (16 * move)) is < sbyte.MinValue or > sbyte.MaxValue)
                return true;
        }
        return (byte)row == Wide;
    }
}
