using Chancery.Ledgers;

namespace Chancery.Desk.Views.Parties;

/// <summary>What a party does in entries: gives, gets, says, meets.</summary>
/// <param name="Name">What it is called in a heading.</param>
/// <param name="Kind">The kind of entries.</param>
/// <param name="Role">The part in them.</param>
/// <param name="None">What is said where there are none.</param>
public sealed record PartyPart(string Name, ItemKind Kind, string Role, string None)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PartyPart> All { get; } =
    [
        new("Gave", ItemKind.Commitment, Field.Provider, "No article says that it gave or promised anything."),
        new("Got", ItemKind.Commitment, Field.Receiver, "No article says that it got or was promised anything."),
        new("Met", ItemKind.Engagement, Field.Participant, "No article tells of a contact."),
        new("Said", ItemKind.Statement, Field.Source, "No article quotes it."),
    ];

    /// <summary>The question for those of a party.</summary>
    public EntryQuery Query(string party) => new() { Party = party, Role = Role, Kind = Kind };

    /// <summary>The link to those of a party.</summary>
    public string Link(string party) => $"/ledger?kind={EntryJson.Name(Kind)}&party={Uri.EscapeDataString(party)}&role={Role}";
}
