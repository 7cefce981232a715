using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>A matrix of small whole numbers, with what each row is multiplied by afterwards and what is added.</summary>
/// <remarks>It lies in blocks of rows; in a block the numbers of all rows for two columns stand side by side, so that sums of many rows are made at once and no sum is split.</remarks>
internal sealed class PairMatrix
{
    /// <summary>How many rows a block has.</summary>
    public const int BlockRows = 32;

    /// <summary>How many words are multiplied at once.</summary>
    public const int TileWords = 4;

    /// <summary>So that no sum of products of 16 and 8 bits leaves 32 bits.</summary>
    private const int MostColumns = 512;

    private const int MostRows = 4096;

    /// <summary>In bytes: what lies across two lines of the processor's memory is read twice.</summary>
    private const int Line = 64;

    private readonly short[] _weights;
    private readonly int _start;
    private readonly int[] _multipliers;
    private readonly int[] _biases;

    /// <summary>Makes a matrix.</summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns it has.</param>
    /// <param name="weights">Its numbers, row by row.</param>
    /// <param name="multipliers">By what the sum of each row is multiplied, in parts of 2³².</param>
    /// <param name="biases">What is added to that.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit.</exception>
    public PairMatrix(int rows, int columns, ReadOnlySpan<sbyte> weights, ReadOnlySpan<int> multipliers, ReadOnlySpan<int> biases)
    {
        if (rows is < 1 or > MostRows || columns is < 1 or > MostColumns || weights.Length != rows * columns || multipliers.Length != rows || biases.Length != rows)
            throw new InvalidDataException("A matrix of the network is damaged.");
        (Rows, Columns) = (rows, columns);
        (_weights, _start) = Allocate(Blocks * Pairs * 2 * BlockRows);
        (_multipliers, _biases) = (new int[Blocks * BlockRows], new int[Blocks * BlockRows]);
        multipliers.CopyTo(_multipliers);
        biases.CopyTo(_biases);
        Fill(weights);
    }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; }

    /// <summary>How many columns it has.</summary>
    public int Columns { get; }

    /// <summary>How many blocks of rows it has, the last filled up with zeros.</summary>
    public int Blocks => (Rows + BlockRows - 1) / BlockRows;

    private int Pairs => (Columns + 1) / 2;

    private int RowsOf(int block) => Math.Min(BlockRows, Rows - (block * BlockRows));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no matrix.</exception>
    public static PairMatrix Read(BinaryReader reader)
    {
        int rows = reader.ReadInt16(), columns = reader.ReadInt16();
        if (rows is < 1 or > MostRows || columns is < 1 or > MostColumns)
            throw new InvalidDataException("A matrix of the network is damaged.");
        var multipliers = Integers(reader, rows);
        var biases = Integers(reader, rows);
        return new PairMatrix(rows, columns, MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(rows * columns)), multipliers, biases);
    }

    /// <summary>Writes the matrix.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((short)Rows);
        writer.Write((short)Columns);
        foreach (var number in _multipliers.AsSpan(0, Rows))
            writer.Write(number);
        foreach (var number in _biases.AsSpan(0, Rows))
            writer.Write(number);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                writer.Write((sbyte)_weights[Place(row, column)]);
        }
    }

    /// <summary>Multiplies a block of rows with some words.</summary>
    /// <param name="width">What to do it by.</param>
    /// <param name="block">The number of the block.</param>
    /// <param name="words">The numbers of the first word; an odd column more is read than there are.</param>
    /// <param name="stride">How many numbers lie from one word to the next.</param>
    /// <param name="tile">Gets the results of each word, one row behind the other; what is behind the last row is of no use.</param>
    public void Multiply(LaneWidth width, int block, ref short words, int stride, Span<int> tile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tile.Length, TileWords * BlockRows);
        ref var to = ref MemoryMarshal.GetReference(tile);
        switch (width)
        {
            // Half a block is no work for the widest.
            case LaneWidth.Widest when RowsOf(block) > Lanes512.Count:
                Multiply<Lanes512, Vector512<int>>(block, ref words, stride, ref to);
                break;
            case LaneWidth.Wide or LaneWidth.Widest:
                Multiply<Lanes256, Vector256<int>>(block, ref words, stride, ref to);
                break;
            default:
                Multiply<Lanes128, Vector128<int>>(block, ref words, stride, ref to);
                break;
        }
    }

    /// <summary>Space that stays where it is, with the number of its first element at the beginning of a line.</summary>
    private static unsafe (short[] Space, int Start) Allocate(int length)
    {
        var space = GC.AllocateArray<short>(length + (Line / sizeof(short)), pinned: true);
        var behind = (int)((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(space)) % Line);
        return (space, (Line - behind) % Line / sizeof(short));
    }

    private static int[] Integers(BinaryReader reader, int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = reader.ReadInt32();
        return numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply<TLanes, TVector>(int block, ref short words, int stride, ref int tile)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        ref var weights = ref Unsafe.As<short, int>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), _start));
        ref var first = ref Unsafe.As<short, int>(ref words);
        ref var second = ref Unsafe.As<short, int>(ref Unsafe.Add(ref words, stride));
        ref var third = ref Unsafe.As<short, int>(ref Unsafe.Add(ref words, 2 * stride));
        ref var fourth = ref Unsafe.As<short, int>(ref Unsafe.Add(ref words, 3 * stride));
        int pairs = Pairs, rows = RowsOf(block);
        for (var row = 0; row < rows; row += 2 * TLanes.Count)
        {
            ref var at = ref Unsafe.Add(ref weights, (block * pairs * BlockRows) + row);
            TVector a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
            for (nint pair = 0; pair < pairs; pair++)
            {
                TVector w0 = TLanes.Load(ref at), w1 = TLanes.Load(ref Unsafe.Add(ref at, TLanes.Count));
                var word = TLanes.Everywhere(Unsafe.Add(ref first, pair));
                (a0, a1) = (TLanes.Add(a0, w0, word), TLanes.Add(a1, w1, word));
                word = TLanes.Everywhere(Unsafe.Add(ref second, pair));
                (b0, b1) = (TLanes.Add(b0, w0, word), TLanes.Add(b1, w1, word));
                word = TLanes.Everywhere(Unsafe.Add(ref third, pair));
                (c0, c1) = (TLanes.Add(c0, w0, word), TLanes.Add(c1, w1, word));
                word = TLanes.Everywhere(Unsafe.Add(ref fourth, pair));
                (d0, d1) = (TLanes.Add(d0, w0, word), TLanes.Add(d1, w1, word));
                at = ref Unsafe.Add(ref at, BlockRows);
            }
            Finish<TLanes, TVector>(block, row, a0, b0, c0, d0, ref tile);
            Finish<TLanes, TVector>(block, row + TLanes.Count, a1, b1, c1, d1, ref tile);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish<TLanes, TVector>(int block, int row, TVector a, TVector b, TVector c, TVector d, ref int tile)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        var multipliers = TLanes.Load(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_multipliers), (block * BlockRows) + row));
        var biases = TLanes.Load(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_biases), (block * BlockRows) + row));
        TLanes.Store(TLanes.Scale(a, multipliers, biases), ref Unsafe.Add(ref tile, row));
        TLanes.Store(TLanes.Scale(b, multipliers, biases), ref Unsafe.Add(ref tile, BlockRows + row));
        TLanes.Store(TLanes.Scale(c, multipliers, biases), ref Unsafe.Add(ref tile, (2 * BlockRows) + row));
        TLanes.Store(TLanes.Scale(d, multipliers, biases), ref Unsafe.Add(ref tile, (3 * BlockRows) + row));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<sbyte> weights)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                _weights[Place(row, column)] = weights[(row * Columns) + column];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int row, int column) =>
        _start + ((((row / BlockRows * Pairs) + (column / 2)) * BlockRows) + (row % BlockRows)) * 2 + (column % 2);
}
