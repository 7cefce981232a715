namespace Chancery.Language.Attributing;

/// <summary>From which possible reporting phrase each word of an article is best looked at: the nearest above it in the tree, else the likeliest of its sentence, else the nearest whose window holds it.</summary>
internal sealed class PhraseOwners
{
    /// <summary>How a phrase came to own a word.</summary>
    public const byte Above = 1, Likeliest = 2, Before = 3, Behind = 4;

    private const int LongestClimb = 24;

    private int[] _owner = [];
    private int[] _at = [];
    private byte[] _kind = [];
    private int _windowEnd;

    /// <summary>Begins with an article and its possible phrases, in the order of the text.</summary>
    public void Begin(AttributionSheet a, List<CueCandidate> candidates)
    {
        var n = a.Words.Length;
        if (_owner.Length < n)
            (_owner, _at, _kind) = (new int[n * 2], new int[n * 2], new byte[n * 2]);
        _windowEnd = 0;
        _at.AsSpan(0, n).Fill(-1);
        var likeliest = new int[a.Sentences.Count];
        likeliest.AsSpan().Fill(-1);
        for (var k = 0; k < candidates.Count; k++)
        {
            var head = CueView.HeadOf(a, candidates[k].First, candidates[k].End);
            _at[head] = k;
            ref var best = ref likeliest[a.SentenceOf[head]];
            best = best < 0 || candidates[k].Margin > candidates[best].Margin ? k : best;
        }
        var before = -1;
        for (var i = 0; i < n; i++)
        {
            while (before + 1 < candidates.Count && candidates[before + 1].First < i)
                before++;
            var best = likeliest[a.SentenceOf[i]];
            (_owner[i], _kind[i]) = best < 0 ? (before, Before) : NextAbove(a, i) is >= 0 and var above ? (above, Above) : (best, Likeliest);
        }
    }

    /// <summary>How a phrase owns a word of its window; 0 where it does not. Phrases are asked in order.</summary>
    public byte Of(int phrase, int word) =>
        _owner[word] == phrase ? _kind[word]
        : _kind[word] == Before && _owner[word] == phrase - 1 && word >= _windowEnd ? Behind
        : (byte)0;

    /// <summary>Goes on to the next phrase.</summary>
    public void Passed(CueView view) => _windowEnd = view.End;

    private int NextAbove(AttributionSheet a, int word)
    {
        for (int at = word, step = 0; at >= 0 && step < LongestClimb; at = a.Heads[at], step++)
        {
            if (_at[at] >= 0)
                return _at[at];
        }
        return -1;
    }
}
