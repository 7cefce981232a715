namespace Chancery.Training;

/// <summary>Trees whose arcs do not cross, as near as can be: a dependent whose arc crosses another moves up to the head of its head.</summary>
/// <remarks>Nivre and Nilsson, <i>Pseudo-Projective Dependency Parsing</i>, ACL 2005, without the marks that would undo it.</remarks>
internal static class Projection
{
    public static int[] Of(int[] heads)
    {
        var lifted = (int[])heads.Clone();
        while (ShortestCrossing(lifted) is var word and >= 0)
            lifted[word] = lifted[lifted[word]];
        return lifted;
    }

    private static int ShortestCrossing(int[] heads)
    {
        var shortest = -1;
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < heads.Length && (shortest < 0 || Length(word) < Length(shortest)) && Crosses(heads, word))
                shortest = word;
        }
        return shortest;

        int Length(int word) => Math.Abs(heads[word] - word);
    }

    private static bool Crosses(int[] heads, int word)
    {
        var head = heads[word];
        for (var between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
        {
            var above = between;
            while (above != head && above < heads.Length)
                above = heads[above];
            if (above != head)
                return true;
        }
        return false;
    }
}
