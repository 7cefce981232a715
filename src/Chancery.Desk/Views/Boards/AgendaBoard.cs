using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Chancery.Ledgers.Boards;
using NodaTime;

namespace Chancery.Desk.Views.Boards;

/// <summary>What the agenda shows: what is to come, the next first, and what has been, the latest first.</summary>
internal sealed class AgendaBoard
{
    /// <summary>How many entries a page looks at.</summary>
    public const int Each = 300;

    private const int MostWithoutDay = 100;

    private static readonly LocalDate BeforeAll = new(1, 1, 1);

    private AgendaBoard(Asked asked, ILedgerStore store, LocalDate today)
    {
        var outcome = Outcomes.FirstOrDefault(o => o.Name == asked["outcome"]).Outcome;
        var query = asked.Query(store) with { Kind = ItemKind.Engagement, Planned = true };
        var reader = new AgendaReader(new PastLedger(store, asked.Time));
        if (outcome is null or AgendaOutcome.ToCome && asked.Skip == 0)
        {
            var from = query.From is { } first && first > today ? first : today;
            Coming = [.. reader.Read(query with { From = from, Take = Each }, today).Where(i => i.Outcome == AgendaOutcome.ToCome)];
            if (query is { From: null, To: null })
                Coming = [.. Coming, .. reader.Read(query with { To = BeforeAll, Take = MostWithoutDay }, today).Where(i => i.Outcome == AgendaOutcome.ToCome)];
        }
        if (outcome == AgendaOutcome.ToCome)
            return;
        var past = query with { Status = Status(outcome), To = outcome == AgendaOutcome.Unreported && !(query.To < today) ? today : query.To };
        var read = reader.Read(past with { Skip = asked.Skip, Take = Each }, today, EntryOrder.Latest);
        Past = [.. read.Where(i => i.Outcome != AgendaOutcome.ToCome && (outcome is null || i.Outcome == outcome))];
        HasMore = read.Count == Each;
    }

    /// <summary>The names in links under which one asks for what became of plans.</summary>
    public static IReadOnlyList<(string Name, AgendaOutcome? Outcome, string Title)> Outcomes { get; } =
    [
        ("upcoming", AgendaOutcome.ToCome, "To come"), ("unreported", AgendaOutcome.Unreported, "No word"), ("held", AgendaOutcome.Held, "Took place"), ("cancelled", AgendaOutcome.Cancelled, "Cancelled"),
    ];

    /// <summary>What is to come, the next first; of no known day last.</summary>
    public IReadOnlyList<AgendaItem> Coming { get; } = [];

    /// <summary>What has been, or was cancelled, the latest first.</summary>
    public IReadOnlyList<AgendaItem> Past { get; } = [];

    /// <summary>Whether there is more behind it.</summary>
    public bool HasMore { get; }

    /// <summary>Reads what a link asks.</summary>
    /// <exception cref="DeskException">It asks what cannot be.</exception>
    public static AgendaBoard Read(Asked asked, ILedgerStore store, LocalDate today) => new(asked, store, today);

    private static string? Status(AgendaOutcome? outcome) => outcome switch { AgendaOutcome.Held => "held", AgendaOutcome.Cancelled => "cancelled", _ => null };
}
