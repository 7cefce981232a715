using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>A number for each class of a word.</summary>
internal struct ChainRow
{
    private Vector256<int> _lower;
    private Vector256<int> _upper;

    /// <summary>One number for all classes.</summary>
    public ChainRow(int number) => (_lower, _upper) = (Vector256.Create(number), Vector256.Create(number));

    /// <summary>The numbers of <see cref="ChainModel.Width"/> classes.</summary>
    public ChainRow(ReadOnlySpan<int> numbers) => (_lower, _upper) = (Vector256.Create(numbers), Vector256.Create(numbers[Vector256<int>.Count..]));

    /// <summary>Adds the numbers of other rows, but where this one has what stands for none.</summary>
    public static ChainRow Sum(in ChainRow row, in ChainRow other, int none)
    {
        var nothing = Vector256.Create(none);
        return new ChainRow
        {
            _lower = Vector256.ConditionalSelect(Vector256.GreaterThan(row._lower, nothing), row._lower + other._lower, nothing),
            _upper = Vector256.ConditionalSelect(Vector256.GreaterThan(row._upper, nothing), row._upper + other._upper, nothing),
        };
    }

    /// <summary>The sums of two rows.</summary>
    public static ChainRow operator +(in ChainRow one, in ChainRow other) => new() { _lower = one._lower + other._lower, _upper = one._upper + other._upper };

    /// <summary>Takes a value with steps where that is more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(Vector256<int> value, ref int steps)
    {
        _lower = Vector256.Max(_lower, value + Vector256.LoadUnsafe(ref steps));
        _upper = Vector256.Max(_upper, value + Vector256.LoadUnsafe(ref steps, (nuint)Vector256<int>.Count));
    }

    /// <summary>The same, noting where it was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(Vector256<int> value, ref int steps, Vector256<int> note, ref ChainRow notes)
    {
        var (lower, upper) = (value + Vector256.LoadUnsafe(ref steps), value + Vector256.LoadUnsafe(ref steps, (nuint)Vector256<int>.Count));
        notes._lower = Vector256.ConditionalSelect(Vector256.GreaterThan(lower, _lower), note, notes._lower);
        notes._upper = Vector256.ConditionalSelect(Vector256.GreaterThan(upper, _upper), note, notes._upper);
        _lower = Vector256.Max(_lower, lower);
        _upper = Vector256.Max(_upper, upper);
    }

    /// <summary>Writes the numbers down.</summary>
    public readonly void CopyTo(Span<int> numbers)
    {
        _lower.CopyTo(numbers);
        _upper.CopyTo(numbers[Vector256<int>.Count..]);
    }
}
