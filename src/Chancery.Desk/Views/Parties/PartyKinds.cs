using Chancery.Ledgers;

namespace Chancery.Desk.Views.Parties;

/// <summary>The kinds of parties, and those of a name.</summary>
internal static class PartyKinds
{
    /// <summary>The kinds, with what several are called.</summary>
    public static IReadOnlyList<(string Kind, string Several)> All { get; } =
        [("country", "Countries"), ("organisation", "Organisations"), ("person", "People"), ("group", "Groups")];

    /// <summary>The parties whose names or ids have a text in them, those with most entries first.</summary>
    public static IEnumerable<(Party Party, int Entries)> Fitting(ILedgerStore store, string text) => All.SelectMany(k => Fitting(store, k.Kind, text)).OrderByDescending(p => p.Entries).ThenBy(p => p.Party.Id, StringComparer.Ordinal);

    /// <summary>Those of a kind.</summary>
    public static IEnumerable<(Party Party, int Entries)> Fitting(ILedgerStore store, string kind, string? text) => store.PartiesOfKind(kind)
        .Where(p => text is null || p.Party.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || p.Party.Id.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(p => p.Entries).ThenBy(p => p.Party.Id, StringComparer.Ordinal);
}
