using System.Runtime.Intrinsics;

namespace Chancery.Language.Parsing;

/// <summary>Scores of views that were met before in the same sentence. A later view may push an earlier one out.</summary>
internal sealed class ScoreCache
{
    private const int Size = 1024;

    private readonly (ulong Key, Vector128<int> Scores)[] _entries = new (ulong, Vector128<int>)[Size];

    /// <summary>Forgets everything, for the next sentence.</summary>
    public void Clear() => Array.Clear(_entries);

    /// <summary>Looks for the scores of a view.</summary>
    public bool TryGet(ulong key, out Vector128<int> scores)
    {
        ref readonly var entry = ref _entries[key % Size];
        scores = entry.Scores;
        return entry.Key == key;
    }

    /// <summary>Remembers the scores of a view.</summary>
    public void Add(ulong key, Vector128<int> scores) => _entries[key % Size] = (key, scores);
}
