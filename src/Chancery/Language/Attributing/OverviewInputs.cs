using System.Numerics;

namespace Chancery.Language.Attributing;

/// <summary>What the network is told of each word of an article. Has working space of its own: one for each thread.</summary>
internal sealed class OverviewInputs
{
    private const int NearestDistances = 5;
    private const int DistancesPerSide = OverviewNetwork.DistanceCount / 2;

    private readonly OverviewVocabulary _vocabulary;
    private readonly SuffixBuckets _buckets;
    private readonly ushort[] _tags;
    private readonly ushort[] _relations;
    private readonly byte[] _quotationTags;
    private ushort[] _numbers = [];
    private int[] _heads = [];
    private bool[] _paragraphs = [];
    private bool[] _sentences = [];
    private byte[] _quotations = [];
    private byte[] _tagged = [];

    /// <summary>Makes the working space.</summary>
    /// <param name="network">What is told.</param>
    /// <param name="tags">The joint tags of sheets, <c>UPOS/XPOS</c>.</param>
    /// <param name="relations">The relations of sheets.</param>
    public OverviewInputs(OverviewNetwork network, IReadOnlyList<string> tags, IReadOnlyList<string> relations)
    {
        (_vocabulary, _buckets) = (network.Vocabulary, new SuffixBuckets(network.BucketCount));
        var penn = tags.Select(t => t[(t.IndexOf('/', StringComparison.Ordinal) + 1)..]).ToList();
        _tags = [.. penn.Select(t => Known(network.Tags, t))];
        _relations = [.. relations.Select(r => Known(network.Relations, r))];
        _quotationTags = [.. penn.Select(t => t switch { "``" => QuoteStates.Opening, "''" => QuoteStates.Closing, _ => QuoteStates.Outside })];

        static ushort Known(string[] names, string name) => (ushort)Math.Max(0, Array.IndexOf(names, name));
    }

    /// <summary>How many words the article has.</summary>
    public int Count { get; private set; }

    /// <summary>The head of a word; the word itself where it has none.</summary>
    public int Head(int word) => _heads[word];

    /// <summary>The rows of the network's tables that a word has.</summary>
    public ReadOnlySpan<ushort> Of(int word) => _numbers.AsSpan(word * OverviewNetwork.TableCount, OverviewNetwork.TableCount);

    /// <summary>Looks at an article.</summary>
    public void Begin(AttributionSheet sheet)
    {
        var (text, spans) = (sheet.Text, sheet.Spans);
        Room(sheet.Words.Length);
        for (var i = 0; i < Count; i++)
        {
            _heads[i] = sheet.Heads[i] < 0 ? i : sheet.Heads[i];
            _paragraphs[i] = i == 0 || text.AsSpan(spans[i - 1].End, spans[i].Start - spans[i - 1].End).Contains('\n');
            _sentences[i] = false;
            _tagged[i] = _quotationTags[sheet.Tags[i]];
        }
        for (var s = 0; s < sheet.Sentences.Count; s++)
            _sentences[sheet.Sentences[s].FirstToken] = true;
        QuoteStates.Mark(text, spans, _paragraphs.AsSpan(0, Count), _tagged.AsSpan(0, Count), _quotations.AsSpan(0, Count));
        for (var i = 0; i < Count; i++)
        {
            var form = spans[i].In(text);
            var numbers = _numbers.AsSpan(i * OverviewNetwork.TableCount, OverviewNetwork.TableCount);
            numbers[0] = (ushort)(_vocabulary.Find(form) is >= 0 and var known ? known : _vocabulary.Count + _buckets.Of(form));
            numbers[1] = WordShape.Of(form);
            numbers[2] = _tags[sheet.Tags[i]];
            numbers[3] = _relations[sheet.Labels[i]];
            numbers[4] = _quotations[i];
            numbers[5] = (ushort)((_sentences[i] ? 1 : 0) + (_paragraphs[i] ? 1 : 0));
            numbers[6] = Distance(_heads[i] - i);
            numbers[7] = Depth(i);
        }
    }

    /// <summary>One past the last word of the window that begins with a word: as many paragraphs as go in, else sentences, else words.</summary>
    public int WindowEnd(int first, int longest)
    {
        var end = Math.Min(Count, first + longest);
        if (end == Count)
            return end;
        var sentence = 0;
        for (var i = end; i > first; i--)
        {
            if (_paragraphs[i])
                return i;
            sentence = sentence == 0 && _sentences[i] ? i : sentence;
        }
        return sentence == 0 ? end : sentence;
    }

    private static ushort Distance(int offset)
    {
        var far = Math.Abs(offset);
        var step = far < NearestDistances ? far : Math.Min(DistancesPerSide - 1, NearestDistances - 2 + BitOperations.Log2((uint)far));
        return (ushort)(offset < 0 ? step + DistancesPerSide : step);
    }

    private ushort Depth(int word)
    {
        ushort depth = 0;
        for (var at = word; depth < OverviewNetwork.DepthCount - 1 && _heads[at] != at; depth++)
            at = _heads[at];
        return depth;
    }

    private void Room(int count)
    {
        Count = count;
        if (_heads.Length >= count)
            return;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)count);
        (_numbers, _heads) = (new ushort[size * OverviewNetwork.TableCount], new int[size]);
        (_paragraphs, _sentences) = (new bool[size], new bool[size]);
        (_quotations, _tagged) = (new byte[size], new byte[size]);
    }
}
