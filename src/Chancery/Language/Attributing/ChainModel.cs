using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Language.Attributing;

/// <summary>A linear chain over hashed features: scores for each class of a word, and for each class behind another.</summary>
/// <remarks>A conditional random field of first order (Lafferty, McCallum and Pereira, ICML 2001), decoded by Viterbi's algorithm.</remarks>
internal sealed class ChainModel
{
    /// <summary>Classes are counted in rows of this many numbers.</summary>
    public const int Width = 16;

    private readonly int[] _slots;
    private readonly short[] _rows;
    private readonly int[] _transitions;

    private ChainModel(int classCount, int[] slots, short[] rows, int[] transitions)
    {
        ClassCount = classCount;
        (_slots, _rows, _transitions) = (slots, rows, transitions);
    }

    /// <summary>How many classes there are, at most <see cref="Width"/>.</summary>
    public int ClassCount { get; }

    /// <summary>What it counts for that one class stands behind another.</summary>
    public int Transition(int before, int after) => _transitions[before * Width + after];

    /// <summary>Adds up the weights of a word's features, class by class.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        scores = scores[..Width];
        Span<short> sums = stackalloc short[Width];
        sums.Clear();
        var total = MemoryMarshal.Cast<short, Vector<short>>(sums);
        foreach (var feature in features)
        {
            var slot = _slots[feature];
            if (slot < 0)
                continue;
            var row = MemoryMarshal.Cast<short, Vector<short>>(_rows.AsSpan(slot * Width, Width));
            for (var i = 0; i < total.Length; i++)
                total[i] += row[i];
        }
        for (var i = 0; i < Width; i++)
            scores[i] = sums[i];
    }

    /// <summary>Makes a model of rows, ascending by feature.</summary>
    public static ChainModel Of(int bits, int classCount, IReadOnlyList<(int Feature, sbyte[] Weights)> rows, int[] transitions)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            Write(writer, bits, classCount, rows, transitions);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return Read(reader, bits);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static ChainModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte(), count = reader.ReadInt32();
        if (bits != expectedBits || classCount > Width || count < 0 || count > 1 << bits)
            throw new InvalidDataException("The model of attributions is damaged.");
        var slots = new int[1 << bits];
        Array.Fill(slots, -1);
        var slot = -1;
        for (var i = 0; i < count; i++)
            slots[slot += reader.Read7BitEncodedInt()] = i;
        var rows = new short[count * Width];
        var column = new sbyte[count];
        for (var c = 0; c < classCount; c++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var i = 0; i < count; i++)
                rows[(i * Width) + c] = column[i];
        }
        var transitions = new int[Width * Width];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadInt16();
        return new ChainModel(classCount, slots, rows, transitions);
    }

    /// <summary>Writes a model: features as steps, then the weights class by class, then the transitions.</summary>
    public static void Write(BinaryWriter writer, int bits, int classCount, IReadOnlyList<(int Feature, sbyte[] Weights)> rows, int[] transitions)
    {
        writer.Write((byte)bits);
        writer.Write((byte)classCount);
        writer.Write(rows.Count);
        var last = -1;
        foreach (var (feature, _) in rows)
        {
            writer.Write7BitEncodedInt(feature - last);
            last = feature;
        }
        for (var c = 0; c < classCount; c++)
        {
            foreach (var (_, weights) in rows)
                writer.Write(weights[c]);
        }
        foreach (var transition in transitions)
            writer.Write((short)transition);
    }
}
