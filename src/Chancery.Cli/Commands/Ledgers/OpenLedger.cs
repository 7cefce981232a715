using Chancery.Ledgers;
using Chancery.Stores;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Opens ledgers that are there.</summary>
internal static class OpenLedger
{
    /// <summary>Opens a ledger to look into it; one that is not there is not made.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static SqlLedger At(string address) =>
        LedgerAddress.IsFile(address) && !File.Exists(address)
            ? throw new UsageException($"--ledger {address}: there is no such ledger; `chancery add FILES --ledger {address}` makes one")
            : LedgerAddress.Open(address);

    /// <summary>The query with the id of the party that it names.</summary>
    /// <exception cref="UsageException">The ledger knows nobody of that name, or several.</exception>
    public static EntryQuery WithParty(ILedgerStore ledger, EntryQuery query) => query.Party is not { } party
        ? query
        : query with { Party = ledger.Party(party) ?? throw new UsageException($"--party {party}: the ledger knows nobody by this name, or several; give the id (GBR, EU, GBR/keir-starmer)") };

    /// <summary>The one entry that a name leads to.</summary>
    /// <exception cref="UsageException">None, or several.</exception>
    public static Entry Entry(ILedgerStore ledger, string name) => ledger.Find(name) switch
    {
        [var only] => only,
        [] => throw new UsageException($"{name}: the ledger has no such entry; `chancery ledger` lists those it has"),
        _ => throw new UsageException($"{name}: several entries begin like that; give more digits"),
    };
}
