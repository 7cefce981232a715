using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The words for what is given that tell one thing from another.</summary>
internal sealed class ObjectWords
{
    private readonly FrozenSet<string> _general;
    private readonly FrozenDictionary<string, int> _ordinals;

    public ObjectWords(ReferenceData data)
    {
        _general = Stems.Of(data.Rows("giving-nouns.tsv").Where(r => r["kind"] is "money" or "service").Select(r => r["lemma"]).Concat(data.Rows("general-objects.tsv").Where(r => r["kind"] == "general").Select(r => r["word"]))).ToFrozenSet(StringComparer.Ordinal);
        _ordinals = data.Rows("general-objects.tsv").Where(r => r["kind"] == "ordinal").ToFrozenDictionary(r => r["word"], r => int.Parse(r["value"], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The stems of a text that are no words for support in general.</summary>
    public IEnumerable<string> Of(string? text) => text is null ? [] : Stems.Of([text]).Where(s => !_general.Contains(s) && !char.IsDigit(s[0]));

    /// <summary>The number of a tranche, package or instalment, 0 where it has none.</summary>
    public int Number(string? text)
    {
        foreach (var word in text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (_ordinals.TryGetValue(word, out var number))
                return number;
        }
        return 0;
    }
}
