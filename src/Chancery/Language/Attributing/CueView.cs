using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>The window of text around one reporting word, seen from it: its sentence and the quotations beside it, and each word's way to it through the tree.</summary>
internal sealed class CueView
{
    /// <summary>How many sentences before and after the reporting word's own may belong to its window.</summary>
    private const int LongestReach = 8;

    /// <summary>In words: a sentence such as <i>she asks.</i></summary>
    private const int ShortSentence = 8;

    private const int LongestWindow = 400;
    private const int LongestChain = 10;
    private const int LongestClimb = 24;

    private readonly ulong[] _chainHash = new ulong[LongestChain + 1];
    private ulong[] _path = new ulong[128];
    private ulong[] _argument = new ulong[128];
    private byte[] _edges = new byte[128];
    private byte[] _depth = new byte[128];
    private byte[] _owner = new byte[128];
    private int[] _segment = new int[128];
    private int[] _others = new int[128];

    /// <summary>The first word of the window.</summary>
    public int First { get; private set; }

    /// <summary>One past the last word of the window.</summary>
    public int End { get; private set; }

    /// <summary>The first word of the reporting phrase.</summary>
    public int CueFirst { get; private set; }

    /// <summary>One past its last word.</summary>
    public int CueEnd { get; private set; }

    /// <summary>The word of it that the others depend on.</summary>
    public int Head { get; private set; }

    /// <summary>Whether long quotations stand in the sentence before (1) and after (2) the reporting phrase, or in the next sentence (4).</summary>
    public ulong LongQuotes { get; private set; }

    /// <summary>How near the reporting phrase is to the end of its sentence.</summary>
    public ulong Tail { get; private set; }

    /// <summary>The relations from a word up to where the way turns, and down to the reporting word.</summary>
    public ulong Path(int word) => In(word) ? _path[word - First] : 1;

    /// <summary>The same for the phrase that hangs on that way: all words of it have one argument.</summary>
    public ulong Argument(int word) => In(word) ? _argument[word - First] : word < First ? 1UL : 2;

    /// <summary>Whether a word is the first (1) or the last (2) of that phrase.</summary>
    public ulong Edges(int word) => _edges[word - First];

    /// <summary>How deep in that phrase a word stands.</summary>
    public ulong Depth(int word) => _depth[word - First];

    /// <summary>Whether the next possible reporting word above a word is this one (1) or another (2).</summary>
    public ulong Owner(int word) => _owner[word - First];

    /// <summary>The head of the smallest clause or modifying phrase that holds a word, below the turn of its way; -1 where none does.</summary>
    public int Segment(int word) => In(word) ? _segment[word - First] : -1;

    /// <summary>How many other possible reporting words stand between a word and this one, up to 3.</summary>
    public ulong Others(int word)
    {
        var count = word < CueFirst ? _others[CueFirst - First] - _others[word - First] : word >= CueEnd ? _others[word - First] - _others[CueEnd - 1 - First] : 0;
        return (ulong)Math.Min(3, Math.Abs(count));
    }

    /// <summary>How many other possible reporting words stand in <c>[first, last]</c>.</summary>
    public int OthersBetween(int first, int last) => _others[last - First] - (first == First ? 0 : _others[first - 1 - First]);

    /// <summary>Looks at the text from a reporting phrase <c>[cueFirst, cueEnd)</c>.</summary>
    /// <param name="a">The article.</param>
    /// <param name="cueFirst">Its first word.</param>
    /// <param name="cueEnd">One past its last word.</param>
    /// <param name="cueHeads">Which words of the article head possible reporting phrases.</param>
    public void Look(AttributionSheet a, int cueFirst, int cueEnd, bool[] cueHeads)
    {
        (CueFirst, CueEnd, Head) = (cueFirst, cueEnd, HeadOf(a, cueFirst, cueEnd));
        Bound(a);
        Room(End - First);
        var others = 0;
        for (var i = First; i < End; i++)
        {
            others += cueHeads[i] && (i < cueFirst || i >= cueEnd) ? 1 : 0;
            _others[i - First] = others;
        }
        Climb(a, cueHeads);
        Quotations(a);
    }

    /// <summary>The word of a phrase that depends on none of it; the first such verb where several do.</summary>
    public static int HeadOf(AttributionSheet a, int first, int end)
    {
        var head = -1;
        for (var i = first; i < end; i++)
        {
            var outside = a.Heads[i] < first || a.Heads[i] >= end;
            if (outside && !a.Marks[i] && (head < 0 || a.Left[i] <= a.Left[head] && a.Right[i] >= a.Right[head]))
                head = i;
        }
        return head < 0 ? first : head;
    }

    private bool In(int word) => word >= First && word < End;

    private void Bound(AttributionSheet a)
    {
        int s = a.SentenceOf[Head], from = s, to = s;
        while (from > 0 && s - from < LongestReach && Reaches(from - 1, to) && LeadsIn(from - 1))
            from--;
        while (to + 1 < a.Sentences.Count && to - s < LongestReach && Reaches(from, to + 1) && LeadsOut(to))
            to++;
        (First, End) = (a.Sentences[from].FirstToken, a.Sentences[to].EndToken);
        var left = a.Sentences[s].EndToken - CueEnd;
        Tail = left < 2 ? 0UL : left < 4 ? 1UL : left < 8 ? 2UL : 3UL;

        bool Reaches(int first, int last) => a.Sentences[last].EndToken - a.Sentences[first].FirstToken < LongestWindow;

        // A quotation that ends above, or a sentence before one that is too short to hold a content.
        bool LeadsIn(int above) =>
            !a.Sentences[above + 1].StartsParagraph && (LastQuote(above) > 0 || (above + 1 == s && a.Sentences[s].EndToken - a.Sentences[s].FirstToken < ShortSentence))
            || LastQuote(above) > 0 && LastQuote(above) == FirstQuote(above + 1);

        // A quotation that goes on or opens below; “She continued:” hands over to the paragraph below.
        bool LeadsOut(int here) =>
            !a.Sentences[here + 1].StartsParagraph && (FirstQuote(here + 1) > 0 || (here > s && a.Colons[a.Sentences[s].EndToken - 1]))
            || LastQuote(here) > 0 && LastQuote(here) == FirstQuote(here + 1)
            || here == s && a.Colons[a.Sentences[s].EndToken - 1];

        int FirstQuote(int sentence)
        {
            var i = a.Sentences[sentence].FirstToken;
            while (i + 1 < a.Sentences[sentence].EndToken && a.Marks[i])
                i++;
            return a.Quotes[i];
        }

        int LastQuote(int sentence)
        {
            var i = a.Sentences[sentence].EndToken - 1;
            while (i > a.Sentences[sentence].FirstToken && a.Marks[i])
                i--;
            return a.Quotes[i];
        }
    }

    private void Room(int length)
    {
        if (_path.Length >= length)
            return;
        (_path, _argument, _others) = (new ulong[length * 2], new ulong[length * 2], new int[length * 2]);
        (_edges, _depth, _owner) = (new byte[length * 2], new byte[length * 2], new byte[length * 2]);
        _segment = new int[length * 2];
    }

    private void Climb(AttributionSheet a, bool[] cueHeads)
    {
        Span<int> chain = stackalloc int[LongestChain];
        var length = 0;
        ulong hash = 7;
        for (var at = Head; at >= 0 && length < LongestChain; at = a.Heads[at])
        {
            chain[length] = at;
            _chainHash[length++] = hash;
            hash = FeatureHash.Mix(hash, a.Labels[at]);
        }
        chain = chain[..length];
        var sentence = a.SentenceOf[Head];
        for (var i = First; i < End; i++)
        {
            var own = a.SentenceOf[i] == sentence;
            int at = i, top = -1, turn = own ? chain.IndexOf(i) : -1;
            var segment = -1;
            byte owner = cueHeads[i] ? (byte)(i == Head ? 1 : 2) : (byte)0;
            ulong up = 3;
            var depth = 0;
            while (turn < 0 && a.Heads[at] >= 0 && depth < LongestClimb)
            {
                up = FeatureHash.Mix(up, a.Labels[at]);
                top = at;
                if (segment < 0 && a.Segments[at])
                    segment = at;
                at = a.Heads[at];
                depth++;
                turn = own ? chain.IndexOf(at) : -1;
                if (owner == 0 && cueHeads[at])
                    owner = (byte)(at == Head ? 1 : 2);
            }
            var k = i - First;
            var way = turn < 0 ? own ? 1UL : i < Head ? 2UL : 3UL : _chainHash[turn];
            _path[k] = FeatureHash.Mix(up, way);
            var phrase = turn < 0 ? at : top < 0 ? i : top;
            _argument[k] = FeatureHash.Mix(top < 0 ? 5UL : turn < 0 ? 6UL : a.Labels[top] + 8UL, way * 4 + (phrase < Head ? 0UL : phrase > Head ? 1UL : 2));
            _edges[k] = top < 0 && turn >= 0 ? (byte)3 : (byte)((i == a.Left[phrase] ? 1 : 0) + (i == a.Right[phrase] || EndsBeforeMarks(a, i, a.Right[phrase]) ? 2 : 0));
            _depth[k] = (byte)Math.Min(depth, 6);
            _owner[k] = owner;
            _segment[k] = segment;
        }
    }

    private static bool EndsBeforeMarks(AttributionSheet a, int word, int last)
    {
        for (var i = word + 1; i <= last; i++)
        {
            if (!a.Marks[i])
                return false;
            if (i - word > 3)
                return false;
        }
        return word <= last;
    }

    private void Quotations(AttributionSheet a)
    {
        LongQuotes = 0;
        var s = a.SentenceOf[Head];
        for (var i = First; i < End; i++)
        {
            if (a.Quotes[i] == 0 || a.Quotes[i] == a.Quotes[Head] || a.QuoteLengths[a.Quotes[i]] < 5)
                continue;
            if (a.SentenceOf[i] == s)
                LongQuotes |= i < CueFirst ? 1UL : 2UL;
            else if (a.SentenceOf[i] == s + 1)
                LongQuotes |= 4;
            else if (a.SentenceOf[i] == s - 1)
                LongQuotes |= 8;
        }
    }
}
