using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;

namespace Chancery.Facts.Time;

/// <summary>The words of time, from <c>times.tsv</c>.</summary>
internal sealed class TimeWords
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _kinds;

    public TimeWords(ReferenceData data) => _kinds = data.Rows("times.tsv")
        .GroupBy(r => r["kind"], StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.GroupBy(r => r["word"], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(w => w.Key, w => w.Last()["value"], StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);

    /// <summary>The number of a month from 1; 0 where the word is none.</summary>
    public int Month(string word) => Number("month", word);

    /// <summary>The number of a weekday from 1 for Monday; 0 where the word is none.</summary>
    public int Weekday(string word) => Number("weekday", word);

    /// <summary>The EDTF code of a season, 21 to 24; 0 where the word is none.</summary>
    public int Season(string word) => Number("season", word);

    /// <summary>A count in figures or words; 0 where the word is none.</summary>
    public int Count(string word) =>
        word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : Number("number", word);

    /// <summary>First is 1; 0 where the word is none.</summary>
    public int Ordinal(string word) => Number("ordinal", word);

    /// <summary>A unit in the singular; null where the word is none.</summary>
    public string? Unit(string word) => Value("unit", word);

    /// <summary>Days from publication: yesterday is -1; null where the word is none.</summary>
    public int? Day(string word) => Value("day", word) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Last is -1, this is 0, next is 1; null where the word is none.</summary>
    public int? Relative(string word) => Value("relative", word) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether it is a part of a day.</summary>
    public bool IsPart(string word) => Value("part", word) is not null;

    /// <summary>Whether it narrows a month or year: <i>early</i>, <i>late</i>.</summary>
    public bool IsModifier(string word) => Value("modifier", word) is not null;

    private int Number(string kind, string word) => Value(kind, word) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

    private string? Value(string kind, string word) => _kinds.TryGetValue(kind, out var words) ? words.GetValueOrDefault(word) : null;
}
