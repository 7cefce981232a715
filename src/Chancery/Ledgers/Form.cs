using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Ledgers;

/// <summary>What reports have in common that say the same of the same day in the same words. Reprints give one form, however many there are.</summary>
public sealed record Form
{
    private const int HashBits = 48;
    private const int DayMask = 0x7FFF;

    /// <summary>What it is about.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>When it happened, or was published.</summary>
    public required When When { get; init; }

    /// <summary>The fields and their values, in the order of the record.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Values { get; init; }

    /// <summary>The stems of the words of the evidence that carry meaning, each once, in ordinal order; of commitments also the names of programmes in the sentence and the one before, as their stems behind <c>_</c> each.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The reports that a person has taken out of this form: the number of the ruling, 0 for none.</summary>
    public long Apart { get; init; }

    /// <summary>The same for equal forms and for no others: 15 bits of the day, so that a store keeps the forms of one day close together, and the first 48 bits of a SHA-256.</summary>
    public long Hash()
    {
        var text = new StringBuilder(256).Append((int)Kind).Append('\n').Append(When.First).Append(' ').Append(When.Last).Append(' ').Append(When.Told).Append(' ').Append(Apart);
        foreach (var (field, value) in Values)
            text.Append('\n').Append(field).Append('\t').Append(value);
        text.Append("\n\n").AppendJoin(' ', Words);
        var hash = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))) >> (64 - HashBits);
        return ((long)(When.First & DayMask) << HashBits) | (long)hash;
    }

    /// <summary>The first value of a field, or null.</summary>
    public string? Value(string field)
    {
        foreach (var (name, value) in Values)
        {
            if (name == field)
                return value;
        }
        return null;
    }

    /// <summary>All values of a field.</summary>
    public IEnumerable<string> All(string field) => Values.Where(v => v.Key == field).Select(v => v.Value);
}
