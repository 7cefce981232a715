using System.Collections.Frozen;
using Chancery.Data;

namespace Chancery.Language;

/// <summary>The closed classes of words that comparing texts must know.</summary>
internal sealed class SourceLexicon
{
    private readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> _traits;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    public SourceLexicon(ReferenceData data)
    {
        var traits = new Dictionary<string, WordTraits>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("numbers.tsv").Where(r => r["kind"] is "number" or "multiplier"))
            traits[row["word"]] = WordTraits.Number;
        foreach (var row in data.Rows("source-words.tsv"))
        {
            traits[row["word"]] = row["kind"] switch
            {
                "scale" => WordTraits.Number,
                "modal" => WordTraits.Function | WordTraits.Modal,
                _ => WordTraits.Function,
            };
        }
        _traits = traits.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = data.Rows("abbreviations.tsv").Where(r => r["kind"] is "abbreviation" or "title" or "inner" or "numbered").Select(r => r["word"])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static SourceLexicon Default { get; } = new(ReferenceData.Default);

    public WordTraits Of(ReadOnlySpan<char> word) =>
        char.IsDigit(word[0]) ? WordTraits.Number : word.Length <= 12 && _traits.TryGetValue(word, out var traits) ? traits : WordTraits.None;

    public bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length == 1 ? char.IsUpper(word[0]) : _abbreviations.Contains(word);
}
