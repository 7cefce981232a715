using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;

namespace Chancery.Language;

/// <summary>How much stems tell, by <c>stem-bits.tsv</c>.</summary>
internal sealed class StemBits(ReferenceData data)
{
    /// <summary>What a stem tells that the file does not list.</summary>
    private const float RareBits = 10.5f;

    /// <summary>What a figure tells.</summary>
    private const float FigureBits = 7;

    private readonly FrozenDictionary<string, float> _bits =
        data.Rows("stem-bits.tsv").ToFrozenDictionary(r => r["stem"], r => float.Parse(r["bits"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Whether a stem or name is common enough to be listed.</summary>
    public bool Lists(string stem) => _bits.ContainsKey(stem);

    /// <summary>How much a stem tells.</summary>
    public float Of(string stem) => char.IsDigit(stem[0]) ? FigureBits : _bits.GetValueOrDefault(stem, RareBits);

    /// <summary>Stems with how much each tells.</summary>
    public WordBag Bag(IEnumerable<string> stems)
    {
        var words = stems.Distinct(StringComparer.Ordinal).Select(s => (Hash: WordBag.Hash(s), Bits: Of(s))).OrderBy(w => w.Hash).ToList();
        return new WordBag([.. words.Select(w => w.Hash)], [.. words.Select(w => w.Bits)]);
    }
}
