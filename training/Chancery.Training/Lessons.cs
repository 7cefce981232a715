namespace Chancery.Training;

/// <summary>Which sentences are learnt from in an epoch, and in which order: all of the treebanks, and of the teacher's one part, another each time.</summary>
internal sealed class Lessons(int gold, int taught, int parts, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>All sentences of a list.</summary>
    public Lessons(int gold, int seed)
        : this(gold, 0, 1, seed)
    {
    }

    public int[] Epoch(int number)
    {
        int[] order = [.. Enumerable.Range(0, gold), .. Enumerable.Range(0, taught).Where(i => i % parts == number % parts).Select(i => gold + i)];
        _random.Shuffle(order);
        return order;
    }
}
