namespace Chancery.Language.Attributing;

/// <summary>The features of spans of one reporting phrase: most ways to fill it share theirs with others.</summary>
internal sealed class SpanMemory
{
    private readonly Dictionary<ulong, (int First, int Count, int Score)> _known = [];
    private int[] _features = new int[1 << 13];
    private int _count;

    /// <summary>Forgets all spans.</summary>
    public void Clear()
    {
        _known.Clear();
        _count = 0;
    }

    /// <summary>The features of a span.</summary>
    /// <param name="a">The article.</param>
    /// <param name="v">The window of the reporting phrase.</param>
    /// <param name="way">The way that the span belongs to.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="template">The number of the first template.</param>
    /// <param name="model">What scores them; null where nothing does.</param>
    /// <param name="score">What they score.</param>
    public ReadOnlySpan<int> Of(AttributionSheet a, CueView v, Way way, int number, int template, ChoiceModel? model, out int score)
    {
        var span = way.Spans[number];
        var besides = (Meets(a, way.Spans, number - 1) ? 1 : 0) + (Meets(a, way.Spans, number) ? 2 : 0);
        var key = ((((((ulong)span.First << 24) + (ulong)(span.Last - span.First)) << 8) + (ulong)template) << 2) + (ulong)besides;
        if (!_known.TryGetValue(key, out var known))
        {
            if (_features.Length < _count + SpanFeatures.Capacity)
                Array.Resize(ref _features, _features.Length * 2);
            var list = new FeatureList(ChoiceFeatures.Bits, _features.AsSpan(_count, SpanFeatures.Capacity));
            SpanFeatures.Extract(a, v, span.First, span.Last, template, besides, ref list);
            known = _known[key] = (_count, list.Count, model?.Score(_features.AsSpan(_count, list.Count)) ?? 0);
            _count += list.Count;
        }
        score = known.Score;
        return _features.AsSpan(known.First, known.Count);
    }

    /// <summary>Whether a content and a source meet behind a span, with nothing but marks between them.</summary>
    private static bool Meets(AttributionSheet a, RoleSpan[] spans, int number) =>
        number >= 0 && number + 1 < spans.Length && spans[number].Kind != spans[number + 1].Kind
        && a.WithoutMarks(spans[number].Last + 1, spans[number + 1].First) is var gap && gap.First == gap.End;
}
