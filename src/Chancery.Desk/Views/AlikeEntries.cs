using Chancery.Ledgers;

namespace Chancery.Desk.Views;

/// <summary>Entries that can be judged together with another one.</summary>
internal static class AlikeEntries
{
    private const int Looked = 200;

    /// <summary>The most that are shown at once.</summary>
    public const int Most = 25;

    /// <summary>What makes two entries alike, for people.</summary>
    public static string Rule(ItemKind kind) => kind switch
    {
        ItemKind.Commitment => "the same givers and the same status",
        ItemKind.Engagement => "the same participants, the same type and the same status",
        _ => "the same speakers and the same type",
    };

    /// <summary>The entry and those alike that nobody has judged, what most hangs on first: of the same kind, with exactly the same givers, participants or speakers, the same status and type.</summary>
    public static IReadOnlyList<Entry> Of(ILedgerStore store, Entry entry)
    {
        var role = entry.Kind switch { ItemKind.Commitment => Field.Provider, ItemKind.Engagement => Field.Participant, _ => Field.Source };
        var parties = entry.Parties(role).ToHashSet(StringComparer.Ordinal);
        if (parties.Count == 0)
            return [entry];
        var near = store.Entries(new EntryQuery
        {
            Kind = entry.Kind, Party = parties.First(), Role = role, Status = entry.Shown(Field.Status), State = EntryState.Proposed, Order = EntryOrder.Consequence, Take = Looked,
        });
        var alike = near.Where(e => e.Number != entry.Number && parties.SetEquals(e.Parties(role)) && e.Shown(Field.Type) == entry.Shown(Field.Type));
        return [entry, .. alike.Take(Most - 1)];
    }
}
