namespace Chancery.Language.Attributing;

/// <summary>Decision trees whose leaves add up to what an option counts.</summary>
/// <remarks>Friedman, <i>Greedy function approximation: a gradient boosting machine</i>, Annals of Statistics 2001.</remarks>
/// <param name="trees">The trees.</param>
internal sealed class ChoiceTrees(IReadOnlyList<ChoiceTrees.Tree> trees)
{
    /// <summary>How many questions lead to a leaf.</summary>
    public const int Depth = 4;

    /// <summary>How many questions a tree has.</summary>
    public const int Inner = (1 << Depth) - 1;

    private const int Leaves = 1 << Depth;

    private readonly Tree[] _trees = [.. trees];

    /// <summary>What the leaves that some facts lead to add up to.</summary>
    public float Score(ReadOnlySpan<float> facts)
    {
        var sum = 0f;
        foreach (var tree in _trees)
            sum += tree.Leaves[tree.Leaf(facts)];
        return sum;
    }

    /// <summary>The mean of trees that learnt the same by other chances: steadier than any of them.</summary>
    public static ChoiceTrees Mean(IReadOnlyList<ChoiceTrees> models) =>
        new([.. models.SelectMany(m => m._trees).Select(t => t with { Leaves = [.. t.Leaves.Select(l => l / models.Count)] })]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    public static ChoiceTrees Read(BinaryReader reader)
    {
        var trees = new Tree[reader.ReadUInt16()];
        for (var t = 0; t < trees.Length; t++)
        {
            var tree = trees[t] = new Tree(reader.ReadBytes(Inner), new float[Inner], new float[Leaves]);
            if (tree.Facts.Length < Inner || Array.Exists(tree.Facts, f => f >= ChoiceFacts.Count))
                throw new InvalidDataException("The model of attributions is damaged.");
            Fill(tree.Bounds);
            Fill(tree.Leaves);
        }
        return new ChoiceTrees(trees);

        void Fill(float[] numbers)
        {
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = reader.ReadSingle();
        }
    }

    /// <summary>Writes the trees.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)_trees.Length);
        foreach (var tree in _trees)
        {
            writer.Write(tree.Facts);
            foreach (var number in tree.Bounds.Concat(tree.Leaves))
                writer.Write(number);
        }
    }

    /// <summary>A tree, level by level.</summary>
    /// <param name="Facts">Of which fact each question asks whether it is above a bound.</param>
    /// <param name="Bounds">The bounds.</param>
    /// <param name="Leaves">What each leaf counts.</param>
    internal sealed record Tree(byte[] Facts, float[] Bounds, float[] Leaves)
    {
        /// <summary>The number of the leaf that some facts lead to.</summary>
        public int Leaf(ReadOnlySpan<float> facts)
        {
            var at = 0;
            while (at < Inner)
                at = (2 * at) + (facts[Facts[at]] > Bounds[at] ? 2 : 1);
            return at - Inner;
        }
    }
}
