using Chancery.Ledgers.Reconciling;

namespace Chancery.Ledgers.Totals;

/// <summary>The sum of a commitment as it was given, with what tells its worth in other currencies.</summary>
/// <param name="Sum">The sum in its own currency.</param>
/// <param name="Last">The last day of publication, or null.</param>
/// <param name="Equivalents">The same in other currencies, as its articles give it, and whether the entry shows that.</param>
internal sealed record GivenSum(LedgerSum Sum, int? Last, IReadOnlyList<(Money Money, bool Shown)> Equivalents)
{
    /// <summary>The sum of a commitment, or null where it has none.</summary>
    public static GivenSum? Of(Entry entry)
    {
        if (entry.Shown(Field.Amount) is not { } amount)
            return null;
        var money = Money.Parse(amount);
        var sum = new LedgerSum
        {
            Entry = entry.Number,
            Value = money.Value,
            Currency = money.Currency,
            IsUpTo = entry.Shown(Field.Bound) == "upTo",
            Status = entry.Shown(Field.Status) ?? "",
            When = entry.When,
            Provider = Key(entry, Field.Provider),
            Receiver = Key(entry, Field.Receiver),
            Purpose = entry.Shown(Field.Purpose) ?? "",
            Instrument = entry.Shown(Field.Instrument) ?? "",
        };
        return new GivenSum(sum, entry.Last, entry.Claims.Any(c => c.Field == Field.Equivalent) ? [.. entry.Claims.Where(c => c.Field == Field.Equivalent).Select(c => (Money.Parse(c.Value), c.Shown))] : []);
    }

    private static string Key(Entry entry, string field) => entry.AllShown(field).Take(2).ToList() switch
    {
        [] => "",
        [var only] when !only.Contains(' ', StringComparison.Ordinal) => only,
        _ => string.Join(' ', entry.Parties(field)),
    };
}
