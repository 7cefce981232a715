using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>For each of some numbers a row of small whole numbers, all multiplied by one factor.</summary>
internal sealed class EmbeddingTable
{
    /// <summary>Factors are counted in parts of this.</summary>
    public const int FactorUnit = 256;

    private const int Step = 16;
    private const int MostRows = ushort.MaxValue + 1;

    private readonly sbyte[] _values;

    /// <summary>Makes a table.</summary>
    /// <param name="width">How many numbers a row has: sixteen or a multiple.</param>
    /// <param name="factor">By what they are multiplied, in parts of <see cref="FactorUnit"/>.</param>
    /// <param name="values">They themselves, row by row.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit.</exception>
    public EmbeddingTable(int width, int factor, sbyte[] values)
    {
        if (factor is < 0 or >= FactorUnit * FactorUnit || width < 1 || width % Step != 0 || values.Length == 0 || values.Length % width != 0 || values.Length / width > MostRows)
            throw new InvalidDataException("A table of the network is damaged.");
        (Width, Factor, _values) = (width, factor, values);
    }

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; }

    /// <summary>By what they are multiplied.</summary>
    public int Factor { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => _values.Length / Width;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static EmbeddingTable Read(BinaryReader reader, int width)
    {
        int rows = reader.ReadUInt16(), factor = reader.ReadUInt16();
        var values = new sbyte[rows * width];
        reader.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new EmbeddingTable(width, factor, values);
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)Rows);
        writer.Write((ushort)Factor);
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }

    /// <summary>Adds a row to what is there; sums stay within 16 bits.</summary>
    public void AddTo(int row, Span<short> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(_values.AsSpan(row * Width, Width));
        ref var to = ref MemoryMarshal.GetReference(sums[..Width]);
        // A product with the whole factor would not fit 16 bits: one with each half of it does.
        Vector256<short> high = Vector256.Create((short)(Factor / FactorUnit)), low = Vector256.Create((short)(Factor % FactorUnit)), half = Vector256.Create((short)(FactorUnit / 2));
        for (nuint i = 0; i < (nuint)Width; i += Step)
        {
            var own = Vector256.WidenLower(Vector128.LoadUnsafe(ref from, i).ToVector256Unsafe());
            (Vector256.LoadUnsafe(ref to, i) + (own * high) + (((own * low) + half) >> 8)).StoreUnsafe(ref to, i);
        }
    }
}
