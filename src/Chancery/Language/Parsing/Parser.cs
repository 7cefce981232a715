using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Finds the head of each word from left to right (arc-eager) with a small beam, in time linear in the length of the sentence.</summary>
internal sealed class Parser(MoveModel model)
{
    /// <summary>How many half-parsed sentences are followed at once.</summary>
    public const int Width = 5;

    /// <summary>One that falls behind the best by more than this is given up.</summary>
    private const int Margin = 1250;

    /// <summary>Fills in heads: word numbers, -1 for the one root; there is no cycle.</summary>
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Beam beam, Span<int> heads)
    {
        Span<int> features = stackalloc int[MoveFeatures.Capacity];
        beam.Begin(words.Length);
        for (var step = 0; step < 2 * words.Length; step++)
        {
            for (var i = 0; i < beam.Count; i++)
            {
                var state = beam[i];
                var view = new StateView(state);
                var key = view.Hash;
                if (!beam.Cache.TryGet(key, out var scores))
                {
                    scores = model.Score(features[..MoveFeatures.Extract(view, words, tags, features)]);
                    beam.Cache.Add(key, scores);
                }
                for (var move = Transition.Shift; move <= Transition.Right; move++)
                {
                    if (state.Allows(move))
                        beam.Offer(i, move, state.Score + scores[(int)move]);
                }
            }
            beam.Advance(Margin);
        }
        Finish(beam[0], words.Length, heads);
    }

    private static void Finish(ParserState state, int length, Span<int> heads)
    {
        var top = -1;
        for (var i = 0; i < length; i++)
        {
            heads[i] = state.Heads[i];
            if (heads[i] != length)
                continue;
            heads[i] = top;
            if (top < 0)
                top = i;
        }
    }
}
