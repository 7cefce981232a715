using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Ledgers;

namespace Chancery.Desk.Views;

/// <summary>What a page showed of an entry: the last ruling, and a hash of the values of each field. A form carries it, so that a decision can tell what has changed meanwhile.</summary>
public sealed class EntryVersion
{
    private const int HashLength = 8;

    private readonly SortedDictionary<string, string> _fields;

    private EntryVersion(long ruling, SortedDictionary<string, string> fields)
    {
        Ruling = ruling;
        _fields = fields;
    }

    /// <summary>The number of the last ruling that was seen; 0 where there was none.</summary>
    public long Ruling { get; }

    /// <summary>The version of an entry as it is now.</summary>
    public static EntryVersion Of(Entry entry, IReadOnlyCollection<Ruling> rulings)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in entry.Claims.Where(c => c.Shown).GroupBy(c => c.Field))
            fields[field.Key] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', field.Select(c => c.Value)))))[..HashLength];
        return new EntryVersion(rulings.Count == 0 ? 0 : rulings.Max(r => r.Number), fields);
    }

    /// <summary>The version that a form carries; one of nothing where it carries none.</summary>
    public static EntryVersion Parse(string? text)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ruling = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Skip(1).Select(w => w.Split('=')).Where(p => p.Length == 2))
            fields[pair[0]] = pair[1];
        return new EntryVersion(ruling, fields);
    }

    /// <summary>Whether nothing has changed between two versions.</summary>
    public bool IsSameAs(EntryVersion other) => Ruling == other.Ruling && Changed(other).Count == 0;

    /// <summary>The fields that show other values in another version.</summary>
    public IReadOnlyList<string> Changed(EntryVersion other) =>
        [.. _fields.Keys.Union(other._fields.Keys).Where(f => _fields.GetValueOrDefault(f) != other._fields.GetValueOrDefault(f)).Order(StringComparer.Ordinal)];

    /// <summary>The version as a form carries it.</summary>
    public override string ToString() => string.Join(' ', _fields.Select(f => $"{f.Key}={f.Value}").Prepend(Ruling.ToString(CultureInfo.InvariantCulture)));
}
