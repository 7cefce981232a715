using Chancery.Ledgers.Reconciling;
using NodaTime;

namespace Chancery.Ledgers.Totals;

/// <summary>Adds up what is promised: no status with another, no part to its whole, no currency to another without a rate.</summary>
public sealed class TotalsReader(ILedgerStore store)
{
    /// <summary>A rate that articles imply serves for as many days before and after.</summary>
    private const int ImpliedReach = 92;

    /// <summary>A rate that was imported serves for as many days after.</summary>
    private const int ImportedReach = 10;

    private static readonly string[] Statuses = ["considered", "offered", "pledged", "committed", "delivered", "suspended", "withheld", "rejected", "ended"];

    /// <summary>The totals of the commitments that a query asks for.</summary>
    /// <param name="query">The query; its kind, order and numbers do not matter.</param>
    /// <param name="by">What is added up by.</param>
    /// <param name="currency">The currency to put all sums into; null to keep each apart.</param>
    /// <param name="time">The time at which they were known.</param>
    public LedgerTotals Read(EntryQuery query, TotalsBy by, string? currency, LedgerTime time)
    {
        var past = new PastLedger(store, time);
        var entries = (time.IsNow ? store.All(query with { Kind = ItemKind.Commitment, Order = EntryOrder.Earliest }) : past.Entries(query with { Kind = ItemKind.Commitment, Take = int.MaxValue, Skip = 0 }))
            .Where(e => e.Shown(Field.Amount) is not null).ToList();
        var counted = WithoutParts(entries);
        var implied = currency is null ? [] : Implied(entries, currency);
        var rows = new Dictionary<(string, string, string), TotalRow>();
        var unconverted = new List<Entry>();
        var conversions = new HashSet<Conversion>();
        foreach (var entry in counted)
        {
            var sum = Money.Parse(entry.Shown(Field.Amount)!);
            var value = sum.Value;
            if (currency is not null && sum.Currency != currency)
            {
                if (Convert(entry, sum, currency, implied) is not { } conversion)
                {
                    unconverted.Add(entry);
                    continue;
                }
                conversions.Add(conversion);
                value = sum.Value * conversion.Rate;
            }
            var key = (Key(entry, by), entry.Shown(Field.Status) ?? "", currency ?? sum.Currency);
            var row = rows.GetValueOrDefault(key, new TotalRow(key.Item1, key.Item2, key.Item3, 0, 0, 0, 0));
            rows[key] = row with
            {
                Value = row.Value + value,
                Entries = row.Entries + 1,
                UpTo = row.UpTo + (entry.Shown(Field.Bound) == "upTo" ? value : 0),
                Converted = row.Converted + (sum.Currency == row.Currency ? 0 : value),
            };
        }
        return new LedgerTotals(
            [.. rows.Values.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => Array.IndexOf(Statuses, r.Status)).ThenBy(r => r.Currency, StringComparer.Ordinal)],
            entries.Count - counted.Count,
            unconverted,
            [.. conversions.OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.Day)]);
    }

    /// <summary>What is a part of another entry of the same status is in that one's sum already.</summary>
    private List<Entry> WithoutParts(List<Entry> entries)
    {
        var statuses = entries.ToDictionary(e => e.Number, e => e.Shown(Field.Status));
        var parts = store.AllParts().Where(p => statuses.TryGetValue(p.Part, out var part) && statuses.TryGetValue(p.Whole, out var whole) && part == whole).Select(p => p.Part).ToHashSet();
        return parts.Count == 0 ? entries : [.. entries.Where(e => !parts.Contains(e.Number))];
    }

    private static string Key(Entry entry, TotalsBy by) => by switch
    {
        TotalsBy.Provider => string.Join(' ', entry.Parties(Field.Provider)),
        TotalsBy.Receiver => string.Join(' ', entry.Parties(Field.Receiver)),
        TotalsBy.Purpose => entry.Shown(Field.Purpose) ?? "",
        TotalsBy.Instrument => entry.Shown(Field.Instrument) ?? "",
        TotalsBy.Year => entry.When.IsKnown ? When.Day(entry.When.First).Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "",
        _ => "",
    };

    private Conversion? Convert(Entry entry, Money sum, string currency, List<Conversion> implied)
    {
        var day = When.Day(entry.When.IsKnown ? entry.When.First : entry.Last ?? 0);
        if (Imported(sum.Currency, currency, day) is { } imported)
            return imported;
        foreach (var other in entry.Claims.Where(c => c.Field == Field.Equivalent).Select(c => Money.Parse(c.Value)))
        {
            if (other.Currency == currency && sum.Value != 0)
                return new Conversion(sum.Currency, currency, other.Value / sum.Value, day, "article");
        }
        var nearest = implied.Where(c => c.From == sum.Currency && Period.DaysBetween(c.Day, day) is >= -ImpliedReach and <= ImpliedReach).MinBy(c => (Math.Abs(Period.DaysBetween(c.Day, day)), c.Day, c.Rate));
        return nearest is null ? null : nearest with { Source = "articles" };
    }

    private Conversion? Imported(string from, string to, LocalDate day)
    {
        if (PerEuro(from, day) is not { } source || PerEuro(to, day) is not { } target)
            return null;
        return new Conversion(from, to, target.PerEuro / source.PerEuro, source.Day < target.Day ? source.Day : target.Day, "rates");
    }

    private ExchangeRate? PerEuro(string currency, LocalDate day)
    {
        if (currency == "EUR")
            return new ExchangeRate("EUR", day, 1);
        return currency.Length == 3 && store.Rate(currency, day) is { } rate && Period.DaysBetween(rate.Day, day) <= ImportedReach ? rate : null;
    }

    /// <summary>The rates that articles imply which give a sum in two currencies.</summary>
    private static List<Conversion> Implied(List<Entry> entries, string currency)
    {
        var rates = new List<Conversion>();
        foreach (var entry in entries.Where(e => e.When.IsKnown))
        {
            Money[] sums = [Money.Parse(entry.Shown(Field.Amount)!), .. entry.AllShown(Field.Equivalent).Select(Money.Parse)];
            if (sums.FirstOrDefault(s => s.Currency == currency && s.Value > 0) is not { Value: > 0 } target)
                continue;
            rates.AddRange(sums.Where(s => s.Currency != currency && s is { Currency.Length: 3, Value: > 0 }).Select(s => new Conversion(s.Currency, currency, target.Value / s.Value, When.Day(entry.When.First), "articles")));
        }
        return rates;
    }
}
