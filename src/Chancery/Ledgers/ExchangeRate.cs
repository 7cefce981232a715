using NodaTime;

namespace Chancery.Ledgers;

/// <summary>How much of a currency one euro buys.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Day">The day.</param>
/// <param name="PerEuro">Units of the currency for one euro, above 0.</param>
public sealed record ExchangeRate(string Currency, LocalDate Day, decimal PerEuro);
