using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Finds the head of each word from left to right (arc-eager) with a small beam, in time linear in the length of the sentence.</summary>
internal sealed class Parser(MoveModel model)
{
    /// <summary>How many half-parsed sentences are followed at once.</summary>
    public const int Width = 5;

    /// <summary>One that falls behind the best by more than this is given up.</summary>
    private const int Margin = 1250;

    /// <summary>Room for the features of a view, and behind them for those of its pair.</summary>
    private const int Room = 128, PairRoom = 64;

    /// <summary>Stands where the features of a pair would: its scores are known.</summary>
    private const int Known = -1;

    /// <summary>Fills in heads: word numbers, -1 for the one root; there is no cycle.</summary>
    [SkipLocalsInit]
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Beam beam, Span<int> heads)
    {
        Span<int> features = stackalloc int[Width * Room];
        Span<StateView> views = stackalloc StateView[Width];
        Span<ulong> keys = stackalloc ulong[Width];
        Span<Vector128<int>> scores = stackalloc Vector128<int>[Width];
        beam.Begin(words.Length);
        for (var step = 0; step < 2 * words.Length; step++)
        {
            // What is needed for all is fetched before any is scored.
            var unknown = 0;
            for (var i = 0; i < beam.Count; i++)
            {
                views[i] = new StateView(beam[i]);
                keys[i] = views[i].Hash;
                if (beam.Views.TryGet(keys[i], out scores[i]))
                    continue;
                unknown |= 1 << i;
                if (!keys[..i].Contains(keys[i]))
                    Fetch(views[i], words, tags, beam, features.Slice(i * Room, Room));
            }
            for (var i = 0; i < beam.Count; i++)
            {
                var state = beam[i];
                if ((unknown & (1 << i)) != 0)
                    scores[i] = keys[..i].IndexOf(keys[i]) is >= 0 and var same ? scores[same] : Score(views[i], keys[i], words, tags, beam, features.Slice(i * Room, Room));
                for (var move = Transition.Shift; move <= Transition.Right; move++)
                {
                    if (state.Allows(move))
                        beam.Offer(i, move, state.Score + scores[i][(int)move]);
                }
            }
            beam.Advance(Margin);
        }
        Finish(beam[0], words.Length, heads);
    }

    private void Fetch(in StateView view, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Beam beam, Span<int> features)
    {
        MoveFeatures.ExtractRest(view, words, tags, features, model.Memory);
        features = features.Slice(PairRoom, MoveFeatures.Pair);
        if (beam.Pairs.TryGet(view.Pair, out _))
        {
            features[0] = Known;
            return;
        }
        MoveFeatures.ExtractPair(view, words, tags, features, model.Memory);
    }

    /// <summary>The scores of a view whose features are there; what a part of it scores is worked out once.</summary>
    private Vector128<int> Score(in StateView view, ulong key, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Beam beam, Span<int> features)
    {
        var scores = model.Score(features[..MoveFeatures.Rest]);
        if (!beam.Pairs.TryGet(view.Pair, out var pair))
        {
            // Known when asked first, another may have pushed it out since.
            var own = features.Slice(PairRoom, MoveFeatures.Pair);
            if (own[0] == Known)
                MoveFeatures.ExtractPair(view, words, tags, own);
            beam.Pairs.Add(view.Pair, pair = model.Score(own));
        }
        if (!beam.Words.TryGet(view.Word, out var word))
            beam.Words.Add(view.Word, word = model.Score(features[..MoveFeatures.ExtractNext(view, words, tags, features, model.Memory)]));
        scores += pair + word;
        beam.Views.Add(key, scores);
        return scores;
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
