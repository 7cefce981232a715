namespace Chancery.Facts.Actors;

/// <summary>Who speaks in a release.</summary>
/// <param name="We">Whom <i>we</i> means outside quotation marks; empty where the article tells of nobody.</param>
/// <param name="I">Whom <i>I</i> means: the one person who signs.</param>
/// <param name="Country">The country whose government issues it, or null: <i>the President</i> without a country is its president.</param>
internal sealed record Release(IReadOnlyList<string> We, IReadOnlyList<string> I, string? Country);
