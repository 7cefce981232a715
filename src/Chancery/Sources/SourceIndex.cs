using Chancery.Articles;
using NodaTime;

namespace Chancery.Sources;

/// <summary>Groups articles that share one text: reprints, excerpts, reworded and reordered copies.</summary>
/// <remarks>
/// Articles are placed one after the other; no text is read twice, and of each only its <see cref="SourceSketch"/> is kept. An index is rebuilt
/// from its entries with <see cref="Restore"/>. Not safe to use from several threads at once.
/// </remarks>
public sealed class SourceIndex
{
    /// <summary>As many articles are compared word by word.</summary>
    private const int MostCompared = 8;

    /// <summary>Fewer shared marks are chance.</summary>
    private const int FewestShared = 3;

    /// <summary>As many of one group.</summary>
    private const int MostOfGroup = 3;

    /// <summary>A member that repeats so much of another one's marks leads nowhere that the other does not.</summary>
    private const double Repeats = 0.9;

    private readonly List<SourceEntry> _entries = [];
    private readonly List<int> _parents = [];
    private readonly FeatureTable _features = new();
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, ulong Text), int> _versions = [];

    /// <summary>The articles in the order in which they came.</summary>
    public IReadOnlyList<SourceEntry> Entries => _entries;

    /// <summary>Places an article among those that came before.</summary>
    /// <returns>The entry; an article that came before with the same id and the same text keeps its own.</returns>
    public SourceEntry Add(Article article) => Add(article.Id, article.Published, SourceSketch.Of(article));

    /// <summary>Places an article that was sketched before.</summary>
    public SourceEntry Add(string id, LocalDate? published, SourceSketch sketch)
    {
        var text = TextKey(sketch);
        if (_versions.TryGetValue((id, text), out var same))
            return _entries[same];
        var isVersion = _latest.TryGetValue(id, out var earlier);
        var twin = sketch.IsComparable && _texts.TryGetValue(text, out var number) && _entries[number].Sketch.SameText(sketch) ? _entries[number] : null;
        var entry = Append(new SourceEntry(_entries.Count, id, isVersion ? _entries[earlier].Version + 1 : 1, published, twin?.Sketch ?? sketch), text);
        if (isVersion)
            Join(entry.Number, earlier);
        if (twin is not null)
            Join(entry.Number, twin.Number);
        else if (sketch.IsComparable)
            Place(entry, text);
        return entry;
    }

    /// <summary>Puts back an entry of a stored index, with the group that it was in.</summary>
    /// <param name="entry">The entry; they must come in the order of their numbers.</param>
    /// <param name="mate">The number of an earlier member of its group, or its own.</param>
    /// <exception cref="ArgumentException">The number is not the next one, or the mate comes later.</exception>
    public void Restore(SourceEntry entry, int mate)
    {
        if (entry.Number != _entries.Count || mate > entry.Number || mate < 0)
            throw new ArgumentException($"Entry {entry.Number} with mate {mate} does not follow {_entries.Count} entries.", nameof(entry));
        var text = TextKey(entry.Sketch);
        Append(entry, text);
        Join(entry.Number, mate);
        if (entry.Sketch.IsComparable && _texts.TryAdd(text, entry.Number))
            Remember(entry, SketchFeatures.Of(entry.Sketch));
    }

    /// <summary>The number of the first member of an article's group.</summary>
    public int GroupOf(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }

    /// <summary>The groups in the order of their first members.</summary>
    public IEnumerable<SourceGroup> Groups() =>
        _entries.GroupBy(e => GroupOf(e.Number)).OrderBy(g => g.Key).Select(g => SourceGroup.Of([.. g]));

    /// <summary>About how many bytes the index takes: sketches and marks.</summary>
    public long Bytes => _features.Bytes + _entries.Sum(e => (e.Sketch.Words * 3L) + 300);

    private SourceEntry Append(SourceEntry entry, ulong text)
    {
        _entries.Add(entry);
        _parents.Add(entry.Number);
        _latest[entry.Id] = entry.Number;
        _versions[(entry.Id, text)] = entry.Number;
        return entry;
    }

    private void Place(SourceEntry entry, ulong text)
    {
        _texts.TryAdd(text, entry.Number);
        var features = SketchFeatures.Of(entry.Sketch);
        var index = new SentenceIndex(entry.Sketch);
        var repeats = false;
        foreach (var (number, shared) in Candidates(features))
        {
            if (GroupOf(number) == GroupOf(entry.Number) && repeats)
                continue;
            if (!IsCopy(entry, index, _entries[number]))
                continue;
            Join(entry.Number, number);
            repeats |= shared >= Repeats * features.Count;
        }
        if (!repeats)
            Remember(entry, features);
    }

    private void Remember(SourceEntry entry, HashSet<uint> features)
    {
        foreach (var feature in features)
            _features.Add(feature, entry.Number);
    }

    /// <summary>The articles that share most with the marks, the rarest marks counting most; few of one group.</summary>
    private List<(int Number, int Shared)> Candidates(HashSet<uint> features)
    {
        Span<int> holders = stackalloc int[FeatureTable.LongestList];
        var weights = new Dictionary<int, (double Weight, int Shared)>();
        foreach (var feature in features)
        {
            var count = _features.Find(feature, holders);
            foreach (var number in holders[..count])
            {
                var (weight, shared) = weights.GetValueOrDefault(number);
                weights[number] = (weight + (1.0 / count), shared + 1);
            }
        }
        var chosen = new List<(int, int)>();
        var ofGroup = new Dictionary<int, int>();
        foreach (var (number, (_, shared)) in weights.Where(p => p.Value.Shared >= FewestShared).OrderByDescending(p => p.Value.Weight).ThenBy(p => p.Key))
        {
            var group = GroupOf(number);
            var others = ofGroup.GetValueOrDefault(group);
            if (others >= MostOfGroup)
                continue;
            ofGroup[group] = others + 1;
            chosen.Add((number, shared));
            if (chosen.Count == MostCompared)
                break;
        }
        return chosen;
    }

    private static bool IsCopy(SourceEntry one, SentenceIndex index, SourceEntry other)
    {
        var oneIsShorter = one.Sketch.Words <= other.Sketch.Words;
        var (shorter, longer) = oneIsShorter ? (one, other) : (other, one);
        int? days = one.Published is { } a && other.Published is { } b ? Math.Abs(Period.DaysBetween(a, b)) : null;
        // A later text that holds a short earlier one among much else reports on it; a copy of a longer text is no earlier than that.
        if (longer.Published > shorter.Published && shorter.Sketch.Words * 2 < longer.Sketch.Words)
            return false;
        var resemblance = Resemblance.Of(shorter.Sketch, oneIsShorter ? new SentenceIndex(other.Sketch) : index);
        return CopyTest.IsCopy(resemblance, shorter.Sketch.Words, days);
    }

    private void Join(int one, int other)
    {
        var (a, b) = (GroupOf(one), GroupOf(other));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static ulong TextKey(SourceSketch sketch)
    {
        var key = 14695981039346656037UL;
        foreach (var code in sketch.Codes)
            key = (key ^ code) * 1099511628211UL;
        return key;
    }
}
