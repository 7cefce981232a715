namespace Chancery.Language.Model;

/// <summary>A linear classifier over hashed features; the weights of a feature are a short list of classes that it speaks for or against.</summary>
/// <remarks>Feature hashing: Weinberger et al., <i>Feature Hashing for Large Scale Multitask Learning</i>, ICML 2009.</remarks>
internal sealed class LinearModel
{
    private readonly int[] _offsets;
    private readonly byte[] _classes;
    private readonly short[] _weights;

    private LinearModel(int bits, int classCount, int[] offsets, byte[] classes, short[] weights)
    {
        Bits = bits;
        ClassCount = classCount;
        _offsets = offsets;
        _classes = classes;
        _weights = weights;
    }

    /// <summary>The features are numbered from 0 to 2^Bits - 1.</summary>
    public int Bits { get; }

    /// <summary>How many classes there are, at most 256.</summary>
    public int ClassCount { get; }

    /// <summary>Adds up the weights of some features, class by class.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        scores.Clear();
        var offsets = _offsets;
        foreach (var feature in features)
        {
            int at = offsets[feature], end = offsets[feature + 1];
            for (; at < end; at++)
                scores[_classes[at]] += _weights[at];
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LinearModel Read(BinaryReader reader)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte() + 1, features = reader.ReadInt32(), entries = reader.ReadInt32();
        if (bits > 26 || features < 0 || entries < 0)
            throw new InvalidDataException("The language model is damaged.");
        var offsets = new int[(1 << bits) + 1];
        var slot = -1;
        for (var i = 0; i < features; i++)
        {
            slot += reader.Read7BitEncodedInt();
            offsets[slot + 1] = reader.ReadByte();
        }
        for (var i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        var classes = reader.ReadBytes(entries);
        var weights = new short[entries];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(bits, classCount, offsets, classes, weights);
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
