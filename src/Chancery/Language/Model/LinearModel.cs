using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Model;

/// <summary>A linear classifier over hashed features; the weights of a feature are a short list of classes that it speaks for or against.</summary>
/// <remarks>Feature hashing: Weinberger et al., <i>Feature Hashing for Large Scale Multitask Learning</i>, ICML 2009.</remarks>
internal sealed class LinearModel
{
    /// <summary>Longer lists are kept as full rows, which processors add at a stroke.</summary>
    private const int LongList = 8;

    private readonly int[] _starts;
    private readonly int[] _lists;
    private readonly short[] _rows;
    private readonly int _width;

    private LinearModel(int classCount, int[] starts, int[] lists, short[] rows, int width)
    {
        ClassCount = classCount;
        (_starts, _lists, _rows, _width) = (starts, lists, rows, width);
    }

    /// <summary>How many classes there are, at most 256.</summary>
    public int ClassCount { get; }

    /// <summary>How many numbers <see cref="Score"/> fills in: the classes, rounded up; what is beyond them stays 0.</summary>
    public int Width => _width;

    /// <summary>Adds up the weights of some features, class by class.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        scores = scores[.._width];
        Span<short> sums = stackalloc short[_width];
        sums.Clear();
        var vectors = MemoryMarshal.Cast<short, Vector256<short>>(sums);
        Span<int> starts = stackalloc int[features.Length];
        for (var i = 0; i < features.Length; i++)
            starts[i] = _starts[features[i]];
        FetchAhead(starts);
        foreach (var start in starts)
        {
            if (start > 0)
            {
                foreach (var entry in _lists.AsSpan(start + 1, _lists[start]))
                    sums[entry & 255] += (short)(entry >> 8);
            }
            else if (start < 0)
            {
                var row = MemoryMarshal.Cast<short, Vector256<short>>(_rows.AsSpan(~start * _width, _width));
                for (var i = 0; i < vectors.Length; i++)
                    vectors[i] += row[i];
            }
        }
        for (var i = 0; i < sums.Length; i++)
            scores[i] = sums[i];
    }

    /// <summary>Asks for the memory of all features at once; one after the other they would be waited for one after the other.</summary>
    private unsafe void FetchAhead(ReadOnlySpan<int> starts)
    {
        if (!Sse.IsSupported)
            return;
        ref var lists = ref MemoryMarshal.GetArrayDataReference(_lists);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var start in starts)
        {
            if (start > 0)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref lists, start)));
            else if (start < 0)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref rows, ~start * _width)));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LinearModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte() + 1, features = reader.ReadInt32(), entries = reader.ReadInt32();
        if (bits != expectedBits || features < 0 || entries < 0)
            throw new InvalidDataException("The language model is damaged.");
        var slots = PackedNumbers.ReadAscending(reader, features, 1 << bits);
        byte[] counts = reader.ReadBytes(features), classes = reader.ReadBytes(entries);
        var weights = PackedNumbers.ReadWeights(reader, entries);
        return Build(bits, classCount, slots, counts, classes, weights);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LinearModel Build(int bits, int classCount, int[] slots, byte[] counts, byte[] classes, short[] weights)
    {
        var width = (classCount + 15) / 16 * 16;
        var starts = new int[1 << bits];
        int listed = 1, rowCount = 0;
        foreach (var count in counts)
        {
            listed += count > LongList ? 0 : count + 1;
            rowCount += count > LongList ? 1 : 0;
        }
        var (lists, rows) = (new int[listed], new short[rowCount * width]);
        int list = 1, row = 0, from = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            var isRow = counts[i] > LongList;
            starts[slots[i]] = isRow ? ~row : list;
            if (!isRow)
                lists[list++] = counts[i];
            for (var end = from + counts[i]; from < end; from++)
            {
                if (isRow)
                    rows[row * width + classes[from]] = weights[from];
                else
                    lists[list++] = (weights[from] << 8) | classes[from];
            }
            row += isRow ? 1 : 0;
        }
        return new LinearModel(classCount, starts, lists, rows, width);
    }

    /// <summary>Writes the weights: features, counts, classes, weights.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="bits">Features are numbered below 2^bits.</param>
    /// <param name="classCount">At most 256.</param>
    /// <param name="rows">Per feature, ascending, the classes with their weights.</param>
    public static void Write(BinaryWriter writer, int bits, int classCount, IReadOnlyList<(int Feature, (byte Class, short Weight)[] Entries)> rows)
    {
        writer.Write((byte)bits);
        writer.Write((byte)(classCount - 1));
        writer.Write(rows.Count);
        writer.Write(rows.Sum(r => r.Entries.Length));
        PackedNumbers.WriteAscending(writer, [.. rows.Select(r => r.Feature)]);
        foreach (var (_, entries) in rows)
            writer.Write((byte)entries.Length);
        foreach (var (_, entries) in rows)
        {
            foreach (var (c, _) in entries)
                writer.Write(c);
        }
        PackedNumbers.WriteWeights(writer, [.. rows.SelectMany(r => r.Entries.Select(e => e.Weight))]);
    }
}
