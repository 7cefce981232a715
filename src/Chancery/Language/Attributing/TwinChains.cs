using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>The rows of two chains over the same features side by side, so that memory is waited for once for both.</summary>
internal sealed class TwinChains
{
    private const int Width = 2 * ChainModel.Width;

    private readonly RowIndex _index;
    private readonly LineMemory _memory;
    private readonly int _first;

    /// <summary>Lays out two chains.</summary>
    /// <param name="roles">Tells sources and contents.</param>
    /// <param name="overview">Tells both and phrases for a whole article; null while it is not yet learnt.</param>
    public TwinChains(ChainModel roles, ChainModel? overview)
    {
        Roles = roles;
        _index = overview is null ? roles.Index : RowIndex.Union(roles.Index, overview.Index);
        _memory = new LineMemory(_index.Count * Width);
        _first = _memory.First;
        var rows = _memory.Bytes.AsSpan(_first);
        foreach (var feature in _index.Features())
        {
            roles.Row(feature).CopyTo(rows);
            overview?.Row(feature).CopyTo(rows[ChainModel.Width..]);
            rows = rows[Width..];
        }
    }

    /// <summary>Tells sources and contents.</summary>
    public ChainModel Roles { get; }

    /// <summary>Finds the rows of a word's features, and asks for them all at once, so that the processor need not wait for one before it asks for the next.</summary>
    /// <returns>How many there are.</returns>
    public unsafe int Locate(ReadOnlySpan<int> features, Span<int> found)
    {
        var count = 0;
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory.Bytes), _first);
        foreach (var feature in features)
        {
            var row = _index[feature];
            if (row < 0)
                continue;
            found[count++] = row * Width;
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref rows, row * Width)));
        }
        return count;
    }

    /// <summary>Adds up rows that were located, for the first chain.</summary>
    public void SumRoles(ReadOnlySpan<int> located, Span<int> scores)
    {
        ref var rows = ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory.Bytes), _first));
        var sums = new ChainSums();
        foreach (var row in located)
            sums.Add(ref Unsafe.Add(ref rows, row));
        sums.CopyTo(scores);
    }

    /// <summary>Adds up rows that were located, for both chains.</summary>
    /// <param name="shared">The rows that count for both.</param>
    /// <param name="own">The rows that count for the second alone.</param>
    /// <param name="roles">Where the first one's scores are wanted.</param>
    /// <param name="overview">Where the second one's are.</param>
    public void Sum(ReadOnlySpan<int> shared, ReadOnlySpan<int> own, Span<int> roles, Span<int> overview)
    {
        ref var rows = ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory.Bytes), _first));
        var (first, second) = (new ChainSums(), new ChainSums());
        foreach (var row in shared)
        {
            first.Add(ref Unsafe.Add(ref rows, row));
            second.Add(ref Unsafe.Add(ref rows, row + ChainModel.Width));
        }
        foreach (var row in own)
            second.Add(ref Unsafe.Add(ref rows, row + ChainModel.Width));
        first.CopyTo(roles);
        second.CopyTo(overview);
    }
}
