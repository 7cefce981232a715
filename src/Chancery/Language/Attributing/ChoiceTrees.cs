using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>The trees' questions and leaves lie one tree behind the other, so that a walk reads little memory.</summary>
    private const int Stride = Inner + 1;

    private readonly Tree[] _trees = [.. trees];
    private readonly byte[] _facts = [.. trees.SelectMany(t => t.Facts.Append((byte)0))];
    private readonly float[] _bounds = [.. trees.SelectMany(t => t.Bounds.Append(0))];
    private readonly float[] _leaves = [.. trees.SelectMany(t => t.Leaves)];

    /// <summary>What the leaves that some facts lead to add up to.</summary>
    /// <param name="facts">All <see cref="ChoiceFacts.Count"/> of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer facts.</exception>
    public float Score(ReadOnlySpan<float> facts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(facts.Length, ChoiceFacts.Count, nameof(facts));
        ref var values = ref MemoryMarshal.GetReference(facts);
        ref var questions = ref MemoryMarshal.GetArrayDataReference(_facts);
        ref var bounds = ref MemoryMarshal.GetArrayDataReference(_bounds);
        ref var leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        var sum = 0f;
        for (nuint tree = 0, end = (nuint)_leaves.Length; tree < end; tree += Stride)
        {
            // Every question goes to 2n + 1 or 2n + 2 without a jump: which one is hardly predictable.
            nuint at = 0;
            for (var level = 0; level < Depth; level++)
            {
                var above = Unsafe.Add(ref values, (nuint)Unsafe.Add(ref questions, tree + at)) > Unsafe.Add(ref bounds, tree + at);
                at = (2 * at) + 1 + Unsafe.BitCast<bool, byte>(above);
            }
            sum += Unsafe.Add(ref leaves, tree + at - Inner);
        }
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
    internal sealed record Tree(byte[] Facts, float[] Bounds, float[] Leaves);
}
