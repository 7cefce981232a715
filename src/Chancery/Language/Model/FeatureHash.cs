using System.Runtime.CompilerServices;

namespace Chancery.Language.Model;

/// <summary>Numbers for words and for combinations of them; the same on every machine.</summary>
internal static class FeatureHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The number of some characters (FNV-1a, 64 bits).</summary>
    public static ulong Of(ReadOnlySpan<char> characters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in characters)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>One number for two, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong a, ulong b)
    {
        var hash = (a ^ (b + Prime)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 32);
    }

    /// <summary>The feature of a template filled with up to three values, below 2^bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Feature(int bits, int template, ulong a, ulong b = 0, ulong c = 0)
    {
        var hash = ((ulong)template + 1) * Prime;
        hash = (hash ^ a) * 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 32;
        hash = (hash ^ b) * 0xC4CEB9FE1A85EC53UL;
        hash ^= hash >> 29;
        hash = (hash ^ c) * Prime;
        return (int)(hash >> (64 - bits));
    }
}
