using Chancery.Data;

namespace Chancery.Ledgers.Boards;

/// <summary>Reads from the ledger who belongs to a group that articles name, who may join it, and who will not.</summary>
public sealed class CoalitionReader(ILedgerStore store)
{
    private const int MostEntries = 500;

    private static readonly string[] Words = [.. ReferenceData.Default.Rows("coalition-words.tsv").Select(r => r["word"])];

    /// <summary>The groups of the ledger that have anybody, those with most entries first.</summary>
    public IReadOnlyList<Coalition> All() =>
        [.. store.PartiesOfKind("group").Where(g => g.Party.Id.StartsWith("group/", StringComparison.Ordinal) && Words.Any(w => g.Party.Name.Contains(w, StringComparison.OrdinalIgnoreCase))).OrderByDescending(g => g.Entries).ThenBy(g => g.Party.Id, StringComparer.Ordinal).Select(g => Of(g.Party)).Where(c => c.Seats.Count > 0)];

    /// <summary>Who stands how to a group.</summary>
    public Coalition Of(Party group)
    {
        var seats = new Dictionary<string, CoalitionSeat>(StringComparer.Ordinal);
        var entries = store.Entries(new EntryQuery { Party = group.Id, Take = MostEntries, Order = EntryOrder.Earliest })
            .Concat(store.Entries(new EntryQuery { Text = group.Name, Take = MostEntries, Order = EntryOrder.Earliest })).DistinctBy(e => e.Number);
        // Later entries win: whoever refused and then joined is a member.
        foreach (var entry in entries.OrderBy(e => e.When.First).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            if (Part(entry) is not { } part)
                continue;
            foreach (var party in Parties(entry).Where(p => p != group.Id && !p.StartsWith("group/", StringComparison.Ordinal)))
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
