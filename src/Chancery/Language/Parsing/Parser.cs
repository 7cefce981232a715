using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Parses a sentence in one pass from left to right (arc-eager, greedy), in time linear in its length.</summary>
internal sealed class Parser(LinearModel model, int labelCount, byte root, byte fallback)
{
    /// <summary>Fills in heads (word numbers, -1 for the root) and relations; there is exactly one root and no cycle.</summary>
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ParserState state, Span<int> heads, Span<byte> labels)
    {
        Span<int> features = stackalloc int[ParserFeatures.Capacity];
        Span<int> scores = stackalloc int[model.ClassCount];
        state.Begin(words.Length);
        while (!state.IsDone)
        {
            var count = ParserFeatures.Extract(state, words, tags, features);
            model.Score(features[..count], scores);
            var best = Best(state, scores, labelCount);
            Decode(best, labelCount, out var move, out var label);
            state.Apply(move, label);
        }
        Finish(state, words.Length, heads, labels);
    }

    /// <summary>The class of a move: shift 0, reduce 1, then left and right with each label.</summary>
    public static int Encode(Transition move, byte label, int labelCount) => move switch
    {
        Transition.Shift => 0,
        Transition.Reduce => 1,
        Transition.Left => 2 + label,
        _ => 2 + labelCount + label,
    };

    /// <summary>The move of a class.</summary>
    public static void Decode(int c, int labelCount, out Transition move, out byte label)
    {
        move = c < 2 ? (Transition)c : c < 2 + labelCount ? Transition.Left : Transition.Right;
        label = c < 2 ? (byte)0 : (byte)((c - 2) % labelCount);
    }

    private static int Best(ParserState state, ReadOnlySpan<int> scores, int labelCount)
    {
        bool left = state.Allows(Transition.Left), right = state.Allows(Transition.Right);
        var best = -1;
        for (var c = 0; c < scores.Length; c++)
        {
            var allowed = c switch
            {
                0 => state.Allows(Transition.Shift),
                1 => state.Allows(Transition.Reduce),
                _ => c < 2 + labelCount ? left : right,
            };
            if (allowed && (best < 0 || scores[c] > scores[best]))
                best = c;
        }
        return best;
    }

    private void Finish(ParserState state, int length, Span<int> heads, Span<byte> labels)
    {
        var top = -1;
        for (var i = 0; i < length; i++)
        {
            heads[i] = state.Heads[i];
            labels[i] = state.Labels[i];
            if (heads[i] != length)
                continue;
            if (top < 0)
            {
                top = i;
                (heads[i], labels[i]) = (-1, root);
            }
            else
            {
                (heads[i], labels[i]) = (top, fallback);
            }
        }
    }
}
