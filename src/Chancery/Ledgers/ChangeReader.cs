using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Tells what changed since a day: the morning's reading.</summary>
public sealed class ChangeReader(ILedgerStore store)
{
    private static readonly string[] Compared =
    [
        Field.Status, Field.Amount, Field.Provider, Field.Receiver, Field.Quantity, Field.Object, Field.Instrument, Field.Purpose, Field.Date, Field.Period, Field.Condition, Field.Participant, Field.Place, Field.Stance,
    ];

    /// <summary>What changed by articles published on that day or later.</summary>
    public IReadOnlyList<EntryChange> Published(LocalDate since) =>
        Changes(store.ReportedSince(since, null), new LedgerTime(since.PlusDays(-1), null));

    /// <summary>What changed by articles filed and rulings made at that moment or later.</summary>
    public IReadOnlyList<EntryChange> Recorded(Instant since) =>
        Changes(store.ReportedSince(null, since), new LedgerTime(null, since - Duration.Epsilon));

    private List<EntryChange> Changes(IReadOnlyList<Entry> entries, LedgerTime then)
    {
        var past = new PastLedger(store, then);
        var changes = new List<EntryChange>();
        foreach (var after in entries)
        {
            var before = past.At(after);
            changes.Add(new EntryChange(before, after, before is null ? [] : [.. Compared.Where(f => !before.AllShown(f).SequenceEqual(after.AllShown(f)))]));
        }
        return [.. changes.OrderBy(c => c.After.Kind).ThenBy(c => c.Before is not null).ThenBy(c => c.IsOnlyBacking).ThenByDescending(c => c.After.When.First).ThenBy(c => c.After.Name, StringComparer.Ordinal)];
    }
}
