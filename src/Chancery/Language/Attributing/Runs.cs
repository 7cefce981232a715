using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>What runs through a text: at each word, gates tell how far what is remembered goes towards what the word has to say.</summary>
internal static class Runs
{
    private const int Step = 16;
    private const int GateBits = 15;

    /// <summary>How many numbers are needed to remember so many.</summary>
    public static int Room(int width) => (width + Step - 1) / Step * Step;

    /// <summary>Runs both ways.</summary>
    /// <param name="taken">For each word the gates of the way from the front, of that from the end, then what the word has to say to both.</param>
    /// <param name="count">How many words there are.</param>
    /// <param name="width">How many numbers each way has.</param>
    /// <param name="memory">Space for what is remembered.</param>
    /// <param name="carried">Gets for each word what is then remembered on both ways.</param>
    public static void Fill(WordRows taken, int count, int width, Span<int> memory, WordRows carried)
    {
        // Whole vectors write beyond what runs from the front: what runs from the end comes later.
        memory.Clear();
        for (var i = 0; i < count; i++)
            Go(taken.Of(i)[..width], taken.Of(i).Slice(2 * width, width), memory, carried.Of(i));
        memory.Clear();
        for (var i = count - 1; i >= 0; i--)
            Go(taken.Of(i).Slice(width, width), taken.Of(i).Slice(3 * width, width), memory, carried.Of(i)[width..]);
    }

    /// <summary>One word: what is remembered has more bits, so that small steps are not lost.</summary>
    private static void Go(ReadOnlySpan<short> gates, ReadOnlySpan<short> said, Span<int> memory, Span<short> carried)
    {
        var room = Room(gates.Length);
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var own = ref MemoryMarshal.GetReference(said);
        ref var remembered = ref MemoryMarshal.GetReference(memory[..room]);
        ref var to = ref MemoryMarshal.GetReference(carried[..room]);
        for (nuint c = 0; c < (nuint)room; c += Step)
        {
            var (lowGate, highGate) = Vector256.Widen(Vector256.LoadUnsafe(ref gate, c));
            var (lowOwn, highOwn) = Vector256.Widen(Vector256.LoadUnsafe(ref own, c));
            Vector256<int> low = Vector256.LoadUnsafe(ref remembered, c), high = Vector256.LoadUnsafe(ref remembered, c + (Step / 2));
            low += lowGate * (lowOwn - (low >> GateBits));
            high += highGate * (highOwn - (high >> GateBits));
            low.StoreUnsafe(ref remembered, c);
            high.StoreUnsafe(ref remembered, c + (Step / 2));
            Vector256.Narrow(low >> GateBits, high >> GateBits).StoreUnsafe(ref to, c);
        }
    }
}
