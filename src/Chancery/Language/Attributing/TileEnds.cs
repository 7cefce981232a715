using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>Puts the products of a block of a matrix with some words where they belong, with 16 bits.</summary>
internal static class TileEnds
{
    private const int Step = 16;

    /// <summary>Keeps what is above zero.</summary>
    public static void Positive(ReadOnlySpan<int> tile, WordRows to, int word, int row)
    {
        for (var i = 0; i < PairMatrix.TileWords; i++)
        {
            ref var from = ref MemoryMarshal.GetReference(tile.Slice(i * PairMatrix.BlockRows, PairMatrix.BlockRows));
            ref var target = ref MemoryMarshal.GetReference(to.Of(word + i).Slice(row, PairMatrix.BlockRows));
            for (nuint c = 0; c < PairMatrix.BlockRows; c += Step)
            {
                Vector256<int> low = Vector256.LoadUnsafe(ref from, c), high = Vector256.LoadUnsafe(ref from, c + (Step / 2));
                Vector256.NarrowWithSaturation(Vector256.Max(low, default), Vector256.Max(high, default)).StoreUnsafe(ref target, c);
            }
        }
    }

    /// <summary>Makes gates of those products that are of the first <paramref name="gates"/> rows of the matrix; the products are of no use afterwards.</summary>
    public static void Gates(Span<int> tile, WordRows to, int word, int row, int gates)
    {
        var count = Math.Min(PairMatrix.BlockRows, gates - row);
        for (var i = 0; i < PairMatrix.TileWords && count > 0; i++)
            SigmoidTable.Fill(tile.Slice(i * PairMatrix.BlockRows, count), to.Of(word + i).Slice(row, count));
    }

    /// <summary>Adds the products to what is there.</summary>
    public static void Add(ReadOnlySpan<int> tile, WordRows to, int word, int row)
    {
        for (var i = 0; i < PairMatrix.TileWords; i++)
        {
            ref var from = ref MemoryMarshal.GetReference(tile.Slice(i * PairMatrix.BlockRows, PairMatrix.BlockRows));
            ref var target = ref MemoryMarshal.GetReference(to.Of(word + i).Slice(row, PairMatrix.BlockRows));
            for (nuint c = 0; c < PairMatrix.BlockRows; c += Step)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref target, c));
                Vector256.NarrowWithSaturation(low + Vector256.LoadUnsafe(ref from, c), high + Vector256.LoadUnsafe(ref from, c + (Step / 2))).StoreUnsafe(ref target, c);
            }
        }
    }
}
