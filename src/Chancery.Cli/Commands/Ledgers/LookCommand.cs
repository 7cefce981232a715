using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Looks at one entry.</summary>
internal sealed class LookCommand(Terminal terminal)
{
    public static void Entry(ILedgerStore ledger, Entry entry, Terminal terminal) => new EntryView(ledger, terminal.Writer).Print(entry);

    public static void Why(ILedgerStore ledger, Entry entry, Terminal terminal) => new WhyView(ledger, terminal.Writer).Print(entry);

    public int Run(string address, string name, Action<ILedgerStore, Entry, Terminal> look)
    {
        using var ledger = OpenLedger.At(address);
        look(ledger, OpenLedger.Entry(ledger, name), terminal);
        return 0;
    }
}
