using System.Runtime.Intrinsics;
using Chancery.Language.Model;

namespace Chancery.Language.Parsing;

/// <summary>Scores of views that were met before in the same sentence. A later view may push an earlier one out.</summary>
/// <param name="size">How many are remembered at most, a power of two.</param>
internal sealed class ScoreCache(int size)
{
    private readonly (ulong Key, Vector128<int> Scores)[] _entries = new (ulong, Vector128<int>)[size];
    private ulong _sentences;
    private ulong _sentence;

    /// <summary>Forgets everything, for the next sentence: its number is part of all keys.</summary>
    public void Clear() => _sentence = FeatureHash.Mix(++_sentences, 0);

    /// <summary>Looks for the scores of a view.</summary>
    public bool TryGet(ulong view, out Vector128<int> scores)
    {
        var key = Key(view);
        ref readonly var entry = ref _entries[(int)key & (_entries.Length - 1)];
        scores = entry.Scores;
        return entry.Key == key;
    }

    /// <summary>Remembers the scores of a view.</summary>
    public void Add(ulong view, Vector128<int> scores)
    {
        var key = Key(view);
        _entries[(int)key & (_entries.Length - 1)] = (key, scores);
    }

    private ulong Key(ulong view) => FeatureHash.Mix(view, _sentence);
}
