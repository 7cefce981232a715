using System.CommandLine;
using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Commands.Ledgers;

/// <summary>The options by which entries are chosen, shared by the commands that show some.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string?> _kind = Text("--kind", "KIND", "commitment, engagement or statement.");
    private readonly Option<string?> _party = Text("--party", "NAME", "Only with this actor: an id (GBR, NATO) or a name.");
    private readonly Option<string?> _role = Text("--role", "FIELD", "The part of that actor: provider, receiver, participant, source …");
    private readonly Option<string?> _status = Text("--status", "STATUS", "Only of this status: pledged, delivered, planned …");
    private readonly Option<string?> _purpose = Text("--purpose", "PURPOSE", "Only for this purpose: military, health …");
    private readonly Option<string?> _instrument = Text("--instrument", "FORM", "Only in this form: loan, grant …");
    private readonly Option<string?> _currency = Text("--currency", "CODE", "Only sums of this currency: EUR …");
    private readonly Option<decimal?> _least = new("--at-least") { Description = "Only sums of so much and more.", HelpName = "SUM" };
    private readonly Option<string?> _from = Text("--from", "DATE", "Only what may have happened on this day or later.");
    private readonly Option<string?> _to = Text("--to", "DATE", "Only what may have happened on this day or before.");
    private readonly Option<string?> _words = Text("--text", "WORDS", "Only where these words begin words of what is given or said.");
    private readonly Option<string?> _state = Text("--state", "STATE", "proposed, confirmed or rejected; without it, all but those rejected.");
    private readonly Option<bool> _disputed = new("--disputed") { Description = "Only where articles disagree." };
    private readonly Option<bool> _conditional = new("--conditional") { Description = "Only what depends on something." };
    private readonly Option<string> _sort = new("--sort") { Description = "The order: latest, earliest, largest, sources, consequence (what most hangs on).", HelpName = "ORDER", DefaultValueFactory = _ => "latest" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private readonly Option<int> _skip = new("--skip") { Description = "How many to pass over.", HelpName = "N" };
    private readonly Option<string?> _asOf = Text("--as-of", "DATE", "As known on this day: by what was published until then.");
    private readonly Option<string?> _recorded = Text("--recorded", "MOMENT", "As the ledger held it: by what was filed and decided until then (2025-03-10 or 2025-03-10T08:00:00Z).");

    public QueryOptions() => _sort.AcceptOnlyFromAmong("latest", "earliest", "largest", "sources", "consequence");

    /// <summary>All of them.</summary>
    public Command AddTo(Command command, bool kind = true, bool paging = true)
    {
        if (kind)
            command.Add(_kind);
        foreach (var option in new Option[] { _party, _role, _status, _purpose, _instrument, _currency, _least, _from, _to, _words, _state, _disputed, _conditional })
            command.Add(option);
        if (paging)
        {
            foreach (var option in new Option[] { _sort, _limit, _skip })
                command.Add(option);
        }
        command.Add(_asOf);
        command.Add(_recorded);
        return command;
    }

    /// <summary>The party, days and number alone.</summary>
    public Command AddFew(Command command)
    {
        foreach (var option in new Option[] { _party, _from, _to, _words, _limit, _skip, _asOf, _recorded })
            command.Add(option);
        return command;
    }

    /// <summary>The query of a call; the party as it was written.</summary>
    public EntryQuery Query(ParseResult call) => new()
    {
        Kind = Choice<ItemKind>(call.GetValue(_kind), "--kind"),
        Party = call.GetValue(_party),
        Role = call.GetValue(_role),
        Status = call.GetValue(_status),
        Purpose = call.GetValue(_purpose),
        Instrument = call.GetValue(_instrument),
        Currency = call.GetValue(_currency)?.ToUpperInvariant(),
        AtLeast = call.GetValue(_least),
        From = Day(call.GetValue(_from), "--from"),
        To = Day(call.GetValue(_to), "--to"),
        Text = call.GetValue(_words),
        State = Choice<EntryState>(call.GetValue(_state), "--state"),
        Disputed = call.GetValue(_disputed) ? true : null,
        Conditional = call.GetValue(_conditional) ? true : null,
        Order = call.GetValue(_sort) is { } order ? Enum.Parse<EntryOrder>(order, ignoreCase: true) : EntryOrder.Latest,
        Take = call.GetResult(_limit) is null ? 50 : Number(call.GetValue(_limit), "--limit", 1),
        Skip = Number(call.GetValue(_skip), "--skip", 0),
    };

    /// <summary>The time of a call.</summary>
    public LedgerTime Time(ParseResult call) => new(Day(call.GetValue(_asOf), "--as-of"), Moment(call.GetValue(_recorded), "--recorded", endOfDay: true));

    /// <summary>A moment, or a day's beginning or end in UTC.</summary>
    public static Instant? Moment(string? text, string option, bool endOfDay)
    {
        if (text is null)
            return null;
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } moment)
            return moment.Value;
        var day = Day(text, option)!.Value;
        return (endOfDay ? day.PlusDays(1) : day).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() - (endOfDay ? Duration.FromMilliseconds(1) : Duration.Zero);
    }

    /// <summary>A day.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static LocalDate? Day(string? text, string option)
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

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static int Number(int value, string option, int least) =>
        value >= least ? value : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} {value}: give a number of {least} or more"));

    private static T? Choice<T>(string? text, string option)
        where T : struct, Enum =>
        text is null ? null
        : Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name)
        : throw new UsageException($"{option} {text}: give one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");
}
