using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>What each move of the arc-eager system costs in arcs that can no longer be built (Goldberg and Nivre, COLING 2012).</summary>
internal static class Oracle
{
    public static int Cost(ParserState state, int[] heads, Transition move)
    {
        int s = state.FromTop(0), b = state.Next, length = state.Length, cost = 0;
        switch (move)
        {
            case Transition.Shift:
                foreach (var k in state.Stack)
                    cost += heads[b] == k || (heads[k] == b && state.Heads[k] < 0) ? 1 : 0;
                return cost;
            case Transition.Right:
                if (heads[b] == s)
                    return 0;
                cost = heads[b] > b || Contains(state.Stack, heads[b]) ? 1 : 0;
                foreach (var k in state.Stack)
                    cost += heads[k] == b && state.Heads[k] < 0 ? 1 : 0;
                return cost;
            case Transition.Left:
                if (heads[s] == b)
                    return DependentsAhead(heads, s, b + 1, length);
                return DependentsAhead(heads, s, b, length) + (heads[s] > b ? 1 : 0);
            default:
                return DependentsAhead(heads, s, b, length);
        }
    }

    private static int DependentsAhead(int[] heads, int head, int from, int length)
    {
        var count = 0;
        for (var k = from; k < length; k++)
            count += heads[k] == head ? 1 : 0;
        return count;
    }

    private static bool Contains(ReadOnlySpan<int> stack, int word) => stack.Contains(word);
}
