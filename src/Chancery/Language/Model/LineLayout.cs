using System.Numerics;

namespace Chancery.Language.Model;

/// <summary>Lays the lists of a <see cref="LinearModel"/> out in lines and packs them for a file, block by block.</summary>
/// <param name="bits">Features are numbered below 2^bits.</param>
internal sealed class LineLayout(int bits)
{
    /// <summary>As many bytes as a processor fetches at once, and the features that share them.</summary>
    public const int Line = 64, Group = 8;

    /// <summary>Stands for the length of a list that lies elsewhere; its place takes as much room in the line as two entries.</summary>
    public const byte Elsewhere = 0x80 + PlaceLength;

    /// <summary>In entries: how much room a place takes.</summary>
    public const int PlaceLength = 2;

    private readonly List<Block> _blocks = [];
    private int _free;

    /// <summary>How many features are read at once: few enough that they stay near the processor.</summary>
    public static int BlockSize(int bits) => Math.Min(1 << bits, 1 << 15);

    /// <summary>A place for a list elsewhere, within one line of memory where that is possible.</summary>
    /// <param name="free">Where there is room; afterwards, where there is room behind the list.</param>
    /// <param name="length">How many bytes the list takes.</param>
    public static int Place(ref int free, int length)
    {
        if (length <= Line && (free / Line) != ((free + length - 1) / Line))
            free = (free / Line * Line) + Line;
        free += length;
        return free - length;
    }

    /// <summary>Writes lists.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">Per feature, ascending, the classes with their weights.</param>
    public void Write(BinaryWriter writer, IReadOnlyList<(int Feature, (byte Class, short Weight)[] Entries)> rows)
    {
        var next = 0;
        for (var end = BlockSize(bits); end <= 1 << bits; end += BlockSize(bits))
        {
            var block = new Block(new byte[BlockSize(bits)]);
            while (next < rows.Count && rows[next].Feature < end)
            {
                var from = next;
                while (next < rows.Count && rows[next].Feature / Group == rows[from].Feature / Group)
                    next++;
                Add(block, [.. rows.Skip(from).Take(next - from).Select(r => (r.Feature, Parts(r.Entries)))]);
            }
            _blocks.Add(block);
        }
        writer.Write(_free);
        var headers = BytePacker.Start(writer, _blocks.Select(b => b.Headers));
        var lengths = BytePacker.Start(writer, _blocks.Select(b => b.Lengths.ToArray()));
        var classes = BytePacker.Start(writer, _blocks.Select(b => b.Classes.ToArray()));
        var weights = BytePacker.Start(writer, _blocks.Select(b => b.Weights.ToArray()));
        foreach (var block in _blocks)
        {
            writer.Write(block.Lengths.Count);
            writer.Write(block.Classes.Count);
            headers.Write(writer, block.Headers);
            lengths.Write(writer, [.. block.Lengths]);
            classes.Write(writer, [.. block.Classes]);
            weights.Write(writer, [.. block.Weights]);
        }
    }

    /// <summary>Adds the lists of one line.</summary>
    private void Add(Block block, List<(int Feature, List<(byte Class, byte Weight)> Parts)> lists)
    {
        Span<int> lengths = stackalloc int[Group];
        foreach (var (feature, parts) in lists)
            lengths[feature % Group] = parts.Count;
        var inside = Inside(lengths);
        foreach (var (feature, parts) in lists)
        {
            var length = checked((byte)parts.Count);
            if ((inside & (1 << (feature % Group))) == 0)
            {
                block.Lengths.Add(length);
                Place(ref _free, 2 + (2 * length));
                length = Elsewhere;
            }
            block.Headers[feature % block.Headers.Length] = length;
            block.Classes.AddRange(parts.Select(p => p.Class));
            block.Weights.AddRange(parts.Select(p => p.Weight));
        }
    }

    /// <summary>What a byte does not hold is several entries.</summary>
    private static List<(byte Class, byte Weight)> Parts((byte Class, short Weight)[] entries)
    {
        var parts = new List<(byte, byte)>();
        foreach (var (c, weight) in entries)
        {
            var left = (int)weight;
            for (; left is < sbyte.MinValue or > sbyte.MaxValue; left -= Math.Sign(left) * sbyte.MaxValue)
                parts.Add((c, (byte)(Math.Sign(left) * sbyte.MaxValue)));
            parts.Add((c, (byte)left));
        }
        return parts;
    }

    /// <summary>Which lists have room in the line, the longest first.</summary>
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

    /// <summary>The lists of neighbouring features.</summary>
    /// <param name="Headers">For each feature, how many entries its list has, or <see cref="Elsewhere"/>.</param>
    private sealed record Block(byte[] Headers)
    {
        /// <summary>How long the lists elsewhere are.</summary>
        public List<byte> Lengths { get; } = [];

        /// <summary>The classes of all entries.</summary>
        public List<byte> Classes { get; } = [];

        /// <summary>The weights of all entries.</summary>
        public List<byte> Weights { get; } = [];
    }
}
