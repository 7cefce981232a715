using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Tells what changed since a day.</summary>
internal sealed class DiffCommand(Terminal terminal)
{
    public int Run(string address, string since, bool recorded)
    {
        using var ledger = OpenLedger.At(address);
        var reader = new ChangeReader(ledger);
        if (recorded)
        {
            var moment = QueryOptions.Moment(since, "--since", endOfDay: false)!.Value;
            new DiffView(ledger, terminal.Writer).Print(reader.Recorded(moment), ledger.RulingsSince(moment));
        }
        else
        {
            new DiffView(ledger, terminal.Writer).Print(reader.Published(QueryOptions.Day(since, "--since")!.Value), []);
        }
        return 0;
    }
}
