namespace Chancery.Ledgers.Reconciling;

/// <summary>Divides forms that hang together into entries: the two groups whose members agree best on the average are joined, as long as they agree more than not.</summary>
/// <remarks>
/// Average linkage (Sokal and Michener 1958). A vague report between two that contradict each other goes with the one that it fits better and does not join them.
/// The outcome depends on the forms alone and not on the order in which they came.
/// </remarks>
internal static class Clusters
{
    private const double Never = -1e9;
    private const double Always = 1e6;

    /// <summary>However alike two forms are, more cannot be said for them: a few copies must not draw in what contradicts the others.</summary>
    private const double Most = 8;

    /// <summary>The groups, as indexes into <paramref name="forms"/>, each in order, ordered by their first.</summary>
    /// <param name="forms">The forms, in an order that depends on nothing but what they say.</param>
    /// <param name="weigh">The weight of two forms.</param>
    /// <param name="tie">What binds two forms or keeps them apart: true for apart, false for together, null for neither.</param>
    public static List<List<int>> Of(IReadOnlyList<Signature> forms, Func<Signature, Signature, double> weigh, Func<int, int, bool?> tie)
    {
        var count = forms.Count;
        var sums = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var weight = tie(i, j) switch { true => Never, false => Always, null => Math.Min(weigh(forms[i], forms[j]), Most) };
                sums[i, j] = sums[j, i] = weight;
            }
        }
        var groups = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToArray();
        var best = new int[count];
        var alive = new List<int>(Enumerable.Range(0, count));
        foreach (var i in alive)
            best[i] = Nearest(i, alive, sums, groups);
        while (true)
        {
            var from = -1;
            foreach (var i in alive)
            {
                if (best[i] >= 0 && (from < 0 || Mean(i, best[i], sums, groups) > Mean(from, best[from], sums, groups)))
                    from = i;
            }
            if (from < 0)
                break;
            Join(Math.Min(from, best[from]), Math.Max(from, best[from]), alive, sums, groups, best);
        }
        foreach (var group in alive)
            groups[group].Sort();
        return [.. alive.Select(i => groups[i]).OrderBy(g => g[0])];
    }

    private static void Join(int kept, int gone, List<int> alive, double[,] sums, List<int>[] groups, int[] best)
    {
        foreach (var other in alive)
            sums[kept, other] = sums[other, kept] = sums[kept, other] + sums[gone, other];
        groups[kept].AddRange(groups[gone]);
        alive.Remove(gone);
        foreach (var i in alive)
        {
            if (i == kept || best[i] == kept || best[i] == gone)
                best[i] = Nearest(i, alive, sums, groups);
            else if (Mean(i, kept, sums, groups) > (best[i] < 0 ? 0 : Mean(i, best[i], sums, groups)))
                best[i] = kept;
        }
    }

    /// <summary>The group that agrees best with one, or -1 where none agrees more than not.</summary>
    private static int Nearest(int one, List<int> alive, double[,] sums, List<int>[] groups)
    {
        var nearest = -1;
        var highest = 0.0;
        foreach (var other in alive)
        {
            if (other != one && Mean(one, other, sums, groups) is var mean && mean > highest)
                (nearest, highest) = (other, mean);
        }
        return nearest;
    }

    private static double Mean(int one, int other, double[,] sums, List<int>[] groups) => sums[one, other] / (groups[one].Count * (double)groups[other].Count);
}
