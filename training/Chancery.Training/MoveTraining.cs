using Chancery.Language;
using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>Learns the parser's moves with the beam that will be used, by updates where the beam was most wrong.</summary>
/// <remarks>Max-violation updates: Huang, Fayong and Guo, <i>Structured Perceptron with Inexact Search</i>, NAACL 2012.</remarks>
internal sealed class MoveTraining
{
    /// <summary>Wider than the parser's own beam, which makes the weights better for that one too.</summary>
    private const int Width = 8;

    private readonly MovePerceptron _weights = new(MoveFeatures.Bits);
    private readonly int[] _features = new int[MoveFeatures.Count];
    private readonly ParserState _replay = new();
    private readonly List<Offer> _offers = [];
    private Item[] _beam = new Item[Width];
    private Item[] _spare = new Item[Width];

    public MoveTraining()
    {
        for (var i = 0; i < Width; i++)
            (_beam[i], _spare[i]) = (new Item(), new Item());
    }

    public MovePerceptron Train(IReadOnlyList<ParsedSentence> sentences, Lessons lessons, int epochs, Action<int, MovePerceptron> after)
    {
        var moves = sentences.Select(s => Oracle.Moves(Projection.Of(s.Heads))).ToArray();
        Console.Error.WriteLine($"{moves.Count(m => m is not null)} of {sentences.Count} sentences have moves");
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var i in lessons.Epoch(epoch))
            {
                if (moves[i] is { } gold)
                    Learn(sentences[i].Words, sentences[i].Tags, gold);
            }
            after(epoch, _weights);
        }
        return _weights;
    }

    private void Learn(Word[] words, byte[] tags, Transition[] gold)
    {
        _weights.Tick();
        _beam[0].Begin(words.Length, gold.Length);
        var count = 1;
        var goldScore = 0f;
        var goldIn = true;
        var worst = 0f;
        var worstStep = -1;
        var worstMoves = new Transition[gold.Length];
        for (var step = 0; step < gold.Length; step++)
        {
            _offers.Clear();
            for (var i = 0; i < count; i++)
            {
                var item = _beam[i];
                var active = Features(item.State, words, tags);
                var scores = _weights.Score(active);
                for (var move = Transition.Shift; move <= Transition.Right; move++)
                {
                    if (item.State.Allows(move))
                        _offers.Add(new Offer(i, move, item.Score + scores[(int)move], item.IsGold && move == gold[step]));
                }
                if (item.IsGold)
                    goldScore = item.Score + scores[(int)gold[step]];
            }
            if (!goldIn)
            {
                var active = Features(_replay, words, tags);
                goldScore += _weights.Score(active)[(int)gold[step]];
                _replay.Apply(gold[step]);
            }
            count = Keep(step);
            if (goldIn && !_beam.Take(count).Any(i => i.IsGold))
            {
                goldIn = false;
                _replay.Begin(words.Length);
                for (var s = 0; s <= step; s++)
                    _replay.Apply(gold[s]);
            }
            if (!_beam[0].IsGold && (worstStep < 0 || _beam[0].Score - goldScore >= worst))
            {
                (worst, worstStep) = (_beam[0].Score - goldScore, step);
                _beam[0].Moves.AsSpan(0, step + 1).CopyTo(worstMoves);
            }
        }
        if (!_beam[0].IsGold)
            Update(words, tags, gold, worstMoves, worstStep + 1);
    }

    private int[] Features(ParserState state, Word[] words, byte[] tags)
    {
        MoveFeatures.Extract(new StateView(state), words, tags, _features);
        return _features;
    }

    private int Keep(int step)
    {
        // A stable order: the earlier of equals first, as in Beam.
        var kept = 0;
        Span<int> best = stackalloc int[Width];
        for (var o = 0; o < _offers.Count; o++)
        {
            var at = kept < best.Length ? kept : best.Length;
            while (at > 0 && _offers[best[at - 1]].Score < _offers[o].Score)
                at--;
            if (at == best.Length)
                continue;
            if (kept < best.Length)
                kept++;
            for (var i = kept - 1; i > at; i--)
                best[i] = best[i - 1];
            best[at] = o;
        }
        for (var i = 0; i < kept; i++)
        {
            var offer = _offers[best[i]];
            _spare[i].Become(_beam[offer.Parent], offer, step);
        }
        (_beam, _spare) = (_spare, _beam);
        return kept;
    }

    private void Update(Word[] words, byte[] tags, Transition[] gold, Transition[] wrong, int steps)
    {
        var common = 0;
        while (common < steps && gold[common] == wrong[common])
            common++;
        Walk(gold, 1);
        Walk(wrong, -1);

        void Walk(Transition[] moves, float by)
        {
            _replay.Begin(words.Length);
            for (var step = 0; step < steps; step++)
            {
                if (step >= common)
                    _weights.Change(Features(_replay, words, tags), (int)moves[step], by);
                _replay.Apply(moves[step]);
            }
        }
    }
}
