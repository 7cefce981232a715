using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>What it counts to go from one class to each other, laid out so that all classes are weighed side by side.</summary>
internal sealed class ChainSteps
{
    /// <summary>What one class has for another that it may not stand beside: less than any row of classes scores, and far enough from the end of numbers.</summary>
    private const int Never = -900_000_000;

    private const int Width = ChainModel.Width;

    private readonly int[] _steps = new int[Width * Width];
    private readonly int _count;

    private ChainSteps(int count) => _count = count;

    /// <summary>The steps to the classes behind.</summary>
    /// <param name="classCount">How many classes there are.</param>
    /// <param name="transitions">What it counts to go from one class, by rows of <see cref="ChainModel.Width"/>, to another.</param>
    /// <param name="allows">Whether a class, named second, may be gone to from another, beyond what any class may stand behind.</param>
    public static ChainSteps Forward(int classCount, ReadOnlySpan<int> transitions, Func<int, int, bool> allows) => Of(classCount, transitions, allows, (from, to) => (from, to));

    /// <summary>The steps from classes behind to those before them.</summary>
    /// <param name="classCount">The same as forward.</param>
    /// <param name="transitions">The same as forward.</param>
    /// <param name="allows">The same as forward.</param>
    public static ChainSteps Backward(int classCount, ReadOnlySpan<int> transitions, Func<int, int, bool> allows) => Of(classCount, transitions, allows, (from, to) => (to, from));

    /// <summary>Raises the best that leads to each class to what leads there from others.</summary>
    /// <param name="values">What the others have, one for each class.</param>
    /// <param name="best">The best so far.</param>
    public void Raise(ReadOnlySpan<int> values, ref ChainRow best)
    {
        ref var steps = ref MemoryMarshal.GetArrayDataReference(_steps);
        for (var c = 0; c < _count; c++)
            best.Raise(Vector256.Create(values[c]), ref Unsafe.Add(ref steps, c * Width));
    }

    /// <summary>The same from one class, keeping in mind where the best comes from.</summary>
    /// <param name="c">The class.</param>
    /// <param name="value">What it has.</param>
    /// <param name="cell">What to keep in mind.</param>
    /// <param name="best">The best so far; what equals it does not replace it.</param>
    /// <param name="from">Where that comes from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(int c, int value, int cell, ref ChainRow best, ref ChainRow from) =>
        best.Raise(Vector256.Create(value), ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_steps), c * Width), Vector256.Create(cell), ref from);

    private static ChainSteps Of(int classCount, ReadOnlySpan<int> transitions, Func<int, int, bool> allows, Func<int, int, (int Row, int Column)> place)
    {
        var steps = new ChainSteps(classCount);
        Array.Fill(steps._steps, Never);
        for (var from = 0; from < classCount; from++)
        {
            for (var to = 0; to < classCount; to++)
            {
                var (row, column) = place(from, to);
                if (RoleClass.Follows(from, to) && allows(from, to))
                    steps._steps[(row * Width) + column] = transitions[(from * Width) + to];
            }
        }
        return steps;
    }
}
