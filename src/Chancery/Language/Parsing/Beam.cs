namespace Chancery.Language.Parsing;

/// <summary>The half-parsed sentences that are followed at once, and the moves that compete to be made next.</summary>
internal sealed class Beam(int width)
{
    private readonly (int State, Transition Move, int Score)[] _offers = new (int, Transition, int)[width];
    private ParserState[] _states = [.. Enumerable.Range(0, width).Select(_ => new ParserState())];
    private ParserState[] _spare = [.. Enumerable.Range(0, width).Select(_ => new ParserState())];
    private int _offered;

    /// <summary>How many are followed now.</summary>
    public int Count { get; private set; }

    /// <summary>One of them; the best is the first.</summary>
    public ParserState this[int index] => _states[index];

    /// <summary>Scores that were worked out for this sentence.</summary>
    public ScoreCache Views { get; } = new(1024);

    /// <summary>What the top of the stack and the next word score together.</summary>
    public ScoreCache Pairs { get; } = new(256);

    /// <summary>What the next word scores alone.</summary>
    public ScoreCache Words { get; } = new(16);

    /// <summary>Starts a sentence.</summary>
    public void Begin(int length)
    {
        _states[0].Begin(length);
        Views.Clear();
        Pairs.Clear();
        Words.Clear();
        (Count, _offered) = (1, 0);
    }

    /// <summary>Proposes a move; the best ones are kept, the earlier of equals first.</summary>
    public void Offer(int state, Transition move, int score)
    {
        if (_offered == width && score <= _offers[width - 1].Score)
            return;
        var at = _offered < width ? _offered++ : width - 1;
        while (at > 0 && _offers[at - 1].Score < score)
        {
            _offers[at] = _offers[at - 1];
            at--;
        }
        _offers[at] = (state, move, score);
    }

    /// <summary>Makes the moves that were kept, except those that fall behind the best by more than a margin.</summary>
    public void Advance(int margin)
    {
        var kept = 0;
        while (kept < _offered && _offers[kept].Score >= _offers[0].Score - margin)
            kept++;
        for (var i = 0; i < kept; i++)
        {
            var (from, move, score) = _offers[i];
            _spare[i].CopyFrom(_states[from]);
            _spare[i].Apply(move);
            _spare[i].Score = score;
        }
        (_states, _spare) = (_spare, _states);
        (Count, _offered) = (kept, 0);
    }
}
