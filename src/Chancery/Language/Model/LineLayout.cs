using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Language.Model;

/// <summary>Lays the lists of a <see cref="LinearModel"/> out in lines.</summary>
/// <param name="bits">Features are numbered below 2^bits.</param>
/// <param name="counts">How many classes each feature speaks for or against.</param>
/// <param name="classes">Those classes, feature by feature.</param>
/// <param name="weights">The weight of each.</param>
internal sealed class LineLayout(int bits, byte[] counts, byte[] classes, short[] weights)
{
    /// <summary>As many bytes as a processor fetches at once, and the features that share them.</summary>
    public const int Line = 64, Group = 8;

    /// <summary>Stands for the length of a list that lies elsewhere; its place takes as much room in the line as two entries.</summary>
    public const byte Elsewhere = 0x80 + PlaceLength;

    private const int PlaceLength = 2;

    private int _free = Line;
    private int _next;

    /// <summary>The lines; the first begins at <see cref="First"/>, where a line of memory does.</summary>
    public byte[] Lines { get; } = GC.AllocateArray<byte>((Line << (bits - 3)) + Line, pinned: true);

    /// <summary>Where the first line begins.</summary>
    public int First { get; private set; }

    /// <summary>The lists that have no room in their line, each behind its length.</summary>
    public byte[] Others { get; private set; } = GC.AllocateUninitializedArray<byte>(1 << 16);

    /// <summary>Lays out all lists.</summary>
    /// <param name="features">The features, ascending.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(int[] features)
    {
        First = (int)((Line - (Marshal.UnsafeAddrOfPinnedArrayElement(Lines, 0) % Line)) % Line);
        Span<int> lengths = stackalloc int[Group];
        for (var i = 0; i < features.Length;)
        {
            var (group, from, entry) = (features[i] / Group, i, _next);
            lengths.Clear();
            for (; i < features.Length && features[i] / Group == group; i++)
                lengths[features[i] % Group] = Length(counts[i]);
            _next = entry;
            Fill(Lines.AsSpan(First + (group * Line), Line), lengths, features.AsSpan(from, i - from), counts.AsSpan(from));
        }
    }

    /// <summary>How many entries the next list has: what a byte does not hold is several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Length(int count)
    {
        var length = count;
        for (var end = _next + count; _next < end; _next++)
        {
            if (weights[_next] is < sbyte.MinValue or > sbyte.MaxValue)
                length += Math.Abs(weights[_next]) / sbyte.MaxValue;
        }
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(Span<byte> line, ReadOnlySpan<int> lengths, ReadOnlySpan<int> features, ReadOnlySpan<byte> own)
    {
        var inside = Inside(lengths);
        var at = Group;
        for (var i = 0; i < features.Length; i++)
        {
            var (k, length) = (features[i] % Group, lengths[features[i] % Group]);
            if ((inside & (1 << k)) != 0)
            {
                line[k] = (byte)length;
                Write(line.Slice(at, 2 * length), own[i]);
                at += 2 * length;
                continue;
            }
            var other = Room(2 + (2 * length));
            line[k] = Elsewhere;
            BinaryPrimitives.WriteInt32LittleEndian(line[at..], other);
            at += 2 * PlaceLength;
            BinaryPrimitives.WriteUInt16LittleEndian(Others.AsSpan(other), (ushort)length);
            Write(Others.AsSpan(other + 2, 2 * length), own[i]);
        }
    }

    /// <summary>Which lists have room in the line, the longest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Inside(ReadOnlySpan<int> lengths)
    {
        int free = (Line - Group) / 2, all = 0, waiting = 0, inside = 0;
        for (var k = 0; k < Group; k++)
        {
            waiting |= lengths[k] > 0 ? 1 << k : 0;
            all += lengths[k];
        }
        if (all <= free)
            return waiting;
        free -= PlaceLength * BitOperations.PopCount((uint)waiting);
        while (waiting != 0)
        {
            var longest = -1;
            for (var k = 0; k < Group; k++)
            {
                if ((waiting & (1 << k)) != 0 && (longest < 0 || lengths[k] > lengths[longest]))
                    longest = k;
            }
            waiting &= ~(1 << longest);
            if (lengths[longest] - PlaceLength > free)
                continue;
            free -= lengths[longest] - PlaceLength;
            inside |= 1 << longest;
        }
        return inside;
    }

    /// <summary>A place for a list elsewhere, within one line of memory where that is possible.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Room(int length)
    {
        if (length <= Line && (_free / Line) != ((_free + length - 1) / Line))
            _free = (_free / Line * Line) + Line;
        if (_free + length > Others.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>(2 * (_free + length));
            Others.CopyTo(larger, 0);
            Others = larger;
        }
        _free += length;
        return _free - length;
    }

    /// <summary>Writes the next list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(Span<byte> list, int count)
    {
        var at = 0;
        for (var end = _next + count; _next < end; _next++)
        {
            var left = (int)weights[_next];
            for (; left is < sbyte.MinValue or > sbyte.MaxValue; at += 2)
            {
                var part = left < 0 ? -sbyte.MaxValue : sbyte.MaxValue;
                (list[at], list[at + 1]) = (classes[_next], (byte)part);
                left -= part;
            }
            (list[at], list[at + 1]) = (classes[_next], (byte)left);
            at += 2;
        }
        list[at..].Clear();
    }
}
