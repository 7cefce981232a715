using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Lists entries.</summary>
internal sealed class ListCommand(Terminal terminal)
{
    public int Run(string address, EntryQuery query, LedgerTime time, string format)
    {
        using var ledger = OpenLedger.At(address);
        query = OpenLedger.WithParty(ledger, query);
        var entries = new PastLedger(ledger, time).Entries(query);
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
                EntryTable.Print(entries, entries.Count < query.Take || !time.IsNow ? query.Skip + entries.Count : ledger.Count(query), new EntryWords(names), terminal);
                break;
        }
        return 0;
    }
}
