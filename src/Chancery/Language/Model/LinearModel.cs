using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Model;

/// <summary>A linear classifier over hashed features; the weights of a feature are a short list of classes that it speaks for or against.</summary>
/// <remarks>
/// Feature hashing: Weinberger et al., <i>Feature Hashing for Large Scale Multitask Learning</i>, ICML 2009.
/// Memory is what scoring waits for, a line of 64 bytes at a time. A line holds the lists of eight neighbouring features, behind a byte for each that tells how
/// long its list is; what does not fit lies elsewhere, the shortest first, as features with few classes are the rare ones. The longest lists are whole rows there.
/// </remarks>
internal sealed class LinearModel
{
    /// <summary>So many scores there must be room for: no list names a class beyond.</summary>
    public const int Room = 256;

    private const int Line = LineLayout.Line, Group = LineLayout.Group;

    private readonly byte[] _lines;
    private readonly byte[] _others;
    private readonly byte[] _wide;
    private readonly int _first;
    private readonly int _firstOther;
    private readonly int _firstWide;
    private readonly int _width;
    private readonly uint _limit;

    private LinearModel(int bits, int classCount, LineMemory lines, LineMemory others, LineMemory wide)
    {
        ClassCount = classCount;
        (_lines, _first, _others, _firstOther, _wide, _firstWide) = (lines.Bytes, lines.First, others.Bytes, others.First, wide.Bytes, wide.First);
        _limit = (1u << bits) - 1;
        _width = WideRows.Width(classCount);
    }

    /// <summary>How many classes there are, at most 256.</summary>
    public int ClassCount { get; }

    /// <summary>Where the weights lie.</summary>
    public unsafe FeatureMemory Memory => new((nint)Unsafe.AsPointer(ref _lines[_first]), Line / Group);

    /// <summary>Adds up the weights of some features, class by class.</summary>
    /// <param name="features">The features.</param>
    /// <param name="scores">What is added to: at least <see cref="Room"/> numbers.</param>
    [SkipLocalsInit]
    public unsafe void Score(ReadOnlySpan<int> features, Span<short> scores)
    {
        ref var sums = ref MemoryMarshal.GetReference(scores[..Room]);
        ref var lines = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lines), _first);
        Span<int> others = stackalloc int[features.Length];
        Span<ulong> headers = stackalloc ulong[features.Length];
        // A processor forgets some of what it was asked to fetch: the rest is waited for here, all at once.
        for (var i = 0; i < features.Length; i++)
            headers[i] = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref lines, At(features[i])));
        var otherCount = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var feature = features[i];
            var (header, shift) = (headers[i], 8 * (feature % Group));
            var length = (int)(header >> shift) & 255;
            if (length == 0)
                continue;
            ref var list = ref Unsafe.Add(ref lines, At(feature) + Group + (2 * Sum(header & ((1UL << shift) - 1))));
            if (length < LineLayout.Elsewhere)
            {
                Add(ref list, length, ref sums);
                continue;
            }
            var other = Unsafe.ReadUnaligned<int>(ref list);
            others[otherCount++] = other;
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref other < 0 ? ref _wide[_firstWide + (~other * _width)] : ref _others[_firstOther + other]));
        }
        foreach (var other in others[..otherCount])
        {
            if (other < 0)
                Add(_wide.AsSpan(_firstWide + (~other * _width), _width), scores);
            else
                Add(ref _others[_firstOther + other + 2], BinaryPrimitives.ReadUInt16LittleEndian(_others.AsSpan(_firstOther + other)), ref sums);
        }
    }

    /// <summary>Where the line of a feature begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint At(int feature) => (nint)(((uint)feature & _limit) / Group * Line);

    /// <summary>The sum of the lowest seven bits of eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sum(ulong bytes)
    {
        var pairs = (bytes & 0x007F007F007F007F) + ((bytes >> 8) & 0x007F007F007F007F);
        return (int)((pairs * 0x0001000100010001) >> 48);
    }

    /// <summary>Adds the weights of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref byte list, int count, ref short sums)
    {
        for (; count >= 4; count -= 4, list = ref Unsafe.Add(ref list, 8))
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref list);
            Unsafe.Add(ref sums, (nint)(byte)four) += (sbyte)(four >> 8);
            Unsafe.Add(ref sums, (nint)(byte)(four >> 16)) += (sbyte)(four >> 24);
            Unsafe.Add(ref sums, (nint)(byte)(four >> 32)) += (sbyte)(four >> 40);
            Unsafe.Add(ref sums, (nint)(byte)(four >> 48)) += (sbyte)(four >> 56);
        }
        for (; count > 0; count--, list = ref Unsafe.Add(ref list, 2))
            Unsafe.Add(ref sums, (nint)list) += (sbyte)Unsafe.Add(ref list, 1);
    }

    /// <summary>Adds a row of weights for all classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<byte> row, Span<short> scores)
    {
        ref var sums = ref MemoryMarshal.GetReference(scores);
        ref var weights = ref Unsafe.As<byte, short>(ref MemoryMarshal.GetReference(row));
        for (nuint i = 0; i < (nuint)row.Length / sizeof(short); i += (nuint)Vector256<short>.Count)
            (Vector256.LoadUnsafe(ref sums, i) + Vector256.LoadUnsafe(ref weights, i)).StoreUnsafe(ref sums, i);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LinearModel Read(BinaryReader reader, int expectedBits)
    {
        int bits = reader.ReadByte(), classCount = reader.ReadByte() + 1;
        if (bits != expectedBits)
            throw new InvalidDataException("The language model is damaged.");
        var filler = LineFiller.Read(reader, bits, classCount);
        return new LinearModel(bits, classCount, filler.Lines, filler.Others, filler.Wide.Lay());
    }

    /// <summary>Writes the weights.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="bits">Features are numbered below 2^bits.</param>
    /// <param name="classCount">At most 256.</param>
    /// <param name="rows">Per feature, ascending, the classes with their weights.</param>
    public static void Write(BinaryWriter writer, int bits, int classCount, IReadOnlyList<(int Feature, (byte Class, short Weight)[] Entries)> rows)
    {
        writer.Write((byte)bits);
        writer.Write((byte)(classCount - 1));
        new LineLayout(bits).Write(writer, rows);
    }
}
