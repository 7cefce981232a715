using Chancery.Data;
using Chancery.Facts.Actors;

namespace Chancery.Ledgers.Boards;

/// <summary>Reads from the ledger who belongs to a group that articles name, who may join it, and who will not.</summary>
/// <param name="store">The ledger.</param>
/// <param name="time">The time at which it was known.</param>
public sealed class CoalitionReader(ILedgerStore store, LedgerTime time = default)
{
    private const int MostEntries = 500;

    private static readonly string[] Words = [.. ReferenceData.Default.Rows("coalition-words.tsv").Select(r => r["word"])];

    private readonly PastLedger _ledger = new(store, time);

    /// <summary>The groups of the ledger that have anybody, those with most entries first.</summary>
    public IReadOnlyList<Coalition> All() => [.. Groups().Select(g => Of(g.Party)).Where(c => c.Seats.Count > 0)];

    /// <summary>The groups of the ledger whose names say that somebody may belong to them, with how many entries name them, those with most first.</summary>
    public IReadOnlyList<(Party Party, int Entries)> Groups() =>
    [
        .. store.PartiesOfKind("group").Where(g => ActorIds.IsGroup(g.Party.Id) && Words.Any(w => g.Party.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(g => g.Entries).ThenBy(g => g.Party.Id, StringComparer.Ordinal),
    ];

    /// <summary>Who stands how to a group.</summary>
    public Coalition Of(Party group)
    {
        var seats = new Dictionary<string, CoalitionSeat>(StringComparer.Ordinal);
        var entries = _ledger.Entries(new EntryQuery { Party = group.Id, Take = MostEntries, Order = EntryOrder.Earliest })
            .Concat(_ledger.Entries(new EntryQuery { Text = group.Name, Take = MostEntries, Order = EntryOrder.Earliest })).DistinctBy(e => e.Number);
        // Later entries win: whoever refused and then joined is a member.
        foreach (var entry in entries.OrderBy(e => e.When.First).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            if (Part(entry) is not { } part)
                continue;
            foreach (var party in Parties(entry).Where(p => p != group.Id && !ActorIds.IsGroup(p)))
                seats[party] = new CoalitionSeat(party, part, entry);
        }
        return new Coalition(group, [.. seats.Values.OrderBy(s => s.Part).ThenBy(s => s.Party, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Parties(Entry entry) => entry.Kind switch
    {
        ItemKind.Commitment => entry.Parties(Field.Provider),
        ItemKind.Engagement => entry.Parties(Field.Participant),
        _ => entry.Parties(Field.Source),
    };

    private static CoalitionPart? Part(Entry entry) => entry.Kind switch
    {
        ItemKind.Commitment => entry.Shown(Field.Status) switch
        {
            "rejected" or "withheld" or "ended" => CoalitionPart.Decliner,
            "considered" or "offered" => CoalitionPart.Candidate,
            _ => CoalitionPart.Member,
        },
        ItemKind.Engagement => entry.Shown(Field.Status) == "cancelled" ? null : CoalitionPart.Candidate,
        _ => entry.Shown(Field.Stance) switch
        {
            "rejects" => CoalitionPart.Decliner,
            "supports" or "offers" => CoalitionPart.Candidate,
            _ => null,
        },
    };
}
