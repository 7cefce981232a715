namespace Chancery.Ledgers.Boards;

/// <summary>A group that articles name, and who stands how to it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Seats">Members, candidates, decliners.</param>
public sealed record Coalition(Party Group, IReadOnlyList<CoalitionSeat> Seats);
