namespace Chancery.Language.Attributing;

/// <summary>A small network that tells sources, reporting phrases and contents word by word. Shared by all threads.</summary>
/// <remarks>
/// All its numbers are whole: a word's, and what is carried from word to word, count in parts of <see cref="One"/> with 16 bits. So results are the same on all machines.
/// </remarks>
internal sealed class OverviewNetwork
{
    /// <summary>What is one, for the numbers of words.</summary>
    public const int One = 1 << 11;

    /// <summary>How many kinds of input a word has: form, shape, tag, relation, quotation, starts, distance of its head, depth.</summary>
    public const int TableCount = 8;

    /// <summary>How many distances of heads are told apart.</summary>
    public const int DistanceCount = 20;

    /// <summary>How many depths in trees are told apart.</summary>
    public const int DepthCount = 8;

    private const int MostBlocks = 64;

    private readonly int[] _transitions;

    /// <summary>Makes a network.</summary>
    /// <param name="vocabulary">The words that it knows.</param>
    /// <param name="tags">The Penn tags that it knows.</param>
    /// <param name="relations">The relations that it knows.</param>
    /// <param name="tables">What the inputs of words stand for; those of forms begin with the words that are known, and end with buckets for all others.</param>
    /// <param name="blocks">Its steps.</param>
    /// <param name="output">From a word's numbers to the scores of classes in the order of <see cref="RoleClass"/>.</param>
    /// <param name="transitions">What it counts for that one class stands behind another, in rows of <see cref="ChainModel.Width"/>.</param>
    /// <exception cref="InvalidDataException">The sizes do not fit each other.</exception>
    public OverviewNetwork(OverviewVocabulary vocabulary, string[] tags, string[] relations, EmbeddingTable[] tables, NetworkBlock[] blocks, PairMatrix output, int[] transitions)
    {
        (Vocabulary, Tags, Relations, Tables, Blocks, Output, _transitions) = (vocabulary, tags, relations, tables, blocks, output, transitions);
        if (!Fits())
            throw new InvalidDataException("The parts of the network do not fit each other.");
    }

    /// <summary>The words that it knows.</summary>
    public OverviewVocabulary Vocabulary { get; }

    /// <summary>The Penn tags that it knows.</summary>
    public string[] Tags { get; }

    /// <summary>The relations that it knows.</summary>
    public string[] Relations { get; }

    /// <summary>What the inputs of words stand for.</summary>
    public EmbeddingTable[] Tables { get; }

    /// <summary>Its steps.</summary>
    public NetworkBlock[] Blocks { get; }

    /// <summary>From a word's numbers to the scores of classes.</summary>
    public PairMatrix Output { get; }

    /// <summary>How many numbers a word has.</summary>
    public int Width => Tables[0].Width;

    /// <summary>How many buckets there are for words that are not known.</summary>
    public int BucketCount => Tables[0].Rows - Vocabulary.Count;

    /// <summary>What it counts for that one class stands behind another: a row of <see cref="ChainModel.Width"/> for each class before.</summary>
    public ReadOnlySpan<int> Transitions => _transitions;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no network.</exception>
    public static OverviewNetwork Read(BinaryReader reader)
    {
        var width = (int)reader.ReadUInt16();
        var vocabulary = OverviewVocabulary.Read(reader);
        string[] tags = Strings(reader), relations = Strings(reader);
        var tables = new EmbeddingTable[TableCount];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = EmbeddingTable.Read(reader, width);
        int count = reader.ReadByte();
        if (count > MostBlocks)
            throw new InvalidDataException("The network is damaged.");
        var blocks = new NetworkBlock[count];
        for (var i = 0; i < count; i++)
            blocks[i] = NetworkBlock.Read(reader);
        var output = PairMatrix.Read(reader);
        var transitions = new int[ChainModel.Width * ChainModel.Width];
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadInt16();
        return new OverviewNetwork(vocabulary, tags, relations, tables, blocks, output, transitions);
    }

    /// <summary>Writes the network.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)Width);
        Vocabulary.Write(writer);
        Strings(writer, Tags);
        Strings(writer, Relations);
        foreach (var table in Tables)
            table.Write(writer);
        writer.Write((byte)Blocks.Length);
        foreach (var block in Blocks)
            block.Write(writer);
        Output.Write(writer);
        foreach (var transition in _transitions)
            writer.Write((short)transition);
    }

    private bool Fits() =>
        Tables.Length == TableCount
        && Array.TrueForAll(Tables, t => t.Width == Width)
        && Tables.Sum(t => t.Factor) * (long)sbyte.MaxValue < short.MaxValue * (long)EmbeddingTable.FactorUnit
        && BucketCount > 0
        && Tables[1].Rows == WordShape.Count && Tables[2].Rows == Tags.Length && Tables[3].Rows == Relations.Length
        && Tables[4].Rows == QuoteStates.Count && Tables[5].Rows == 3 && Tables[6].Rows == DistanceCount && Tables[7].Rows == DepthCount
        && Array.TrueForAll(Blocks, b => b.Fits(Width))
        && Output.Columns == Width && Output.Rows == RoleClass.OverviewCount
        && _transitions.Length == ChainModel.Width * ChainModel.Width;

    private static string[] Strings(BinaryReader reader)
    {
        var strings = new string[reader.ReadByte()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = reader.ReadString();
        return strings;
    }

    private static void Strings(BinaryWriter writer, string[] strings)
    {
        writer.Write((byte)strings.Length);
        foreach (var text in strings)
            writer.Write(text);
    }
}
