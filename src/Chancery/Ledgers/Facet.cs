namespace Chancery.Ledgers;

/// <summary>How many of the entries that a query asks for have a value.</summary>
/// <param name="Value">The value: of a party its id, of a year its four digits.</param>
/// <param name="Entries">How many.</param>
public sealed record Facet(string Value, int Entries);
