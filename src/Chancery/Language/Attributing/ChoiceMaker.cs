using System.Runtime.InteropServices;

namespace Chancery.Language.Attributing;

/// <summary>Lays out the likely ways to fill the source and the content of a reporting phrase. Has working space of its own: one for each thread.</summary>
/// <param name="roles">Tells sources and contents word by word.</param>
/// <param name="choices">Scores whole ways; null where their features are wanted instead.</param>
internal sealed class ChoiceMaker(ChainModel roles, ChoiceModel? choices)
{
    /// <summary>How many ways of the chain there are at most, and how much less the last may score than the first.</summary>
    private const int MostWays = 12, Margin = 5 * AttributionFinder.Unit;

    /// <summary>The same for ways made of the first.</summary>
    private const int MostEdits = 12, EditMargin = 8 * AttributionFinder.Unit;

    private readonly ChainDecoder _decoder = new();
    private readonly ChainScores _late = new(roles);
    private readonly WayEdits _edits = new();
    private readonly SpanMemory _memory = new();
    private readonly List<RoleSpan[]> _made = [];
    private readonly List<Way> _ways = [];
    private readonly List<Way> _edited = [];
    private readonly List<int> _features = [];
    private byte[] _classes = new byte[256];

    /// <summary>The window of the reporting phrase that was looked at last.</summary>
    public CueView View { get; } = new();

    /// <summary>The likely ways, the likeliest by the chain first.</summary>
    /// <param name="sheet">The article.</param>
    /// <param name="cue">The reporting phrase.</param>
    /// <param name="heads">Which words head possible phrases.</param>
    public List<Choice> Choices(AttributionSheet sheet, CueCandidate cue, bool[] heads)
    {
        View.Look(sheet, cue.First, cue.End, heads);
        Collect(sheet);
        _memory.Clear();
        return _ways.ConvertAll(way => Choice(sheet, way));
    }

    private void Collect(AttributionSheet sheet)
    {
        var length = View.End - View.First;
        var scores = _decoder.Begin(length);
        Span<int> features = stackalloc int[RoleFeatures.Count];
        for (var i = 0; i < length; i++)
        {
            var count = RoleFeatures.Extract(sheet, View, View.First + i, features);
            _late.Put(features[..count], scores, i * ChainModel.Width);
        }
        _late.Finish();
        if (_classes.Length < length)
            _classes = new byte[length * 2];
        _ways.Clear();
        var found = _decoder.Ways(roles, length, RoleClass.Content, MostWays, Margin);
        foreach (var (classes, score) in found)
            Add(_ways, new Way(Way.SpansOf(sheet, classes, View.First), found[0].Score - score));
        if (_ways.Count > 0)
            Edit(sheet, found[0].Score, length);
    }

    private void Edit(AttributionSheet sheet, int best, int length)
    {
        _made.Clear();
        _edited.Clear();
        _edits.Contents(sheet, View, _ways[0].Spans, _made);
        var classes = _classes.AsSpan(0, length);
        foreach (var spans in _made)
        {
            Way.Classes(spans, View.First, classes);
            var way = new Way(spans, best - _decoder.Total(roles, classes));
            if (way.Behind <= EditMargin && !Holds(_ways, way))
                Add(_edited, way);
        }
        _edited.Sort((x, y) => x.Behind.CompareTo(y.Behind));
        _ways.AddRange(_edited.Take(MostEdits));
    }

    private static void Add(List<Way> ways, Way way)
    {
        if (Array.Exists(way.Spans, s => s.Kind == RoleClass.Content) && !Holds(ways, way))
            ways.Add(way);
    }

    private static bool Holds(List<Way> ways, Way way) => ways.Exists(w => w.Spans.AsSpan().SequenceEqual(way.Spans));

    private Choice Choice(AttributionSheet sheet, Way way)
    {
        Span<int> own = stackalloc int[ChoiceFeatures.Capacity];
        own = own[..ChoiceFeatures.Extract(sheet, View, way, _classes.AsSpan(0, View.End - View.First), own)];
        _features.Clear();
        var (contents, score) = (0, choices?.Score(own) - choices?.Behind(way.Behind) ?? 0);
        for (var i = 0; i < way.Spans.Length; i++)
        {
            var template = way.Spans[i].Kind == RoleClass.Source ? 160 : 40 + (Math.Min(contents++, 1) * 60);
            var features = _memory.Of(sheet, View, way, i, template, choices, out var part);
            score += part;
            if (choices is null)
                _features.AddRange(features);
        }
        return new Choice(way, choices is null ? [.. own, .. CollectionsMarshal.AsSpan(_features)] : [], score);
    }
}
