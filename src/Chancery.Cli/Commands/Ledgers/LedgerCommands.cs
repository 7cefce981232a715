using System.CommandLine;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>The commands that look into a ledger and those that decide about it.</summary>
internal sealed class LedgerCommands(Terminal terminal, Option<string> ledger)
{
    public IEnumerable<Command> All() => [List(), One("entry", "Tell everything about one entry: what is known, since when, from whom, and what became of it.", LookCommand.Entry), One("why", "Tell why reports are one entry, and what keeps those apart that are like them.", LookCommand.Why), Diff(), Agenda(), Conditions(), Coalitions(), Totals(), Rates(), .. Rulings()];

    private Command List()
    {
        var options = new QueryOptions();
        var format = Format("table", "jsonl", "csv");
        var command = options.AddTo(new Command("ledger", "List entries: one line for one real promise, contact or statement.") { ledger, format });
        command.SetAction(call => new ListCommand(terminal).Run(call.GetValue(ledger)!, options.Query(call), options.Time(call), call.GetValue(format)!));
        return command;
    }

    private Command Agenda()
    {
        var options = new QueryOptions();
        var today = new Option<string?>("--today") { Description = "The day from which it is looked at; without it, today.", HelpName = "DATE" };
        var command = options.AddFew(new Command("agenda", "Tell what is planned when, and what became of what was planned.") { ledger, today });
        command.SetAction(call => new BoardCommand(terminal).Agenda(
            call.GetValue(ledger)!, options.Query(call), options.Time(call), QueryOptions.Day(call.GetValue(today), "--today") ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date));
        return command;
    }

    private Command Conditions()
    {
        var options = new QueryOptions();
        var command = options.AddFew(new Command("conditions", "Tell which promises wait for what, and for whom.") { ledger });
        command.SetAction(call => new BoardCommand(terminal).Conditions(call.GetValue(ledger)!, options.Query(call), options.Time(call)));
        return command;
    }

    private Command Coalitions()
    {
        var name = new Argument<string?>("GROUP") { Description = "Only this group: its id or name.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("coalitions", "Tell who belongs to the groups that articles name, who may join, and who will not.") { name, ledger };
        command.SetAction(call => new BoardCommand(terminal).Coalitions(call.GetValue(ledger)!, call.GetValue(name)));
        return command;
    }

    private Command Totals()
    {
        var options = new QueryOptions();
        var by = new Option<string>("--by") { Description = "What sums are added up by: provider, receiver, purpose, instrument, year, all.", HelpName = "FIELD", DefaultValueFactory = _ => "provider" };
        by.AcceptOnlyFromAmong("provider", "receiver", "purpose", "instrument", "year", "all");
        var currency = new Option<string?>("--in") { Description = "Put all sums into this currency, by imported rates or by what articles give.", HelpName = "CODE" };
        var format = Format("table", "csv");
        var command = options.AddTo(new Command("totals", "Add up what is promised: no status with another, no part to its whole, no currency to another without a rate.") { ledger, by, currency, format }, kind: false, paging: false);
        command.SetAction(call => new TotalsCommand(terminal).Run(
            call.GetValue(ledger)!, options.Query(call), options.Time(call), Enum.Parse<TotalsBy>(call.GetValue(by)!, ignoreCase: true), call.GetValue(currency)?.ToUpperInvariant(), call.GetValue(format)!));
        return command;
    }

    private Command Diff()
    {
        var since = new Option<string>("--since") { Description = "The day; what was published on it or later.", HelpName = "DATE", Required = true };
        var recorded = new Option<bool>("--recorded") { Description = "What was filed and decided since, whenever it was published." };
        var command = new Command("diff", "Tell what changed since a day: new entries, other statuses and values, rulings.") { ledger, since, recorded };
        command.SetAction(call => new DiffCommand(terminal).Run(call.GetValue(ledger)!, call.GetValue(since)!, call.GetValue(recorded)));
        return command;
    }

    private Command Rates()
    {
        var file = new Argument<string>("FILE") { Description = "CSV as the European Central Bank publishes it: Date,USD,JPY … with the units for one euro." };
        var import = new Command("import", "Keep exchange rates in the ledger.") { file, ledger };
        import.SetAction(call => new RatesCommand(terminal).Import(call.GetValue(ledger)!, call.GetValue(file)!));
        return new Command("rates", "Exchange rates for totals.") { import };
    }

    private static Option<string> Format(params string[] values)
    {
        var format = new Option<string>("--format") { Description = string.Join(", ", values) + ".", HelpName = "FORMAT", DefaultValueFactory = _ => values[0] };
        format.AcceptOnlyFromAmong(values);
        return format;
    }

    private Command One(string name, string description, Action<ILedgerStore, Entry, LedgerTime, Terminal> look)
    {
        var entry = new Argument<string>("ENTRY") { Description = "Its name, that of one of its reports, or the first digits." };
        var asOf = new Option<string?>("--as-of") { Description = "As known on this day: by what was published until then.", HelpName = "DATE" };
        var command = new Command(name, description) { entry, ledger, asOf };
        command.SetAction(call => new LookCommand(terminal).Run(call.GetValue(ledger)!, call.GetValue(entry)!, new LedgerTime(QueryOptions.Day(call.GetValue(asOf), "--as-of"), null), look));
        return command;
    }

    private IEnumerable<Command> Rulings()
    {
        var entry = new Argument<string>("ENTRY") { Description = "Its name, that of one of its reports, or the first digits." };
        var reason = new Option<string>("--reason") { Description = "Why; it is kept.", HelpName = "TEXT", Required = true };
        var by = new Option<string>("--by") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        foreach (var (name, description, kind) in new[] { ("confirm", "Say that an entry is right as it stands.", RulingKind.Confirm), ("reject", "Say that an entry is none.", RulingKind.Reject), ("note", "Leave a remark with an entry; the reason is the remark.", RulingKind.Note) })
        {
            var say = new Command(name, description) { entry, ledger, reason, by };
            say.SetAction(call => Ruling(call).Say(kind, call.GetValue(entry)!));
            yield return say;
        }
        var field = new Argument<string>("FIELD") { Description = "The field: amount, provider, status, date …" };
        var value = new Argument<string>("VALUE") { Description = "What it is to hold (2600000000 GBP, GBR, 2025-03-07); empty for none." };
        var correct = new Command("correct", "Write a value into a field of an entry; what the articles report stays beside it.") { entry, field, value, ledger, reason, by };
        correct.SetAction(call => Ruling(call).Correct(call.GetValue(entry)!, call.GetValue(field)!, call.GetValue(value)!));
        yield return correct;
        var other = new Argument<string>("OTHER") { Description = "The entry that is the same." };
        var merge = new Command("merge", "Say that two entries are one.") { entry, other, ledger, reason, by };
        merge.SetAction(call => Ruling(call).Merge(call.GetValue(entry)!, call.GetValue(other)!));
        yield return merge;
        var reports = new Argument<string[]>("REPORTS") { Description = "The reports that tell of something else.", Arity = ArgumentArity.OneOrMore };
        var split = new Command("split", "Say that some reports of an entry tell of something else.") { entry, reports, ledger, reason, by };
        split.SetAction(call => Ruling(call).Split(call.GetValue(entry)!, call.GetValue(reports)!));
        yield return split;
        var number = new Argument<long>("RULING") { Description = "The number of the ruling, as `chancery entry` lists it." };
        var undo = new Command("undo", "Take a ruling back.") { number, ledger, reason, by };
        undo.SetAction(call => Ruling(call).Undo(call.GetValue(number)));
        yield return undo;

        RuleCommand Ruling(ParseResult call) => new(terminal, call.GetValue(ledger)!, call.GetValue(by)!, call.GetValue(reason)!);
    }
}
