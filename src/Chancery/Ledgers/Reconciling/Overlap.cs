namespace Chancery.Ledgers.Reconciling;

/// <summary>How much two sorted sets share.</summary>
internal static class Overlap
{
    /// <summary>How many members are in both.</summary>
    public static int Shared(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int i = 0, j = 0, shared = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return shared;
    }

    /// <summary>Twice what is shared of all members (Dice 1945), 0 to 1; 0 where both are empty.</summary>
    public static double Dice(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other) =>
        one.Length + other.Length == 0 ? 0 : 2.0 * Shared(one, other) / (one.Length + other.Length);

    /// <summary>The share of the smaller set that is in the larger, 0 to 1.</summary>
    public static double Held(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var smaller = Math.Min(one.Length, other.Length);
        return smaller == 0 ? 0 : (double)Shared(one, other) / smaller;
    }

    /// <summary>How many parties are in both.</summary>
    public static int Shared(string[] one, string[] other)
    {
        var shared = 0;
        foreach (var party in one)
            shared += Array.IndexOf(other, party) >= 0 ? 1 : 0;
        return shared;
    }

    /// <summary>How many of the one's parties have somebody of the same country or body in the other, each of those once.</summary>
    public static int SharedPrincipals(string[] one, string[] other)
    {
        Span<bool> taken = stackalloc bool[Math.Min(other.Length, 64)];
        var shared = 0;
        foreach (var party in one)
        {
            for (var i = 0; i < taken.Length; i++)
            {
                if (taken[i] || !Signature.Principal(party).SequenceEqual(Signature.Principal(other[i])))
                    continue;
                taken[i] = true;
                shared++;
                break;
            }
        }
        return shared;
    }
}
