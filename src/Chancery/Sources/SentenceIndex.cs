using Chancery.Language;

namespace Chancery.Sources;

/// <summary>Finds the sentences of a text that share most words with a given one.</summary>
internal sealed class SentenceIndex
{
    /// <summary>A word of more sentences than this leads to none of them.</summary>
    private const int CommonIn = 12;

    private readonly uint[] _places;

    /// <summary>A bit for every word that there could be.</summary>
    private readonly ulong[] _words = new ulong[1024];
    private readonly int[] _votes;
    private readonly List<int> _touched = [];

    public SentenceIndex(SourceSketch sketch)
    {
        Sketch = sketch;
        var starts = sketch.Starts;
        _votes = new int[starts.Length - 1];
        _places = new uint[sketch.Words];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                _places[i] = (uint)sketch.Codes[i] << 16 | (uint)s;
                _words[sketch.Codes[i] >> 6] |= 1UL << (sketch.Codes[i] & 63);
            }
        }
        Array.Sort(_places);
    }

    public SourceSketch Sketch { get; }

    /// <summary>Whether the text has a word.</summary>
    public bool Has(ushort code) => (_words[code >> 6] >> (code & 63) & 1) != 0;

    /// <summary>Whether most words of a sentence stand in another text, as they do where two sentences were made one.</summary>
    public bool IsKnownTo(SourceSketch other, int sentence)
    {
        var range = Sketch.Starts[sentence]..Sketch.Starts[sentence + 1];
        var known = 0;
        foreach (var code in Sketch.Codes[range])
            known += other.Codes.Contains(code) ? 1 : 0;
        return known * 4 > (range.End.Value - range.Start.Value) * 3;
    }

    /// <summary>Writes the likeliest sentences, best first.</summary>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<ushort> codes, ReadOnlySpan<WordTraits> traits, Span<int> best)
    {
        _touched.Clear();
        for (var i = 0; i < codes.Length; i++)
        {
            if (!Has(codes[i]))
                continue;
            var key = (uint)codes[i] << 16;
            var at = Array.BinarySearch(_places, key);
            at = at < 0 ? ~at : First(at, key);
            var end = at;
            while (end < _places.Length && _places[end] >> 16 == codes[i])
                end++;
            if (end - at > CommonIn)
                continue;
            var vote = 12 * SentenceAligner.Worth(traits[i]) / (end - at + 1);
            for (; at < end; at++)
            {
                var sentence = (int)(_places[at] & 0xFFFF);
                if (_votes[sentence] == 0)
                    _touched.Add(sentence);
                _votes[sentence] += vote;
            }
        }
        var count = 0;
        for (; count < best.Length; count++)
        {
            var top = -1;
            foreach (var sentence in _touched)
            {
                if (_votes[sentence] > 0 && (top < 0 || _votes[sentence] > _votes[top]))
                    top = sentence;
            }
            if (top < 0)
                break;
            best[count] = top;
            _votes[top] = 0;
        }
        foreach (var sentence in _touched)
            _votes[sentence] = 0;
        return count;
    }

    private int First(int at, uint key)
    {
        while (at > 0 && _places[at - 1] == key)
            at--;
        return at;
    }
}
