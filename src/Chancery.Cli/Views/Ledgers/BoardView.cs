using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Ledgers.Boards;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Prints the boards.</summary>
internal static class BoardView
{
    public static void Agenda(IReadOnlyList<AgendaItem> items, ILedgerStore ledger, Terminal terminal)
    {
        var words = new EntryWords(ledger.Names(EntryWords.Parties(items.Select(i => i.Entry))));
        if (items.Count == 0)
            terminal.Writer.WriteLine("Nothing is planned, as far as the articles tell.");
        foreach (var (entry, outcome) in items)
        {
            var became = outcome switch
            {
                AgendaOutcome.Held => "took place",
                AgendaOutcome.Cancelled => "was cancelled",
                AgendaOutcome.Unreported => "its day has passed; no article says what became of it",
                _ => entry.Shown(Field.Status) ?? "",
            };
            terminal.Writer.WriteLine($"{(EntryWords.When(entry.When) is { Length: > 0 } day ? day : "day unknown"),-23} {EntryWords.Short(entry.Name)}  {words.Line(entry)}  [{became}]  {EntryWords.Backing(entry.Reports, entry.Sources)}");
        }
    }

    public static void Conditions(IReadOnlyList<OpenCondition> conditions, ILedgerStore ledger, Terminal terminal)
    {
        var words = new EntryWords(ledger.Names(EntryWords.Parties(conditions.Select(c => c.Entry))));
        if (conditions.Count == 0)
            terminal.Writer.WriteLine("No promise waits for anything, as far as the articles tell.");
        foreach (var group in conditions.GroupBy(c => string.Join(' ', c.WaitsFor)).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            terminal.Writer.WriteLine(group.Key.Length == 0 ? "waits, for nobody in particular" : $"waits for {words.Names(group.Key.Split(' '))}");
            foreach (var condition in group)
            {
                terminal.Writer.WriteLine($"  {EntryWords.Short(condition.Entry.Name)}  {words.Line(condition.Entry)}  [{condition.Entry.Shown(Field.Status)}]");
                terminal.Writer.WriteLine($"               “{Shown.OneLine(condition.Words)}”");
            }
        }
    }

    public static void Coalitions(IReadOnlyList<Coalition> coalitions, ILedgerStore ledger, Terminal terminal)
    {
        var entries = coalitions.SelectMany(c => c.Seats).Select(s => s.Entry).ToList();
        var words = new EntryWords(ledger.Names([.. EntryWords.Parties(entries), .. coalitions.SelectMany(c => c.Seats).Select(s => s.Party).Distinct()]));
        if (coalitions.Count == 0)
            terminal.Writer.WriteLine("No article names a group with anybody in it.");
        foreach (var coalition in coalitions)
        {
            terminal.Writer.WriteLine(Shown.OneLine(coalition.Group.Name));
            if (coalition.Seats.Count == 0)
                terminal.Writer.WriteLine("  nobody, as far as the articles tell");
            foreach (var seat in coalition.Seats)
                terminal.Writer.WriteLine($"  {EntryJson.Name(seat.Part),-10} {words.Names([seat.Party])}  ({EntryWords.Short(seat.Entry.Name)}: {words.Line(seat.Entry)} [{seat.Entry.Shown(Field.Status) ?? seat.Entry.Shown(Field.Stance)}])");
        }
    }
}
