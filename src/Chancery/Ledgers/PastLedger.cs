namespace Chancery.Ledgers;

/// <summary>The ledger as it was known at some time. Which reports are of one promise is told by what is known today.</summary>
public sealed class PastLedger(ILedgerStore store, LedgerTime time)
{
    private const int Page = 200;

    /// <summary>The entries that a query asks for, with the values that were known.</summary>
    public IReadOnlyList<Entry> Entries(EntryQuery query)
    {
        if (time.IsNow)
            return store.Entries(query);
        var known = new List<Entry>();
        // What may have been another value then is left to the look at each entry.
        var wide = query with { Status = null, Purpose = null, Instrument = null, Currency = null, AtLeast = null, State = null, Disputed = null, Conditional = null, Planned = null, Take = Page };
        for (var skip = 0; ; skip += Page)
        {
            var entries = store.Entries(wide with { Skip = skip });
            foreach (var entry in entries)
            {
                if (At(entry) is { } then && Fits(then, query))
                    known.Add(then);
                if (known.Count == query.Skip + query.Take)
                    return known[query.Skip..];
            }
            if (entries.Count < Page)
                return known.Count > query.Skip ? known[query.Skip..] : [];
        }
    }

    /// <summary>An entry with the values that were known, or null where nothing was.</summary>
    public Entry? At(Entry entry)
    {
        if (time.IsNow)
            return entry;
        var now = time;
        var reports = store.Reports(entry.Number).Where(r => r.Counts && now.Knows(r.Article)).ToList();
        if (reports.Count == 0)
            return null;
        var forms = reports.GroupBy(r => r.Form).Select(g => Form(g.Key, [.. g])).ToList();
        var backing = new Backing(reports.Select(r => r.Article.Number).Distinct().Count(), reports.Select(r => r.Article.Source).Distinct().Count());
        return Projection.Build(entry.Number, forms, backing, [.. store.Rulings(entry.Number).Where(now.Knows).Select(Then)]);
    }

    /// <summary>A ruling that was undone later was not yet.</summary>
    private Ruling Then(Ruling ruling) =>
        time.Recorded is not null && ruling.UndoneBy is { } by && store.RulingsSince(time.Recorded.Value).Any(r => r.Number == by && r.At > time.Recorded) ? ruling with { UndoneBy = null } : ruling;

    private static StoredForm Form(long number, IReadOnlyList<KnownReport> reports)
    {
        var days = reports.Where(r => r.Article.Published is not null).Select(r => When.Number(r.Article.Published!.Value)).ToList();
        var founder = reports.MinBy(r => (r.Article.Published is { } day ? When.Number(day) : int.MaxValue, r.Key))!;
        return new StoredForm(number, reports[0].Said, 0, 0, new FormTally(
            reports.Count, reports.Select(r => r.Article.Source).Distinct().Count(), days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max(), founder.Key, reports.Max(r => r.Confidence)))
        {
            Sources = [.. reports.Select(r => r.Article.Source).Distinct()],
        };
    }

    private static bool Fits(Entry entry, EntryQuery query)
    {
        var sum = entry.Shown(Field.Amount) is { } text ? Reconciling.Money.Parse(text) : (Reconciling.Money?)null;
        return Is(query.Status, Field.Status) && Is(query.Purpose, Field.Purpose) && Is(query.Instrument, Field.Instrument)
            && (query.Currency is null || sum?.Currency == query.Currency)
            && (query.AtLeast is null || sum?.Value >= query.AtLeast)
            && (query.State is { } state ? entry.State == state : entry.State != EntryState.Rejected)
            && (query.Disputed is null || entry.Disputed.Count > 0 == query.Disputed)
            && (query.Conditional is null || entry.Shown(Field.Condition) is not null == query.Conditional)
            && (query.Planned is null || entry.WasPlanned == query.Planned);

        bool Is(string? asked, string field) => asked is null || entry.Shown(field) == asked;
    }
}
