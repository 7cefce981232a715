namespace Chancery.Ledgers;

/// <summary>How often a form is reported.</summary>
/// <param name="Reports">In how many articles.</param>
/// <param name="Sources">By how many independent ones.</param>
/// <param name="First">The first day of publication, counted from 1970-01-01, or null where none is known.</param>
/// <param name="Last">The last one.</param>
/// <param name="Founder">The key of the earliest report; of several of one day, the least key.</param>
/// <param name="Confidence">The highest confidence of a reader in one of the reports.</param>
public sealed record FormTally(int Reports, int Sources, int? First, int? Last, string Founder, double Confidence);
