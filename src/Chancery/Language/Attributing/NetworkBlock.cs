namespace Chancery.Language.Attributing;

/// <summary>One step of the network: what it takes from each word, where it carries that to, and what it adds to the words there.</summary>
/// <param name="Kind">How it carries.</param>
/// <param name="Take">From a word's numbers to what is carried.</param>
/// <param name="Give">From what was carried to what is added to the word's numbers.</param>
/// <param name="Offsets">For <see cref="BlockKind.Gather"/>: from how many words before each word it is carried; below 0 from words behind.</param>
/// <param name="Head">For <see cref="BlockKind.Gather"/>: whether the word's head gives too.</param>
/// <param name="Children">For <see cref="BlockKind.Gather"/>: whether the words give that it heads, the mean of them.</param>
internal sealed record NetworkBlock(BlockKind Kind, PairMatrix Take, PairMatrix Give, int[] Offsets, bool Head, bool Children)
{
    private const int MostOffsets = 16;

    /// <summary>How many numbers are carried: of each word (<see cref="BlockKind.Gather"/>) or in each direction (<see cref="BlockKind.Run"/>).</summary>
    public int Width => Kind == BlockKind.Gather ? Take.Rows : Take.Rows / 4;

    /// <summary>Whether the sizes fit each other and words of some width.</summary>
    public bool Fits(int wordWidth)
    {
        var carried = Kind == BlockKind.Gather ? Width * (Offsets.Length + (Head ? 1 : 0) + (Children ? 1 : 0)) : 2 * Width;
        return Take.Columns == wordWidth && Give.Rows == wordWidth && Give.Columns == carried && (Kind == BlockKind.Gather || Take.Rows % 4 == 0);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no block.</exception>
    public static NetworkBlock Read(BinaryReader reader)
    {
        var kind = (BlockKind)reader.ReadByte();
        int flags = reader.ReadByte(), count = reader.ReadByte();
        if (!Enum.IsDefined(kind) || count > MostOffsets)
            throw new InvalidDataException("A block of the network is damaged.");
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
            offsets[i] = reader.ReadSByte();
        return new NetworkBlock(kind, PairMatrix.Read(reader), PairMatrix.Read(reader), offsets, (flags & 1) != 0, (flags & 2) != 0);
    }

    /// <summary>Writes the block.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Kind);
        writer.Write((byte)((Head ? 1 : 0) + (Children ? 2 : 0)));
        writer.Write((byte)Offsets.Length);
        foreach (var offset in Offsets)
            writer.Write((sbyte)offset);
        Take.Write(writer);
        Give.Write(writer);
    }
}
