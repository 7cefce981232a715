using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>A linear classifier over hashed features; the weights of a feature are a short list of classes that it speaks for or against.</summary>
/// <remarks>Feature hashing: Weinberger et al., <i>Feature Hashing for Large Scale Multitask Learning</i>, ICML 2009.</remarks>
internal sealed class LinearModel
{
    /// <summary>Longer lists are kept as full rows, which processors add at a stroke.</summary>
    private const int LongList = 8;

    private readonly int[] _starts;
    private readonly int[] _lists;
    private readonly int[] _rows;
    private readonly int _width;

    private LinearModel(int classCount, int[] starts, int[] lists, int[] rows, int width)
    {
        ClassCount = classCount;
        (_starts, _lists, _rows, _width) = (starts, lists, rows, width);
    }

    /// <summary>How many classes there are, at most 256.</summary>
    public int ClassCount { get; }

    /// <summary>How many numbers <see cref="Score"/> fills in: the classes, rounded up; what is beyond them stays 0.</summary>
    public int Width => _width;

    /// <summary>Adds up the weights of some features, class by class.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        scores = scores[.._width];
        scores.Clear();
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(scores);
        foreach (var feature in features)
        {
            var start = _starts[feature];
            if (start > 0)
            {
                foreach (var entry in _lists.AsSpan(start + 1, _lists[start]))
                    scores[entry & 255] += entry >> 8;
            }
            else if (start < 0)
            {
                var row = MemoryMarshal.Cast<int, Vector<int>>(_rows.AsSpan(~start * _width, _width));
                for (var i = 0; i < vectors.Length; i++)
                    vectors[i] += row[i];
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LinearModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte() + 1, features = reader.ReadInt32(), entries = reader.ReadInt32();
        if (bits != expectedBits || features < 0 || entries < 0)
            throw new InvalidDataException("The language model is damaged.");
        var (slots, counts) = (new int[features], new byte[features]);
        var slot = -1;
        for (var i = 0; i < features; i++)
        {
            slots[i] = slot += reader.Read7BitEncodedInt();
            counts[i] = reader.ReadByte();
        }
        var classes = reader.ReadBytes(entries);
        var weights = new short[entries];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var width = (classCount + 15) / 16 * 16;
        var starts = new int[1 << bits];
        var lists = new int[1 + counts.Sum(c => c > LongList ? 0 : c + 1)];
        var rows = new int[counts.Count(c => c > LongList) * width];
        int list = 1, row = 0, from = 0;
        for (var i = 0; i < features; i++)
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

    /// <summary>Writes the weights: per feature a step and a count, then all classes, then all weights.</summary>
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
        var last = -1;
        foreach (var (feature, entries) in rows)
        {
            writer.Write7BitEncodedInt(feature - last);
            writer.Write((byte)entries.Length);
            last = feature;
        }
        foreach (var (_, entries) in rows)
        {
            foreach (var (c, _) in entries)
                writer.Write(c);
        }
        foreach (var (_, entries) in rows)
        {
            foreach (var (_, weight) in entries)
                writer.Write(weight);
        }
    }
}
