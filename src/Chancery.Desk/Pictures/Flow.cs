namespace Chancery.Desk.Pictures;

/// <summary>What flows from one to another.</summary>
/// <param name="From">The place of the giver among the givers.</param>
/// <param name="To">The place of the getter among the getters.</param>
/// <param name="Value">How much; above 0.</param>
/// <param name="Says">What it says to those who point at it or hear it.</param>
/// <param name="Link">Where it leads, or null.</param>
internal sealed record Flow(int From, int To, decimal Value, string Says, string? Link = null);
