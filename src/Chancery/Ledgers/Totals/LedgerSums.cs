using System.Runtime.InteropServices;

namespace Chancery.Ledgers.Totals;

/// <summary>The sums of commitments one by one, from which all totals are made, and what they leave out.</summary>
/// <param name="Sums">The sums, the earliest first.</param>
/// <param name="Parts">How many entries were left out as parts of others that are counted.</param>
/// <param name="Unconverted">The sums that no rate could put into the currency that was asked for.</param>
/// <param name="Conversions">The rates that were used.</param>
public sealed record LedgerSums(IReadOnlyList<LedgerSum> Sums, int Parts, IReadOnlyList<LedgerSum> Unconverted, IReadOnlyList<Conversion> Conversions)
{
    private static readonly IReadOnlyList<string> Statuses = FieldCheck.Values(ItemKind.Commitment, Field.Status);

    /// <summary>The totals of them.</summary>
    /// <param name="by">What is added up by.</param>
    public LedgerTotals Totals(TotalsBy by) => new(Rows(Sums, by), Parts, Unconverted, Conversions);

    /// <summary>The totals of some sums, by key, status and currency.</summary>
    public static IReadOnlyList<TotalRow> Rows(IEnumerable<LedgerSum> sums, TotalsBy by)
    {
        var rows = new Dictionary<(string Key, string Status, string Currency), (decimal Value, int Entries, decimal UpTo, decimal Converted)>();
        foreach (var sum in sums)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, (sum.Key(by), sum.Status, sum.Currency), out _);
            row = (row.Value + sum.Value, row.Entries + 1, row.UpTo + (sum.IsUpTo ? sum.Value : 0), row.Converted + (sum.By is null ? 0 : sum.Value));
        }
        return Ordered(rows.Select(r => new TotalRow(r.Key.Key, r.Key.Status, r.Key.Currency, r.Value.Value, r.Value.Entries, r.Value.UpTo, r.Value.Converted)));
    }

    /// <summary>Totals of several keys as those of one, by status and currency.</summary>
    public static IReadOnlyList<TotalRow> Together(IEnumerable<TotalRow> rows) => Ordered(rows.GroupBy(r => (r.Status, r.Currency)).Select(g =>
        new TotalRow("", g.Key.Status, g.Key.Currency, g.Sum(r => r.Value), g.Sum(r => r.Entries), g.Sum(r => r.UpTo), g.Sum(r => r.Converted))));

    private static IReadOnlyList<TotalRow> Ordered(IEnumerable<TotalRow> rows) =>
        [.. rows.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => Place(r.Status)).ThenBy(r => r.Currency, StringComparer.Ordinal)];

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
