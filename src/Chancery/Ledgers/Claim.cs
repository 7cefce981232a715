namespace Chancery.Ledgers;

/// <summary>One value of one field of an entry, with what stands behind it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value; of a field of parties all of them, with blanks between.</param>
/// <param name="Reports">How many reports say so.</param>
/// <param name="Sources">How many independent sources say so.</param>
/// <param name="First">The first day of publication that says so, or null.</param>
/// <param name="Last">The last one.</param>
/// <param name="Shown">Whether it is the value that the entry shows.</param>
/// <param name="Why">The rule that chose it, or why it was not chosen.</param>
public sealed record Claim(string Field, string Value, int Reports, int Sources, int? First, int? Last, bool Shown, string Why);
