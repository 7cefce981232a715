namespace Chancery.Ledgers;

/// <summary>What a person wrote into a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, empty where the field is to have none.</param>
/// <param name="Ruling">The number of the ruling.</param>
/// <param name="By">Who.</param>
public sealed record Correction(string Field, string Value, long Ruling, string By);
