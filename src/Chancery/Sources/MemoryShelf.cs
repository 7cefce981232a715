using NodaTime;

namespace Chancery.Sources;

/// <summary>A shelf in memory, which keeps all marks.</summary>
internal sealed class MemoryShelf : ISourceShelf
{
    private readonly List<SourceEntry> _entries = [];
    private readonly List<int> _parents = [];
    private readonly FeatureTable _features = new();

    /// <summary>The first article of each text, and of each further day on which it came.</summary>
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly Dictionary<(ulong Text, LocalDate? Day), int> _days = [];

    public IReadOnlyList<SourceEntry> Entries => _entries;

    public int MostMarks { get; init; } = int.MaxValue;

    public long Bytes => _features.Bytes;

    public void Append(SourceEntry entry)
    {
        _entries.Add(entry);
        _parents.Add(entry.Number);
    }

    public int GroupOf(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (GroupOf(one), GroupOf(other));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    public ShelvedText? Twin(SourceSketch sketch, LocalDate? published)
    {
        if (!_texts.TryGetValue(sketch.TextKey, out var first) || !_entries[first].Sketch.SameText(sketch))
            return null;
        return Text(_entries[first].Published == published ? first : _days.GetValueOrDefault((sketch.TextKey, published), first));
    }

    public IReadOnlyList<(uint Mark, long Text)> Holders(IReadOnlyCollection<uint> marks)
    {
        Span<int> texts = stackalloc int[FeatureTable.LongestList];
        var holders = new List<(uint, long)>(marks.Count);
        foreach (var mark in marks)
        {
            foreach (var text in texts[.._features.Find(mark, texts)])
                holders.Add((mark, text));
        }
        return holders;
    }

    public IReadOnlyList<ShelvedText> Texts(IReadOnlyCollection<long> numbers) => [.. numbers.Select(n => Text((int)n))];

    public IReadOnlyDictionary<long, long> Groups(IReadOnlyCollection<long> numbers) => numbers.ToDictionary(n => n, n => (long)GroupOf((int)n));

    public void Keep(ShelvedText text, IReadOnlyCollection<uint> marks)
    {
        if (!_texts.TryAdd(text.Sketch.TextKey, (int)text.Number))
            _days.TryAdd((text.Sketch.TextKey, text.Published), (int)text.Number);
        foreach (var mark in marks)
            _features.Add(mark, (int)text.Number);
    }

    private ShelvedText Text(int number) => new(number, _entries[number].Published, _entries[number].Sketch);
}
