namespace Chancery.Ledgers.Boards;

/// <summary>Somebody's part in a coalition, with the entry that says so.</summary>
/// <param name="Party">The id.</param>
/// <param name="Part">The part.</param>
/// <param name="Entry">The latest entry that says so.</param>
public sealed record CoalitionSeat(string Party, CoalitionPart Part, Entry Entry);
