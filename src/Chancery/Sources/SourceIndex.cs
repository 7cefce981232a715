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
    private readonly MemoryShelf _shelf;
    private readonly SourcePlacing _placing;
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, ulong Text), int> _versions = [];

    /// <summary>An empty index.</summary>
    public SourceIndex()
        : this(int.MaxValue)
    {
    }

    /// <summary>An index that keeps some of the marks of each article alone, as a store does.</summary>
    internal SourceIndex(int mostMarks)
    {
        _shelf = new MemoryShelf { MostMarks = mostMarks };
        _placing = new SourcePlacing(_shelf);
    }

    /// <summary>The articles in the order in which they came.</summary>
    public IReadOnlyList<SourceEntry> Entries => _shelf.Entries;

    /// <summary>About how many bytes the index takes: sketches and marks.</summary>
    public long Bytes => _shelf.Bytes + Entries.Sum(e => (e.Sketch.Words * 3L) + 300);

    /// <summary>Places an article among those that came before.</summary>
    /// <returns>The entry; an article that came before with the same id and the same text keeps its own.</returns>
    public SourceEntry Add(Article article) => Add(article.Id, article.Published, SourceSketch.Of(article));

    /// <summary>Places an article that was sketched before.</summary>
    public SourceEntry Add(string id, LocalDate? published, SourceSketch sketch)
    {
        if (_versions.TryGetValue((id, sketch.TextKey), out var same))
            return Entries[same];
        var isVersion = _latest.TryGetValue(id, out var earlier);
        var twin = sketch.IsComparable ? _shelf.Twin(sketch, published) : null;
        var entry = Append(new SourceEntry(Entries.Count, id, isVersion ? Entries[earlier].Version + 1 : 1, published, twin?.Sketch ?? sketch));
        if (isVersion)
            _shelf.Join(entry.Number, earlier);
        foreach (var group in _placing.Place(new ShelvedText(entry.Number, published, entry.Sketch), GroupOf(entry.Number)))
            _shelf.Join(entry.Number, (int)group);
        return entry;
    }

    /// <summary>Puts back an entry of a stored index, with the group that it was in.</summary>
    /// <param name="entry">The entry; they must come in the order of their numbers.</param>
    /// <param name="mate">The number of an earlier member of its group, or its own.</param>
    /// <exception cref="ArgumentException">The number is not the next one, or the mate comes later.</exception>
    public void Restore(SourceEntry entry, int mate)
    {
        if (entry.Number != Entries.Count || mate > entry.Number || mate < 0)
            throw new ArgumentException($"Entry {entry.Number} with mate {mate} does not follow {Entries.Count} entries.", nameof(entry));
        Append(entry);
        _shelf.Join(entry.Number, mate);
        if (entry.Sketch.IsComparable && (_shelf.Twin(entry.Sketch, entry.Published) is not { } twin || twin.Published != entry.Published))
            _shelf.Keep(new ShelvedText(entry.Number, entry.Published, entry.Sketch), SketchFeatures.Of(entry.Sketch, _shelf.MostMarks));
    }

    /// <summary>The number of the first member of an article's group.</summary>
    public int GroupOf(int number) => _shelf.GroupOf(number);

    /// <summary>The groups in the order of their first members.</summary>
    public IEnumerable<SourceGroup> Groups() =>
        Entries.GroupBy(e => GroupOf(e.Number)).OrderBy(g => g.Key).Select(g => SourceGroup.Of([.. g]));

    private SourceEntry Append(SourceEntry entry)
    {
        _shelf.Append(entry);
        _latest[entry.Id] = entry.Number;
        _versions[(entry.Id, entry.Sketch.TextKey)] = entry.Number;
        return entry;
    }
}
