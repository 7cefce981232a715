using NodaTime;

namespace Chancery.Ledgers.Totals;

/// <summary>A sum in another currency, and by which rate.</summary>
/// <param name="From">The currency it was given in.</param>
/// <param name="To">The currency it was put into.</param>
/// <param name="Rate">Units of <paramref name="To"/> for one of <paramref name="From"/>.</param>
/// <param name="Day">The day of the rate.</param>
/// <param name="Source"><c>rates</c> that a user imported, <c>article</c> where an article gives the sum in both, <c>articles</c> where others do.</param>
public sealed record Conversion(string From, string To, decimal Rate, LocalDate Day, string Source);
