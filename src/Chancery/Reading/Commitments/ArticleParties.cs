namespace Chancery.Reading.Commitments;

/// <summary>The parties of an article.</summary>
/// <param name="Mentions">Which words name whom.</param>
/// <param name="Standings">Who rather gives, and who is rather given to.</param>
internal sealed record ArticleParties(PartyMentions Mentions, PartyStandings Standings);
