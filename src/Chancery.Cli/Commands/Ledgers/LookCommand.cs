using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Looks at one entry.</summary>
internal sealed class LookCommand(Terminal terminal)
{
    public static void Entry(ILedgerStore ledger, Entry entry, LedgerTime time, Terminal terminal) => new EntryView(ledger, time, terminal.Writer).Print(entry);

    public static void Why(ILedgerStore ledger, Entry entry, LedgerTime time, Terminal terminal) => new WhyView(ledger, terminal.Writer).Print(entry);

    public int Run(string address, string name, LedgerTime time, Action<ILedgerStore, Entry, LedgerTime, Terminal> look)
    {
        using var ledger = OpenLedger.At(address);
        var entry = new PastLedger(ledger, time).At(OpenLedger.Entry(ledger, name)) ?? throw new UsageException($"{name}: nothing was known of it on that day");
        look(ledger, entry, time, terminal);
        return 0;
    }
}
