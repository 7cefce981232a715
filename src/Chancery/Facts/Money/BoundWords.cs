using Chancery.Data;

namespace Chancery.Facts.Money;

/// <summary>Words around a figure that say how exact it is: <i>up to</i>, <i>nearly</i>, <i>or more</i>.</summary>
internal sealed class BoundWords
{
    private readonly (string Words, Bound Bound)[] _before;
    private readonly (string Words, Bound Bound)[] _after;

    public BoundWords(ReferenceData data)
    {
        var rows = data.Rows("bounds.tsv");
        _before = Of("before");
        _after = Of("after");

        (string, Bound)[] Of(string place) =>
            [.. rows.Where(r => r["place"] == place).Select(r => (r["words"], Enum.Parse<Bound>(r["bound"], ignoreCase: true))).OrderByDescending(p => p.Item1.Length)];
    }

    /// <summary>The bound of the figure at <c>[start, end)</c>.</summary>
    public Bound Around(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \u00A0-");
        foreach (var (words, bound) in _before)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)]) || !char.IsLetter(words[0])))
                return bound;
        }
        var after = text.AsSpan(end).TrimStart(" \u00A0-");
        foreach (var (words, bound) in _after)
        {
            if (after.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (after.Length == words.Length || !char.IsLetter(after[words.Length])))
                return bound;
        }
        return Bound.Exactly;
    }
}
