using Chancery.Cli.Views.Ledgers;
using Chancery.Ledgers;
using Chancery.Ledgers.Boards;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>Shows the boards: agenda, conditions, coalitions.</summary>
internal sealed class BoardCommand(Terminal terminal)
{
    public int Agenda(string address, EntryQuery query, LedgerTime time, LocalDate today)
    {
        using var ledger = OpenLedger.At(address);
        BoardView.Agenda(new AgendaReader(new PastLedger(ledger, time)).Read(OpenLedger.WithParty(ledger, query), today), ledger, terminal);
        return 0;
    }

    public int Conditions(string address, EntryQuery query, LedgerTime time)
    {
        using var ledger = OpenLedger.At(address);
        BoardView.Conditions(new ConditionReader(new PastLedger(ledger, time)).Read(OpenLedger.WithParty(ledger, query)), ledger, terminal);
        return 0;
    }

    public int Coalitions(string address, string? name)
    {
        using var ledger = OpenLedger.At(address);
        var reader = new CoalitionReader(ledger);
        if (name is null)
        {
            BoardView.Coalitions(reader.All(), ledger, terminal);
            return 0;
        }
        var id = ledger.Party(name) ?? throw new UsageException($"{name}: the ledger knows no group by this name, or several; `chancery coalitions` lists those it has");
        BoardView.Coalitions([reader.Of(new Party(id, ledger.Names([id])[id], "group"))], ledger, terminal);
        return 0;
    }
}
