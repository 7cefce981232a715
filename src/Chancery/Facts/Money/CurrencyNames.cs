using System.Collections.Frozen;
using Chancery.Data;

namespace Chancery.Facts.Money;

/// <summary>Names, signs and codes of currencies as they stand before or behind a figure.</summary>
internal sealed class CurrencyNames
{
    private const int LongestName = 40;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _codes;
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _signs;
    private readonly FrozenDictionary<string, SharedName> _shared;
    private readonly int _longestSign;

    public CurrencyNames(ReferenceData data)
    {
        var rows = data.Rows("currencies.tsv");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var signs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            foreach (var name in row.List("names"))
            {
                names.TryAdd(name, row["code"]);
                names.TryAdd(name + "s", row["code"]);
            }
            foreach (var sign in row.List("symbols"))
                signs.TryAdd(sign, row["code"]);
        }
        var shared = new Dictionary<string, SharedName>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("currency-words.tsv"))
        {
            var entry = new SharedName(row["default"] is { Length: > 0 } code ? code : null, row.List("by").Select(p => p.Split('=', 2)).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal));
            shared[row["word"]] = entry;
            shared.TryAdd(row["word"] + "s", entry);
            if (row["word"].Length == 1 || row["word"].Length == 2)
                signs.TryAdd(row["word"], row["default"]);
        }
        _codes = rows.Select(r => r["code"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _signs = signs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _shared = shared.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _longestSign = signs.Keys.Max(s => s.Length);
    }

    /// <summary>What a sign or name that several currencies share may mean; null where it has one meaning.</summary>
    public SharedName? Shared(string written) => _shared.GetValueOrDefault(written);

    /// <summary>The currency that ends right before an offset: a sign, a code, a shared word. Null where none does.</summary>
    public CurrencyMark? Before(string text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '\u202F')
        {
            end--;
            if (end > 0 && text[end - 1] is ' ')
                return null;
        }
        for (var length = Math.Min(_longestSign, end); length > 0; length--)
        {
            var start = end - length;
            if (!Bounded(text, start, end))
                continue;
            var written = text.Substring(start, length);
            if (_signs.TryGetValue(written, out var code) && (length > 2 || !char.IsLetter(written[0]) || char.IsUpper(written[0]) || !char.IsLetter(written[^1])))
                return Spaced(text, start, written, end) ?? new CurrencyMark(code.Length == 0 ? null : code, written, start, end);
        }
        if (end >= 3 && Bounded(text, end - 3, end) && _codes.Contains(text.AsSpan(end - 3, 3)) && IsCode(text.AsSpan(end - 3, 3)))
            return new CurrencyMark(text.Substring(end - 3, 3).ToUpperInvariant(), "", end - 3, end);
        if (end >= 4 && text[end - 4] == 'M' && Bounded(text, end - 4, end) && _codes.Contains(text.AsSpan(end - 3, 3)))
            return new CurrencyMark(text.Substring(end - 3, 3).ToUpperInvariant(), "M", end - 4, end);
        return null;
    }

    /// <summary>The currency that begins right behind an offset, after a blank or hyphen or without: a name, a code, a sign. Null where none does.</summary>
    public CurrencyMark? After(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < 2 && text[at] is ' ' or '\u00A0' or '\u202F' or '-')
            at++;
        if (at >= text.Length)
            return null;
        if (Name(text, at) is { } name)
            return name;
        if (at + 3 <= text.Length && Bounded(text, at, at + 3) && _codes.Contains(text.AsSpan(at, 3)) && IsCode(text.AsSpan(at, 3)))
            return new CurrencyMark(text.Substring(at, 3).ToUpperInvariant(), "", at, at + 3);
        if (at + 4 <= text.Length && text[at] == 'M' && Bounded(text, at, at + 4) && _codes.Contains(text.AsSpan(at + 1, 3)))
            return new CurrencyMark(text.Substring(at + 1, 3).ToUpperInvariant(), "M", at, at + 4);
        for (var length = Math.Min(3, text.Length - at); length > 0; length--)
        {
            var written = text.Substring(at, length);
            if (!_signs.TryGetValue(written, out var code) || !Bounded(text, at, at + length))
                continue;
            var beforeFigure = at + length < text.Length && char.IsAsciiDigit(text[at + length]);
            if (!beforeFigure && (!char.IsLetter(written[0]) || !char.IsUpper(written[0]) || written.Length > 1))
                return new CurrencyMark(code.Length == 0 ? null : code, written, at, at + length);
        }
        return null;
    }

    /// <summary>A sign that some writers cut in two: <i>hk $ 10</i>, <i>C $300m</i>.</summary>
    private CurrencyMark? Spaced(string text, int start, string written, int end)
    {
        if (written.Length != 1 || start < 2 || text[start - 1] != ' ' || !char.IsLetter(text[start - 2]))
            return null;
        var from = start - 1;
        while (from > 0 && start - from < 5 && char.IsLetter(text[from - 1]))
            from--;
        // Tokenised text writes "hk $ 10"; in running text "a $10m grant" holds an article and no sign.
        var tokenised = end < text.Length && text[end] == ' ' && text.AsSpan(from, start - 1 - from) is not "a";
        if (!tokenised && !char.IsUpper(text[from]) || text.AsSpan(from, start - 1 - from) is "A")
            return null;
        return Bounded(text, from, start - 1) && _signs.TryGetValue(string.Concat(text.AsSpan(from, start - 1 - from), written), out var code)
            ? new CurrencyMark(code, string.Concat(text.AsSpan(from, start - 1 - from), written), from, end)
            : null;
    }

    private CurrencyMark? Name(string text, int start)
    {
        CurrencyMark? best = null;
        var at = start;
        for (var words = 0; words < 5 && at < text.Length && at - start < LongestName; words++)
        {
            while (at < text.Length && (char.IsLetter(text[at]) || (text[at] == '.' && at > 0 && at - start < 5 && char.IsLetter(text[at - 1]))))
                at++;
            if (at == start)
                break;
            var written = text[start..at].ToLowerInvariant();
            if (written.Length > 2 && _shared.TryGetValue(written, out var shared))
                best = new CurrencyMark(shared.Default, written, start, at);
            else if (_names.TryGetValue(written, out var code))
                best = new CurrencyMark(code, "", start, at);
            else if (written.EndsWith('.') && _names.TryGetValue(written[..^1], out var last))
                best = new CurrencyMark(last, "", start, at - 1);
            if (at >= text.Length || text[at] is not (' ' or '\u00A0' or '-'))
                break;
            at++;
        }
        return best;
    }

    private static bool IsCode(ReadOnlySpan<char> code) =>
        !code.ContainsAnyInRange('a', 'z') || !code.ContainsAnyInRange('A', 'Z') && !IsWord(code);

    /// <summary>Codes that in lower case are English words.</summary>
    private static bool IsWord(ReadOnlySpan<char> code) => code is "all" or "mop" or "top" or "try" or "cup" or "lab" or "sit" or "pen" or "bam" or "mad" or "sos" or "bob" or "sur" or "ron" or "bif" or "cad" or "gel";

    private static bool Bounded(string text, int start, int end) =>
        (start == 0 || !char.IsLetter(text[start]) || !char.IsLetterOrDigit(text[start - 1]) || char.IsDigit(text[start - 1]))
        && (end >= text.Length || !char.IsLetter(text[end - 1]) || !char.IsLetter(text[end]));
}
