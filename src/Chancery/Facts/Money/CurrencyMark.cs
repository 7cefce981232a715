namespace Chancery.Facts.Money;

/// <summary>A currency as it stands beside a figure.</summary>
/// <param name="Code">The ISO 4217 code, or null where only the country can tell.</param>
/// <param name="Written">The sign or name, where several currencies may share it; <c>M</c> where a million is written onto a code (<i>MEUR</i>).</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last character.</param>
internal readonly record struct CurrencyMark(string? Code, string Written, int Start, int End);
