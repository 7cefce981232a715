namespace Chancery.Ledgers.Totals;

/// <summary>A sum of sums. Promises of another status are never added.</summary>
/// <param name="Key">What the entries have in common: ids with blanks between, a purpose, a year; empty where they do not tell.</param>
/// <param name="Status">Their status.</param>
/// <param name="Currency">The currency of the sum.</param>
/// <param name="Value">The sum, in whole units of the currency.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="UpTo">How much of the sum is at most so much.</param>
/// <param name="Converted">How much of the sum was given in other currencies.</param>
public sealed record TotalRow(string Key, string Status, string Currency, decimal Value, int Entries, decimal UpTo, decimal Converted);
