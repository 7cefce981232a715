using Chancery.Ledgers.Reconciling;
using NodaTime;

namespace Chancery.Ledgers.Totals;

/// <summary>Finds the rate for a sum: one that was imported, else that of its own article, else that of other articles about that time.</summary>
internal sealed class RateBook
{
    /// <summary>A rate that articles imply serves for as many days before and after.</summary>
    private const int ImpliedReach = 92;

    /// <summary>A rate that was imported serves for as many days after.</summary>
    private const int ImportedReach = 10;

    private readonly ILedgerStore _store;
    private readonly string _currency;
    private readonly Dictionary<string, Conversion[]> _implied;
    private readonly Dictionary<(string Currency, LocalDate Day), ExchangeRate?> _imported = [];
    private readonly Dictionary<(string From, LocalDate Day), Conversion?> _nearest = [];

    /// <summary>The rates into a currency.</summary>
    /// <param name="store">The ledger with the imported rates.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="given">Sums whose articles may give them in two currencies.</param>
    public RateBook(ILedgerStore store, string currency, IEnumerable<GivenSum> given)
    {
        (_store, _currency) = (store, currency);
        _implied = given.SelectMany(g => Implied(g, currency)).GroupBy(c => c.From).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The rate for a sum, or null.</summary>
    public Conversion? Find(GivenSum given)
    {
        var sum = given.Sum;
        var day = When.Day(sum.When.IsKnown ? sum.When.First : given.Last ?? 0);
        if (Imported(sum.Currency, day) is { } imported)
            return imported;
        foreach (var (other, _) in given.Equivalents)
        {
            if (other.Currency == _currency && sum.Value != 0)
                return new Conversion(sum.Currency, _currency, other.Value / sum.Value, day, "article");
        }
        if (!_nearest.TryGetValue((sum.Currency, day), out var nearest))
            _nearest[(sum.Currency, day)] = nearest = Nearest(sum.Currency, day);
        return nearest;
    }

    private Conversion? Nearest(string from, LocalDate day) => _implied.GetValueOrDefault(from, [])
        .Where(c => Period.DaysBetween(c.Day, day) is >= -ImpliedReach and <= ImpliedReach)
        .MinBy(c => (Math.Abs(Period.DaysBetween(c.Day, day)), c.Day, c.Rate));

    private Conversion? Imported(string from, LocalDate day) => PerEuro(from, day) is { } source && PerEuro(_currency, day) is { } target
        ? new Conversion(from, _currency, target.PerEuro / source.PerEuro, source.Day < target.Day ? source.Day : target.Day, "rates")
        : null;

    private ExchangeRate? PerEuro(string currency, LocalDate day)
    {
        if (currency == "EUR")
            return new ExchangeRate("EUR", day, 1);
        if (currency.Length != 3)
            return null;
        if (!_imported.TryGetValue((currency, day), out var rate))
            _imported[(currency, day)] = rate = _store.Rate(currency, day) is { } found && Period.DaysBetween(found.Day, day) <= ImportedReach ? found : null;
        return rate;
    }

    /// <summary>The rates that an article implies which gives a sum in two currencies.</summary>
    private static IEnumerable<Conversion> Implied(GivenSum given, string currency)
    {
        if (!given.Sum.When.IsKnown || given.Equivalents.Count == 0)
            return [];
        Money[] sums = [new Money(given.Sum.Value, given.Sum.Currency), .. given.Equivalents.Where(e => e.Shown).Select(e => e.Money)];
        return sums.FirstOrDefault(s => s.Currency == currency && s.Value > 0) is { Value: > 0 } target
            ? sums.Where(s => s.Currency != currency && s is { Currency.Length: 3, Value: > 0 }).Select(s => new Conversion(s.Currency, currency, target.Value / s.Value, When.Day(given.Sum.When.First), "articles"))
            : [];
    }
}
