using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>A linear chain over hashed features: scores for each class of a word, and for each class behind another.</summary>
/// <remarks>A conditional random field of first order (Lafferty, McCallum and Pereira, ICML 2001), decoded by Viterbi's algorithm.</remarks>
internal sealed class ChainModel
{
    /// <summary>Classes are counted in rows of this many numbers.</summary>
    public const int Width = 16;

    private readonly sbyte[] _rows;

    private ChainModel(int classCount, RowIndex index, sbyte[] rows, int[] transitions)
    {
        ClassCount = classCount;
        (Index, _rows, Transitions) = (index, rows, transitions);
    }

    /// <summary>How many classes there are, at most <see cref="Width"/>.</summary>
    public int ClassCount { get; }

    /// <summary>Which features have rows.</summary>
    public RowIndex Index { get; }

    private int Bits => Index.Bits;

    /// <summary>What it counts for that one class, a row of <see cref="Width"/> numbers each, stands before another.</summary>
    public int[] Transitions { get; }

    /// <summary>What it counts for that one class stands behind another.</summary>
    public int Transition(int before, int after) => Transitions[(before * Width) + after];

    /// <summary>Adds up the weights of a word's features, class by class.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        Span<int> rows = stackalloc int[features.Length];
        Sum(rows[..Locate(features, rows)], scores);
    }

    /// <summary>Finds the rows of a word's features, and asks for them all at once, so that the processor need not wait for one before it asks for the next.</summary>
    /// <returns>How many there are.</returns>
    public unsafe int Locate(ReadOnlySpan<int> features, Span<int> found)
    {
        var count = 0;
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var feature in features)
        {
            var slot = Index[feature];
            if (slot < 0)
                continue;
            found[count++] = slot * Width;
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref rows, slot * Width)));
        }
        return count;
    }

    /// <summary>Adds up rows that were located.</summary>
    public void Sum(ReadOnlySpan<int> located, Span<int> scores)
    {
        var sums = new ChainSums();
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var row in located)
            sums.Add(ref Unsafe.Add(ref rows, row));
        sums.CopyTo(scores);
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

    /// <summary>The mean of models that learnt the same from other parts of the data: steadier than any of them.</summary>
    /// <remarks>Bagging: Breiman, Machine Learning 1996; of linear models the mean is a model of the same kind.</remarks>
    public static ChainModel Mean(IReadOnlyList<ChainModel> models)
    {
        var (bits, first) = (models[0].Bits, models[0]);
        var rows = new List<(int, sbyte[])>();
        for (var feature = 0; feature < 1 << bits; feature++)
        {
            var sums = new int[first.ClassCount];
            foreach (var model in models)
            {
                var slot = model.Index[feature];
                for (var c = 0; slot >= 0 && c < sums.Length; c++)
                    sums[c] += model._rows[(slot * Width) + c];
            }
            sbyte[] row = [.. sums.Select(Rounded).Select(w => (sbyte)w)];
            if (Array.Exists(row, w => w != 0))
                rows.Add((feature, row));
        }
        return Of(bits, first.ClassCount, rows, [.. Enumerable.Range(0, Width * Width).Select(t => Rounded(models.Sum(m => m.Transitions[t])))]);

        int Rounded(int sum) => (int)Math.Round(sum / (double)models.Count, MidpointRounding.AwayFromZero);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static ChainModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte(), count = reader.ReadInt32();
        if (bits != expectedBits || classCount > Width || count < 0 || count > 1 << bits)
            throw new InvalidDataException("The model of attributions is damaged.");
        var numbers = PackedNumbers.ReadAscending(reader, count, 1 << bits);
        var index = RowIndex.Of(numbers, bits);
        var rows = LargePages.Allocate<sbyte>(count * Width);
        for (var c = 0; c < classCount; c++)
            Fill(rows, reader.ReadBytes(count), c);
        var transitions = new int[Width * Width];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadInt16();
        return new ChainModel(classCount, index, rows, transitions);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(sbyte[] rows, byte[] column, int roleClass)
    {
        for (var i = 0; i < column.Length; i++)
            rows[(i * Width) + roleClass] = (sbyte)column[i];
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        var rows = new List<(int, sbyte[])>();
        for (var feature = 0; feature < 1 << Bits; feature++)
        {
            if (Index[feature] is >= 0 and var slot)
                rows.Add((feature, _rows.AsSpan(slot * Width, ClassCount).ToArray()));
        }
        Write(writer, Bits, ClassCount, rows, Transitions);
    }

    /// <summary>Writes a model: features, then the weights class by class, then the transitions.</summary>
    public static void Write(BinaryWriter writer, int bits, int classCount, IReadOnlyList<(int Feature, sbyte[] Weights)> rows, int[] transitions)
    {
        writer.Write((byte)bits);
        writer.Write((byte)classCount);
        writer.Write(rows.Count);
        PackedNumbers.WriteAscending(writer, [.. rows.Select(r => r.Feature)]);
        for (var c = 0; c < classCount; c++)
        {
            foreach (var (_, weights) in rows)
                writer.Write(weights[c]);
        }
        foreach (var transition in transitions)
            writer.Write((short)transition);
    }
}
