using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>The words of a half-parsed sentence that decide about its next move: the top of the stack, the next word, and what hangs on them.</summary>
/// <remarks>Half-parsed sentences that look the same from here get the same scores, which the parser uses to count only once.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct StateView
{
    /// <summary>Looks at a state.</summary>
    public StateView(ParserState state)
    {
        Span<short> lefts = state.Left, left2s = state.Left2, rights = state.RightMost, heads = state.Heads;
        N0 = (short)state.Next;
        (S0, S1, S2) = ((short)state.FromTop(0), (short)state.FromTop(1), (short)state.FromTop(2));
        (S0Head, S0Left, S0Right, S0Left2, S0Right2) = (Of(heads, S0), Of(lefts, S0), Of(rights, S0), Of(left2s, S0), Of(state.Right2, S0));
        (S0Head2, N0Left, N0Left2, S1Right, S1Head) = (Of(heads, S0Head), lefts[N0], left2s[N0], Of(rights, S1), Of(heads, S1));
        S0LeftCount = S0 < 0 ? (byte)0 : Few(state.LeftCount[S0]);
        S0RightCount = S0 < 0 ? (byte)0 : Few(state.RightCount[S0]);
        N0LeftCount = Few(state.LeftCount[N0]);
        Depth = (byte)Math.Min(state.Depth, 4);
    }

    public readonly short N0, S0, S1, S2, S0Head, S0Head2, S0Left, S0Left2, S0Right, S0Right2, N0Left, N0Left2, S1Right, S1Head;

    /// <summary>From 1, at most 7; 0 where there is no such word.</summary>
    public readonly byte S0LeftCount, S0RightCount, N0LeftCount, Depth;

    /// <summary>Whether the top of the stack has its head (1).</summary>
    public ulong Attached => S0Head >= 0 ? 1UL : 0;

    /// <summary>A number for the next word alone.</summary>
    public ulong Word => (ulong)N0 << 32;

    /// <summary>A number for the next word, the top of the stack, and whether that has its head.</summary>
    public ulong Pair => ((ulong)N0 << 32) + ((ulong)(ushort)S0 << 1) + Attached;

    /// <summary>A number for all that is seen.</summary>
    public ulong Hash
    {
        get
        {
            ref var bytes = ref Unsafe.As<StateView, byte>(ref Unsafe.AsRef(in this));
            ulong hash = 0;
            for (var i = 0; i < 32; i += 8)
                hash = FeatureHash.Mix(hash, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, i)));
            return hash;
        }
    }

    private static short Of(Span<short> dependents, int word) => word >= 0 ? dependents[word] : (short)-1;

    private static byte Few(short count) => (byte)(Math.Min(count, (short)6) + 1);
}
