using System.Numerics;
using System.Runtime.CompilerServices;

namespace Chancery.Language.Attributing;

/// <summary>Which features have rows, and which: smaller than a number for each feature, so that it stays near the processor.</summary>
internal sealed class RowIndex
{
    private readonly Slots[] _slots;

    private RowIndex(Slots[] slots)
    {
        var count = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i].Before = count;
            count += BitOperations.PopCount(slots[i].Present);
        }
        _slots = slots;
    }

    /// <summary>Features are numbered below 2^Bits.</summary>
    public int Bits => BitOperations.Log2((uint)_slots.Length) + 6;

    /// <summary>The number of a feature's row; -1 where it has none.</summary>
    public int this[int feature]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var slots = _slots[feature >> 6];
            var bit = 1UL << feature;
            return (slots.Present & bit) == 0 ? -1 : slots.Before + BitOperations.PopCount(slots.Present & (bit - 1));
        }
    }

    /// <summary>The index of features, ascending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RowIndex Of(int[] features, int bits)
    {
        var slots = new Slots[1 << (bits - 6)];
        foreach (var feature in features)
            slots[feature >> 6].Present |= 1UL << feature;
        return new RowIndex(slots);
    }

    private struct Slots
    {
        public ulong Present;
        public int Before;
    }
}
