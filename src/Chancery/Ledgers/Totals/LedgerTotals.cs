namespace Chancery.Ledgers.Totals;

/// <summary>Totals, and what they leave out.</summary>
/// <param name="Rows">The sums, by key and then by status.</param>
/// <param name="Parts">How many entries were left out as parts of others that are counted.</param>
/// <param name="Unconverted">The sums that no rate could put into the currency that was asked for.</param>
/// <param name="Conversions">The rates that were used.</param>
public sealed record LedgerTotals(IReadOnlyList<TotalRow> Rows, int Parts, IReadOnlyList<LedgerSum> Unconverted, IReadOnlyList<Conversion> Conversions);
