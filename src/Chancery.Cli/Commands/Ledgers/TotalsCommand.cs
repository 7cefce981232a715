using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Adds up what is promised.</summary>
internal sealed class TotalsCommand(Terminal terminal)
{
    public int Run(string address, EntryQuery query, LedgerTime time, TotalsBy by, string? currency, string format)
    {
        using var ledger = OpenLedger.At(address);
        var totals = new TotalsReader(ledger).Read(OpenLedger.WithParty(ledger, query), by, currency, time);
        if (format == "csv")
            TotalsView.Csv(totals, by, terminal.Writer);
        else
            new TotalsView(ledger, terminal).Print(totals, by, currency);
        return 0;
    }
}
