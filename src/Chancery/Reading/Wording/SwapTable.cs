using Chancery.Data;

namespace Chancery.Reading.Wording;

/// <summary>All swaps, found by their first word.</summary>
internal sealed class SwapTable
{
    private readonly Dictionary<ushort, List<Swap>> _byFirst = [];

    public SwapTable(ReferenceData data)
    {
        foreach (var row in data.Rows("wording-swaps.tsv"))
            Add(row["wording"], row.List("reading"), row["sign"] == "strong", null);
        foreach (var (wording, name) in FixedNames.Mangled(data))
            Add(wording, [name], true, name);
    }

    /// <summary>The swaps that begin with a word.</summary>
    public IReadOnlyList<Swap> Of(ushort first) => _byFirst.TryGetValue(first, out var swaps) ? swaps : [];

    private void Add(string wording, IReadOnlyList<string> readings, bool strong, string? name)
    {
        var codes = Codes(wording);
        if (!_byFirst.TryGetValue(codes[0], out var swaps))
            _byFirst[codes[0]] = swaps = [];
        // What was observed goes before what a dictionary would allow.
        if (name is not null && swaps.Exists(s => s.Codes.AsSpan().SequenceEqual(codes) && s.Name is null))
            return;
        swaps.Add(new Swap(wording, codes, [.. readings.Select(r => (r, Codes(r)))], strong, name));
    }

    private static ushort[] Codes(string words) => [.. PlainWord.Read(words).Select(w => w.Code)];
}
