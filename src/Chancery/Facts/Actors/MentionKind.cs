namespace Chancery.Facts.Actors;

/// <summary>How words refer to an actor.</summary>
public enum MentionKind : byte
{
    /// <summary>By name: <i>Keir Starmer</i>, <i>the UK's Ministry of Defence</i>.</summary>
    Name,
    /// <summary>By a description: <i>the prime minister</i>, <i>the bloc</i>, <i>his US counterpart</i>.</summary>
    Nominal,
    /// <summary>By a pronoun, possessives included: <i>he</i>, <i>their</i>, <i>we</i>.</summary>
    Pronoun,
    /// <summary>By an adjective or a possessive that only names the country of something else: <i>French</i> aid, <i>Russia's</i> war.</summary>
    Modifier,
}
