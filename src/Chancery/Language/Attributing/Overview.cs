namespace Chancery.Language.Attributing;

/// <summary>
/// The attributions of an article as one row of classes, a class a word, whatever phrase they belong to: second evidence beside what each phrase finds for itself.
/// Has working space of its own: one for each thread.
/// </summary>
/// <param name="chain">Tells sources, contents and reporting phrases word by word.</param>
internal sealed class Overview(ChainModel chain)
{
    private const int Width = ChainModel.Width;
    private const int None = int.MinValue / 4;

    /// <summary>In words: a quotation that goes on in the next paragraph joins it, up to here.</summary>
    private const int LongestParagraph = 600;

    private static readonly ChainRow First = Where(c => RoleClass.Follows(RoleClass.Outside, c));
    private static readonly ChainRow Last = Where(c => RoleClass.Follows(c, RoleClass.Outside));

    private readonly ChainSteps _forward = ChainSteps.Forward(chain, (_, _) => true);
    private readonly ChainSteps _backward = ChainSteps.Backward(chain, (_, _) => true);
    private readonly PhraseOwners _owners = new();
    private readonly List<TokenRange> _paragraphs = [];
    private readonly List<bool> _known = [];
    private int[] _paragraphOf = [];
    private int[] _scores = [];
    private int[] _best = [];
    private int[] _rest = [];

    /// <summary>Begins with an article and its possible phrases.</summary>
    public void Begin(AttributionSheet a, List<CueCandidate> candidates)
    {
        var n = a.Words.Length;
        if (_paragraphOf.Length < n)
            (_paragraphOf, _scores, _best, _rest) = (new int[n * 2], new int[n * 2 * Width], new int[n * 2 * Width], new int[n * 2 * Width]);
        _owners.Begin(a, candidates);
        Paragraphs(a, _paragraphs);
        _known.Clear();
        for (var p = 0; p < _paragraphs.Count; p++)
        {
            _paragraphOf.AsSpan(_paragraphs[p].First, _paragraphs[p].End - _paragraphs[p].First).Fill(p);
            _known.Add(false);
        }
        Span<int> plain = stackalloc int[Width], quoted = stackalloc int[Width];
        chain.Score([OverviewFeatures.Unowned(false)], plain);
        chain.Score([OverviewFeatures.Unowned(true)], quoted);
        for (var i = 0; i < n; i++)
            (a.Quotes[i] == 0 ? plain : quoted).CopyTo(_scores.AsSpan(i * Width, Width));
    }

    /// <summary>Takes up a word of a phrase's window if the phrase owns it.</summary>
    /// <param name="a">The article.</param>
    /// <param name="v">The window.</param>
    /// <param name="phrase">The number of the phrase.</param>
    /// <param name="cue">The phrase.</param>
    /// <param name="word">The word.</param>
    /// <param name="features">The features of its role, with room behind them.</param>
    /// <param name="count">How many those are.</param>
    /// <returns>How many features there are with those of the overview, and where the word's scores are wanted; nowhere where the phrase does not own it.</returns>
    public (int Count, ArraySegment<int> Wanted) Take(AttributionSheet a, CueView v, int phrase, CueCandidate cue, int word, Span<int> features, int count) =>
        _owners.Of(phrase, word) is > 0 and var ownership
            ? (OverviewFeatures.Extend(a, v, cue, ownership, word, features, count), new(_scores, word * Width, Width))
            : (count, default);

    /// <summary>Goes on to the next phrase, when the scores of the words taken up are there.</summary>
    public void Passed(CueView view) => _owners.Passed(view);

    /// <summary>What is lost, in units, where a span is taken as one of some kind.</summary>
    public int Lost(int kind, int first, int last)
    {
        var paragraph = Known(first);
        last = Math.Min(last, paragraph.End - 1);
        if (first == last)
            return Best(paragraph) - Through(first, RoleClass.Of(kind, true, true));
        byte at = RoleClass.Of(kind, true, false), inner = RoleClass.Of(kind, false, false), end = RoleClass.Of(kind, false, true);
        var sum = _best[(first * Width) + at];
        for (var i = first + 1; i <= last; i++)
        {
            var next = i == last ? end : inner;
            sum += chain.Transition(at, next) + _scores[(i * Width) + next];
            at = next;
        }
        return Best(paragraph) - sum - _rest[(last * Width) + end];
    }

    /// <summary>What is lost where a word belongs to a span of some kind, or where it does not.</summary>
    public int Lost(int kind, int word, bool belongs)
    {
        var paragraph = Known(word);
        var best = None;
        for (byte c = 0; c < RoleClass.OverviewCount; c++)
        {
            if ((c != RoleClass.Outside && RoleClass.Kind(c) == kind) == belongs)
                best = Math.Max(best, Through(word, c));
        }
        return Best(paragraph) - best;
    }

    /// <summary>The best class of a word.</summary>
    public byte Class(int word)
    {
        Known(word);
        byte best = 0;
        for (byte c = 1; c < RoleClass.OverviewCount; c++)
            best = Through(word, c) > Through(word, best) ? c : best;
        return best;
    }

    /// <summary>The paragraphs of an article; those through which a quotation runs are one.</summary>
    public static void Paragraphs(AttributionSheet a, List<TokenRange> found)
    {
        found.Clear();
        foreach (var sentence in a.Sentences)
        {
            var first = sentence.FirstToken;
            var goesOn = !sentence.StartsParagraph || (first > 0 && a.Quotes[first] != 0 && a.Quotes[first] == a.Quotes[first - 1]);
            if (found.Count > 0 && goesOn && sentence.EndToken - found[^1].First < LongestParagraph)
                found[^1] = found[^1] with { End = sentence.EndToken };
            else
                found.Add(new TokenRange(first, sentence.EndToken));
        }
    }

    private int Through(int word, byte c) => _best[(word * Width) + c] + _rest[(word * Width) + c];

    /// <summary>The score of the best row of classes of a paragraph.</summary>
    private int Best(TokenRange paragraph)
    {
        var best = None;
        for (byte c = 0; c < RoleClass.OverviewCount; c++)
            best = Math.Max(best, Through(paragraph.First, c));
        return best;
    }

    /// <summary>The paragraph of a word; what is best before and behind each of its words is found when first asked for.</summary>
    private TokenRange Known(int word)
    {
        var number = _paragraphOf[word];
        var paragraph = _paragraphs[number];
        if (!_known[number])
        {
            _known[number] = true;
            Forward(paragraph);
            Backward(paragraph);
        }
        return paragraph;
    }

    private void Forward(TokenRange paragraph)
    {
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            var best = i == paragraph.First ? First : new ChainRow(None);
            if (i > paragraph.First)
                _forward.Raise(Of(_best, i - 1), ref best);
            (best + new ChainRow(Of(_scores, i))).CopyTo(Of(_best, i));
        }
    }

    private void Backward(TokenRange paragraph)
    {
        Span<int> after = stackalloc int[Width];
        for (var i = paragraph.End - 1; i >= paragraph.First; i--)
        {
            var best = i == paragraph.End - 1 ? Last : new ChainRow(None);
            if (i < paragraph.End - 1)
            {
                (new ChainRow(Of(_rest, i + 1)) + new ChainRow(Of(_scores, i + 1))).CopyTo(after);
                _backward.Raise(after, ref best);
            }
            best.CopyTo(Of(_rest, i));
        }
    }

    private static Span<int> Of(int[] numbers, int word) => numbers.AsSpan(word * Width, Width);

    /// <summary>Nothing where a condition holds for a class, else none.</summary>
    private static ChainRow Where(Func<int, bool> holds) => new([.. Enumerable.Range(0, Width).Select(c => c < RoleClass.OverviewCount && holds(c) ? 0 : None)]);
}
