namespace Chancery.Ledgers.Totals;

/// <summary>The sums of commitments one by one, from which all totals are made, and what they leave out.</summary>
/// <param name="Sums">The sums, the earliest first.</param>
/// <param name="Parts">How many entries were left out as parts of others that are counted.</param>
/// <param name="Unconverted">The entries that no rate could put into the currency that was asked for.</param>
/// <param name="Conversions">The rates that were used.</param>
public sealed record LedgerSums(IReadOnlyList<LedgerSum> Sums, int Parts, IReadOnlyList<Entry> Unconverted, IReadOnlyList<Conversion> Conversions)
{
    private static readonly IReadOnlyList<string> Statuses = FieldCheck.Values(ItemKind.Commitment, Field.Status);

    /// <summary>The totals of them.</summary>
    /// <param name="by">What is added up by.</param>
    public LedgerTotals Totals(TotalsBy by) => new(Rows(Sums, by), Parts, Unconverted, Conversions);

    /// <summary>The totals of some sums, by key, status and currency.</summary>
    public static IReadOnlyList<TotalRow> Rows(IEnumerable<LedgerSum> sums, TotalsBy by)
    {
        var rows = new Dictionary<(string, string, string), TotalRow>();
        foreach (var sum in sums)
        {
            var key = (sum.Key(by), sum.Status, sum.Currency);
            var row = rows.GetValueOrDefault(key, new TotalRow(key.Item1, key.Item2, key.Item3, 0, 0, 0, 0));
            rows[key] = row with
            {
                Value = row.Value + sum.Value,
                Entries = row.Entries + 1,
                UpTo = row.UpTo + (sum.IsUpTo ? sum.Value : 0),
                Converted = row.Converted + (sum.By is null ? 0 : sum.Value),
            };
        }
        return [.. rows.Values.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => Place(r.Status)).ThenBy(r => r.Currency, StringComparer.Ordinal)];
    }

    private static int Place(string status)
    {
        for (var i = 0; i < Statuses.Count; i++)
        {
            if (Statuses[i] == status)
                return i;
        }
        return -1;
    }
}
