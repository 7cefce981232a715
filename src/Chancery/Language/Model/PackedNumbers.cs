using System.Runtime.CompilerServices;

namespace Chancery.Language.Model;

/// <summary>Long rows of whole numbers, a byte each, with the few that need more written out behind them.</summary>
internal static class PackedNumbers
{
    private const byte Long = 255;

    /// <summary>Writes numbers from 0 up, each greater than the one before, as steps.</summary>
    public static void WriteAscending(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        var steps = new byte[numbers.Count];
        var longer = new List<int>();
        for (int i = 0, last = -1; i < steps.Length; i++)
        {
            var step = numbers[i] - last;
            last = numbers[i];
            steps[i] = (byte)Math.Min(step, Long);
            if (step >= Long)
                longer.Add(step);
        }
        writer.Write(longer.Count);
        longer.ForEach(writer.Write);
        writer.Write(steps);
    }

    /// <summary>Reads <paramref name="count"/> numbers that <see cref="WriteAscending"/> wrote, all below a limit.</summary>
    /// <exception cref="InvalidDataException">A number is not below the limit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] ReadAscending(BinaryReader reader, int count, int limit)
    {
        var longer = new int[reader.ReadInt32()];
        for (var i = 0; i < longer.Length; i++)
            longer[i] = reader.ReadInt32();
        var steps = reader.ReadBytes(count);
        var numbers = new int[steps.Length];
        for (int i = 0, next = 0, last = -1; i < numbers.Length; i++)
            numbers[i] = last += steps[i] == Long ? longer[next++] : steps[i];
        if (numbers.Length < count || (count > 0 && (uint)numbers[^1] >= (uint)limit))
            throw new InvalidDataException("A row of numbers in the model is damaged.");
        return numbers;
    }
}
