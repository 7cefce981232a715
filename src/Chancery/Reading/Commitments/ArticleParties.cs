namespace Chancery.Reading.Commitments;

/// <summary>The parties of an article.</summary>
/// <param name="Mentions">Which words name whom.</param>
/// <param name="Standings">Who rather gives, and who is rather given to.</param>
/// <param name="Speakers">Who <i>we</i> are.</param>
/// <param name="Countries">The countries that it speaks of, by name, adjective or capital.</param>
internal sealed record ArticleParties(PartyMentions Mentions, PartyStandings Standings, Speakers Speakers, IReadOnlyList<string> Countries)
{
    /// <summary>Whom its words name that may give by being named alone, as <see cref="GiverFinder"/> finds them.</summary>
    public (Found Free, Found Described)? Alone { get; set; }
}
