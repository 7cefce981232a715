namespace Chancery.Reading.Commitments;

/// <summary>A noun of support, from <c>giving-nouns.tsv</c>.</summary>
/// <param name="Kind">What it names: money, goods, a service, a promise.</param>
/// <param name="Instrument">The instrument that it implies, or null.</param>
/// <param name="Purpose">The purpose that it suggests, or null.</param>
internal sealed record GivingNoun(string Kind, Instrument? Instrument, Purpose? Purpose);
