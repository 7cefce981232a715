using System.Globalization;
using Chancery.Articles;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;

namespace Chancery.Desk.Views;

/// <summary>One entry with all that a person needs to judge it.</summary>
public sealed class EntryCase
{
    private readonly ILedgerStore _store;
    private readonly Dictionary<long, string> _texts = [];

    private EntryCase(DeskLedger ledger, Entry entry, LedgerTime time)
    {
        _store = ledger.Store;
        Entry = entry;
        Reports = [.. ledger.Store.Reports(entry.Number).Where(r => time.Knows(r.Article))];
        Rulings = [.. ledger.Store.Rulings(entry.Number).Where(time.Knows)];
        Words = ledger.Words([entry]);
    }

    /// <summary>The entry.</summary>
    public Entry Entry { get; }

    /// <summary>Its reports, those that are replaced among them, by article.</summary>
    public IReadOnlyList<KnownReport> Reports { get; }

    /// <summary>What people decided about it, by number.</summary>
    public IReadOnlyList<Ruling> Rulings { get; }

    /// <summary>Words for it.</summary>
    internal EntryWords Words { get; }

    /// <summary>What a form carries to tell later what has changed.</summary>
    public EntryVersion Version => EntryVersion.Of(Entry, Rulings);

    /// <summary>Who does what.</summary>
    public string Line => ArticleWords.Clip(Words.Line(Entry));

    /// <summary>The last ruling that can be undone, or null.</summary>
    public Ruling? Undoable => Rulings.LastOrDefault(r => r.UndoneBy is null && r.Kind != RulingKind.Undo);

    /// <summary>The case of an entry.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="entry">The entry, with the values of the time.</param>
    /// <param name="time">What is known; by default all.</param>
    internal static EntryCase Of(DeskLedger ledger, Entry entry, LedgerTime time = default) => new(ledger, entry, time);

    /// <summary>The report that is asked for, or else the one that says most of what the entry shows.</summary>
    public KnownReport? Telling(string? key)
    {
        var counting = Reports.Where(r => r.Counts).ToList();
        return counting.FirstOrDefault(r => r.Key == key) ?? counting.OrderByDescending(Tells).ThenByDescending(r => r.Confidence).FirstOrDefault();
    }

    /// <summary>The reports that give a field a value, in order.</summary>
    public IEnumerable<KnownReport> Saying(string field, string value) =>
        Reports.Where(r => r.Counts && (r.Said.All(field).Contains(value) || string.Join(' ', r.Said.All(field).Distinct().Order(StringComparer.Ordinal)) == value));

    /// <summary>What a report rests on, quoted.</summary>
    public string Quote(KnownReport report) => Quotation.Of(Text(report.Article.Number), report.Evidence);

    /// <summary>The words that bear a ruling out, quoted; null where nobody pointed at any.</summary>
    public string? Quote(Ruling ruling) => ruling.Evidence is { } evidence ? Quotation.Of(Text(evidence.Article), [evidence.Span]) : null;

    /// <summary>The text of an article.</summary>
    public string Text(long article) => _texts.TryGetValue(article, out var known) ? known : _texts[article] = _store.Text(article);

    /// <summary>The name of a report.</summary>
    public static string Name(KnownReport report) => Entry.NameOf(report.Said.Kind, report.Key);

    /// <summary>Where a report's article says it.</summary>
    public static string Link(KnownReport report) => Link(report.Article.Number, report.Evidence.Count > 0 ? report.Evidence[0] : default);

    /// <summary>Where characters of an article stand.</summary>
    public static string Link(long article, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"/articles/{article}?at={span.Start}-{span.End}");

    /// <summary>Where a report was published.</summary>
    public static string Place(KnownReport report) => Shown.OneLine(
        $"{report.Article.Publisher ?? report.Article.Id}, {(report.Article.Published is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "day unknown")}");

    private int Tells(KnownReport report) =>
        (2 * report.Facts.Count(f => Entry.Claims.Any(c => c.Shown && c.Field == f.Field && (c.Value == f.Value || c.Value.Split(' ').Contains(f.Value))))) + report.Facts.Count(f => f.Spans.Count > 0);
}
