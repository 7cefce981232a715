namespace Chancery.Reading.Commitments;

/// <summary>A number of things: <i>20 armoured vehicles</i>, <i>200 tons of ammunition</i>.</summary>
/// <param name="Value">How many.</param>
/// <param name="FirstToken">The first word of what is counted, behind the number.</param>
/// <param name="Noun">The word that names it.</param>
/// <param name="EndToken">One past its last word.</param>
/// <param name="Entry">What the list of nouns of support says of it, or null.</param>
internal sealed record Count(decimal Value, int FirstToken, int Noun, int EndToken, GivingNoun? Entry);
