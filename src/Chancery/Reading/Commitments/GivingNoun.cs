namespace Chancery.Reading.Commitments;

/// <summary>A noun of support, from <c>giving-nouns.tsv</c>.</summary>
/// <param name="Lemma">The noun, with the word before it where the two stand in the list together.</param>
/// <param name="Kind">What it names: money, goods, a service, a promise.</param>
/// <param name="Instrument">The instrument that it implies, or null.</param>
/// <param name="Purpose">The purpose that it suggests, or null.</param>
internal sealed record GivingNoun(string Lemma, string Kind, Instrument? Instrument, Purpose? Purpose)
{
    /// <summary>Whether what it names can be support.</summary>
    public bool IsSupport => Kind is "money" or "goods" or "service" or "deal";
}
