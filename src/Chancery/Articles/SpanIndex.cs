namespace Chancery.Articles;

/// <summary>Finds among many spans those that overlap another without looking at all of them.</summary>
internal sealed class SpanIndex
{
    private readonly (TextSpan Span, int Item)[] _spans;
    private readonly int[] _reach;

    /// <summary>Builds the index.</summary>
    /// <param name="spans">The spans, each with the number of the item that it belongs to, in any order.</param>
    public SpanIndex(IEnumerable<(TextSpan Span, int Item)> spans)
    {
        _spans = [.. spans.OrderBy(s => s.Span).ThenBy(s => s.Item)];
        _reach = new int[_spans.Length];
        for (var i = 0; i < _spans.Length; i++)
            _reach[i] = Math.Max(_spans[i].Span.End, i == 0 ? 0 : _reach[i - 1]);
    }

    /// <summary>The same of spans that are items themselves, numbered as they come.</summary>
    public static SpanIndex Of(IEnumerable<TextSpan> spans) => new(spans.Select((s, i) => (s, i)));

    /// <summary>Whether any span overlaps another.</summary>
    public bool Overlaps(TextSpan other)
    {
        for (var i = Before(other.End) - 1; i >= 0 && _reach[i] > other.Start; i--)
        {
            if (_spans[i].Span.Overlaps(other))
                return true;
        }
        return false;
    }

    /// <summary>The spans that overlap another, with their items, from the last back.</summary>
    public IEnumerable<(TextSpan Span, int Item)> Overlapping(TextSpan other)
    {
        for (var i = Before(other.End) - 1; i >= 0 && _reach[i] > other.Start; i--)
        {
            if (_spans[i].Span.Overlaps(other))
                yield return _spans[i];
        }
    }

    /// <summary>The spans that start before a place, from the last back.</summary>
    public IEnumerable<(TextSpan Span, int Item)> StartingBefore(int place)
    {
        for (var i = Before(place) - 1; i >= 0; i--)
            yield return _spans[i];
    }

    /// <summary>How many spans start before a place.</summary>
    private int Before(int place)
    {
        int low = 0, high = _spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Span.Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
