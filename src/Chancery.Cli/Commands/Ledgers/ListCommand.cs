using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Lists entries.</summary>
internal sealed class ListCommand(Terminal terminal)
{
    public int Run(string address, EntryQuery query, string format)
    {
        using var ledger = OpenLedger.At(address);
        if (query.Party is { } party)
            query = query with { Party = ledger.Party(party) ?? throw new UsageException($"--party {party}: the ledger knows nobody by this name, or several; give the id (GBR, EU, GBR/keir-starmer)") };
        var entries = ledger.Entries(query);
        var names = ledger.Names(EntryWords.Parties(entries));
        switch (format)
        {
            case "jsonl":
                EntryTable.Json(entries, names, terminal.Writer);
                break;
            case "csv":
                EntryTable.Csv(entries, terminal.Writer);
                break;
            default:
                EntryTable.Print(entries, entries.Count < query.Take ? entries.Count : ledger.Count(query), new EntryWords(names), terminal);
                break;
        }
        return 0;
    }
}
