namespace Chancery.Ledgers.Totals;

/// <summary>Adds up what is promised: no status with another, no part to its whole, no currency to another without a rate.</summary>
public sealed class TotalsReader(ILedgerStore store)
{
    /// <summary>The totals of the commitments that a query asks for.</summary>
    /// <param name="query">The query; its kind, order and numbers do not matter.</param>
    /// <param name="by">What is added up by.</param>
    /// <param name="currency">The currency to put all sums into; null to keep each apart.</param>
    /// <param name="time">The time at which they were known.</param>
    public LedgerTotals Read(EntryQuery query, TotalsBy by, string? currency, LedgerTime time) => Sums(query, currency, time).Totals(by);

    /// <summary>The sums of the commitments that a query asks for, one by one: one reading for totals of all kinds.</summary>
    /// <param name="query">The query; its kind, order and numbers do not matter.</param>
    /// <param name="currency">The currency to put all sums into; null to keep each apart.</param>
    /// <param name="time">The time at which they were known.</param>
    public LedgerSums Sums(EntryQuery query, string? currency, LedgerTime time)
    {
        var wide = query with { Kind = ItemKind.Commitment, Order = EntryOrder.Earliest, Skip = 0, Take = int.MaxValue };
        var entries = time.IsNow ? store.All(wide with { AtLeast = wide.AtLeast ?? 0 }) : new PastLedger(store, time).Entries(wide);
        var given = entries.Select(GivenSum.Of).OfType<GivenSum>().ToList();
        var counted = WithoutParts(given);
        var rates = currency is null ? null : new RateBook(store, currency, given);
        var sums = new List<LedgerSum>(counted.Count);
        var unconverted = new List<LedgerSum>();
        foreach (var one in counted)
        {
            if (rates is null || one.Sum.Currency == currency)
                sums.Add(one.Sum);
            else if (rates.Find(one) is { } rate)
                sums.Add(one.Sum with { Value = one.Sum.Value * rate.Rate, Currency = currency!, By = rate });
            else
                unconverted.Add(one.Sum);
        }
        return new LedgerSums(
            sums, given.Count - counted.Count, unconverted, [.. sums.Select(s => s.By).OfType<Conversion>().Distinct().OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.Day)]);
    }

    /// <summary>What is a part of another entry of the same status is in that one's sum already.</summary>
    private List<GivenSum> WithoutParts(List<GivenSum> given)
    {
        var statuses = given.ToDictionary(g => g.Sum.Entry, g => g.Sum.Status);
        var parts = store.AllParts().Where(p => statuses.TryGetValue(p.Part, out var part) && statuses.TryGetValue(p.Whole, out var whole) && part == whole).Select(p => p.Part).ToHashSet();
        return parts.Count == 0 ? given : given.FindAll(g => !parts.Contains(g.Sum.Entry));
    }
}
