using System.CommandLine;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>The commands that look into a ledger and those that decide about it.</summary>
internal sealed class LedgerCommands(Terminal terminal, Option<string> ledger)
{
    public IEnumerable<Command> All() => [List(), One("entry", "Tell everything about one entry: what is known, since when, from whom, and what became of it.", LookCommand.Entry), One("why", "Tell why reports are one entry, and what keeps those apart that are like them.", LookCommand.Why), .. Rulings()];

    private Command List()
    {
        var kind = Text("--kind", "KIND", "commitment, engagement or statement.");
        var party = Text("--party", "NAME", "Only with this actor: an id (GBR, NATO) or a name.");
        var role = Text("--role", "FIELD", "The part of that actor: provider, receiver, participant, source …");
        var status = Text("--status", "STATUS", "Only of this status: pledged, delivered, planned …");
        var purpose = Text("--purpose", "PURPOSE", "Only for this purpose: military, health …");
        var instrument = Text("--instrument", "FORM", "Only in this form: loan, grant …");
        var currency = Text("--currency", "CODE", "Only sums of this currency: EUR …");
        var least = new Option<decimal?>("--at-least") { Description = "Only sums of so much and more.", HelpName = "SUM" };
        var from = Text("--from", "DATE", "Only what may have happened on this day or later.");
        var to = Text("--to", "DATE", "Only what may have happened on this day or before.");
        var words = Text("--text", "WORDS", "Only where these words begin words of what is given or said.");
        var state = Text("--state", "STATE", "proposed, confirmed or rejected; without it, all but those rejected.");
        var disputed = new Option<bool>("--disputed") { Description = "Only where articles disagree." };
        var conditional = new Option<bool>("--conditional") { Description = "Only what depends on something." };
        var sort = new Option<string>("--sort") { Description = "The order: latest, earliest, largest, sources.", HelpName = "ORDER", DefaultValueFactory = _ => "latest" };
        sort.AcceptOnlyFromAmong("latest", "earliest", "largest", "sources");
        var limit = new Option<int>("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var skip = new Option<int>("--skip") { Description = "How many to pass over.", HelpName = "N" };
        var format = new Option<string>("--format") { Description = "table, jsonl or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var command = new Command("ledger", "List entries: one line for one real promise, contact or statement.")
        {
            ledger, kind, party, role, status, purpose, instrument, currency, least, from, to, words, state, disputed, conditional, sort, limit, skip, format,
        };
        command.SetAction(call => new ListCommand(terminal).Run(
            call.GetValue(ledger)!,
            new EntryQuery
            {
                Kind = Choice<ItemKind>(call.GetValue(kind), "--kind"),
                Party = call.GetValue(party),
                Role = call.GetValue(role),
                Status = call.GetValue(status),
                Purpose = call.GetValue(purpose),
                Instrument = call.GetValue(instrument),
                Currency = call.GetValue(currency)?.ToUpperInvariant(),
                AtLeast = call.GetValue(least),
                From = Day(call.GetValue(from), "--from"),
                To = Day(call.GetValue(to), "--to"),
                Text = call.GetValue(words),
                State = Choice<EntryState>(call.GetValue(state), "--state"),
                Disputed = call.GetValue(disputed) ? true : null,
                Conditional = call.GetValue(conditional) ? true : null,
                Order = Enum.Parse<EntryOrder>(call.GetValue(sort)!, ignoreCase: true),
                Take = call.GetValue(limit),
                Skip = call.GetValue(skip),
            },
            call.GetValue(format)!));
        return command;
    }

    private Command One(string name, string description, Action<ILedgerStore, Entry, Terminal> look)
    {
        var entry = new Argument<string>("ENTRY") { Description = "Its name, that of one of its reports, or the first digits." };
        var command = new Command(name, description) { entry, ledger };
        command.SetAction(call => new LookCommand(terminal).Run(call.GetValue(ledger)!, call.GetValue(entry)!, look));
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

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static LocalDate? Day(string? text, string option)
    {
        try
        {
            return text is null ? null : JsonArticles.Day(text);
        }
        catch (ArticleException problem)
        {
            throw new UsageException($"{option}: {problem.Message}", problem);
        }
    }

    private static T? Choice<T>(string? text, string option)
        where T : struct, Enum =>
        text is null ? null
        : Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name)
        : throw new UsageException($"{option} {text}: give one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");
}
