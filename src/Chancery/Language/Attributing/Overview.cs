namespace Chancery.Language.Attributing;

/// <summary>
/// The attributions of an article as one row of classes, a class a word, whatever phrase they belong to: second evidence beside what each phrase finds for itself.
/// Has working space of its own: one for each thread.
/// </summary>
/// <param name="network">Tells sources, contents and reporting phrases word by word.</param>
internal sealed class Overview(OverviewNetwork network)
{
    /// <summary>How many kinds of span there are.</summary>
    public const int Kinds = 3;

    private const int Width = ChainModel.Width;
    private const int None = int.MinValue / 4;

    /// <summary>In words: a quotation that goes on in the next paragraph joins it, up to here.</summary>
    private const int LongestParagraph = 600;

    private static readonly ChainRow First = Where(c => RoleClass.Follows(RoleClass.Outside, c));
    private static readonly ChainRow Last = Where(c => RoleClass.Follows(c, RoleClass.Outside));

    private readonly ChainSteps _forward = ChainSteps.Forward(RoleClass.OverviewCount, network.Transitions, (_, _) => true);
    private readonly ChainSteps _backward = ChainSteps.Backward(RoleClass.OverviewCount, network.Transitions, (_, _) => true);
    private OverviewReader? _reader;
    private readonly List<TokenRange> _paragraphs = [];
    private int[] _paragraphOf = [];
    private int[] _scores = [];
    private int[] _best = [];
    private int[] _rest = [];

    /// <summary>Begins with an article, whose words know from then on what they are taken for.</summary>
    public void Begin(AttributionSheet a)
    {
        var n = a.Words.Length;
        if (_paragraphOf.Length < n)
            (_paragraphOf, _scores, _best, _rest) = (new int[n * 2], new int[n * 2 * Width], new int[n * 2 * Width], new int[n * 2 * Width]);
        Paragraphs(a, _paragraphs);
        for (var p = 0; p < _paragraphs.Count; p++)
            _paragraphOf.AsSpan(_paragraphs[p].First, _paragraphs[p].End - _paragraphs[p].First).Fill(p);
        _reader ??= new OverviewReader(network, a.TagNames, a.RelationNames);
        _reader.Score(a, _scores.AsSpan(0, n * Width));
        foreach (var paragraph in _paragraphs)
        {
            Forward(paragraph);
            Backward(paragraph);
        }
        a.Row = new OverviewRow(this, n);
    }

    /// <summary>What is lost, in units, where a span is taken as one of some kind.</summary>
    public int Lost(int kind, int first, int last)
    {
        var paragraph = _paragraphs[_paragraphOf[first]];
        last = Math.Min(last, paragraph.End - 1);
        if (first == last)
            return Best(paragraph) - Through(first, RoleClass.Of(kind, true, true));
        byte at = RoleClass.Of(kind, true, false), inner = RoleClass.Of(kind, false, false), end = RoleClass.Of(kind, false, true);
        var sum = _best[(first * Width) + at];
        for (var i = first + 1; i <= last; i++)
        {
            var next = i == last ? end : inner;
            sum += network.Transitions[(at * Width) + next] + _scores[(i * Width) + next];
            at = next;
        }
        return Best(paragraph) - sum - _rest[(last * Width) + end];
    }

    /// <summary>What is lost where a word belongs to a span of some kind, or where it does not.</summary>
    public int Lost(int kind, int word, bool belongs)
    {
        Span<int> margins = stackalloc int[Kinds];
        Look(word, margins);
        return Math.Max(0, belongs ? -margins[kind] : margins[kind]);
    }

    /// <summary>The best class of a word.</summary>
    public byte Class(int word)
    {
        Span<int> margins = stackalloc int[Kinds];
        return Look(word, margins);
    }

    /// <summary>Looks at a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="margins">Gets for each kind of span by how much the best row in which the word belongs to one is better than the best in which it does not.</param>
    /// <returns>Its best class.</returns>
    public byte Look(int word, Span<int> margins)
    {
        Span<int> best = stackalloc int[1 + Kinds];
        best.Fill(None);
        byte own = 0;
        var top = None;
        for (byte c = 0; c < RoleClass.OverviewCount; c++)
        {
            var score = Through(word, c);
            ref var group = ref best[c == RoleClass.Outside ? 0 : 1 + RoleClass.Kind(c)];
            group = Math.Max(group, score);
            if (score > top)
                (own, top) = (c, score);
        }
        for (var kind = 0; kind < Kinds; kind++)
        {
            var other = None;
            for (var group = 0; group < best.Length; group++)
                other = group == 1 + kind ? other : Math.Max(other, best[group]);
            margins[kind] = best[1 + kind] - other;
        }
        return own;
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
