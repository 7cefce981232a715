using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>The moves of the arc-eager system that build a tree (Nivre, CL 2008).</summary>
internal static class Oracle
{
    /// <summary>The moves, or null where arcs of the tree cross.</summary>
    public static Transition[]? Moves(int[] heads)
    {
        var state = new ParserState();
        state.Begin(heads.Length);
        var moves = new List<Transition>(2 * heads.Length);
        while (!state.IsDone)
        {
            var move = Next(state, heads);
            if (!state.Allows(move))
                return null;
            state.Apply(move);
            moves.Add(move);
        }
        for (var i = 0; i < heads.Length; i++)
        {
            if (state.Heads[i] != heads[i])
                return null;
        }
        return [.. moves];
    }

    private static Transition Next(ParserState state, int[] heads)
    {
        int top = state.FromTop(0), next = state.Next, length = heads.Length;
        if (top >= 0 && heads[top] == next && state.Heads[top] < 0)
            return Transition.Left;
        if (top >= 0 && next < length && heads[next] == top)
            return Transition.Right;
        if (next == length)
            return Transition.Reduce;
        if (top >= 0 && state.Heads[top] >= 0)
        {
            foreach (var deeper in state.Stack[..^1])
            {
                if (heads[next] == deeper || (heads[deeper] == next && state.Heads[deeper] < 0))
                    return Transition.Reduce;
            }
        }
        return Transition.Shift;
    }
}
