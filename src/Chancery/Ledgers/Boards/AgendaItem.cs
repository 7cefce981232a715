namespace Chancery.Ledgers.Boards;

/// <summary>A contact that was planned or proposed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record AgendaItem(Entry Entry, AgendaOutcome Outcome);
