using NodaTime;

namespace Chancery.Ledgers.Boards;

/// <summary>Reads what is planned when, and what became of what was planned.</summary>
public sealed class AgendaReader(PastLedger ledger)
{
    /// <summary>The contacts that are or were planned, by day.</summary>
    /// <param name="query">Party, days and number of those that are asked for.</param>
    /// <param name="today">The day from which they are looked at.</param>
    /// <param name="order">The order in which they come.</param>
    public IReadOnlyList<AgendaItem> Read(EntryQuery query, LocalDate today, EntryOrder order = EntryOrder.Earliest) =>
        [.. ledger.Entries(query with { Kind = ItemKind.Engagement, Planned = true, Order = order }).Select(e => new AgendaItem(e, Outcome(e, When.Number(today))))];

    private static AgendaOutcome Outcome(Entry entry, int today) => entry.Shown(Field.Status) switch
    {
        "held" => AgendaOutcome.Held,
        "cancelled" => AgendaOutcome.Cancelled,
        _ => entry.When.IsKnown && entry.When.Last < today ? AgendaOutcome.Unreported : AgendaOutcome.ToCome,
    };
}
