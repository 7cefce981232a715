using System.Collections.Concurrent;
using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Records;
using Chancery.Stores;
using Chancery.Tests.Cli;
using NodaTime;

namespace Chancery.Tests.Ledgers;

/// <summary>A ledger in a file of its own, with the articles of a case filed in some order.</summary>
internal sealed class CaseLedger : IDisposable
{
    private static readonly ConcurrentDictionary<(string, string, LocalDate?), ArticleRecord> Readings = new();
    private static readonly Instant Now = Instant.FromUtc(2031, 6, 1, 8, 0);

    private readonly TemporaryFolder _folder = new();
    private readonly SqlLedger _ledger;
    private readonly Dictionary<string, ArticleRecord> _records = new(StringComparer.Ordinal);

    public CaseLedger(IEnumerable<Article> articles)
    {
        _ledger = LedgerAddress.Open(Path.Combine(_folder.Path, "case.db"));
        var clerk = new Clerk(_ledger);
        foreach (var article in articles)
        {
            _records[article.Id] = Readings.GetOrAdd((article.Id, article.Text, article.Published), _ => Reader.Default.Read(article));
            clerk.File(_records[article.Id], "test", Now);
        }
    }

    public ILedgerStore Store => _ledger;

    public IReadOnlyList<Entry> Entries(ItemKind kind) => _ledger.Entries(new EntryQuery { Kind = kind, Take = 1000, Order = EntryOrder.Earliest });

    /// <summary>The report that <c>article</c> or <c>article/words</c> names.</summary>
    /// <exception cref="InvalidOperationException">None, or several.</exception>
    public Report Find(ItemKind kind, string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (id, words) = slash < 0 ? (name, "") : (name[..slash], name[(slash + 1)..]);
        var reports = ReportMaker.Of(_records[id]).Where(r => r.Kind == kind).ToList();
        var text = _records[id].Article.Text;
        var exact = reports.Where(r => r.Facts.Where(f => f.Field != Field.ShareOf).Any(f => f.Value == words || f.Spans.Any(s => s.In(text).Contains(words, StringComparison.Ordinal)))).ToList();
        var near = words.Length == 0 ? reports : exact.Count == 1 ? exact : reports.Where(r => r.Evidence.Any(s => s.In(text).Contains(words, StringComparison.Ordinal))).ToList();
        return near is [var only] ? only : throw new InvalidOperationException($"{name} names {near.Count} reports of {kind} among: {string.Join("; ", reports.Select(Said))}");
    }

    public Entry EntryOf(ItemKind kind, string name) => _ledger.Find(Entry.NameOf(kind, Find(kind, name).Key)) is [var only] ? only : throw new InvalidOperationException($"{name} has no entry");

    public void Rule(string[] ruling)
    {
        var registrar = new Registrar(_ledger);
        var kind = ruling.Length > 1 && Enum.TryParse<ItemKind>(ruling[1], ignoreCase: true, out var named) ? named : ItemKind.Commitment;
        _ = ruling switch
        {
            ["merge", _, var one, var other] => registrar.Merge(EntryOf(kind, one), EntryOf(kind, other), "ada", "test", Now),
            ["split", _, .. var off] => registrar.Split(EntryOf(kind, off[0]), [.. off.Select(o => Find(kind, o).Key)], "ada", "test", Now),
            ["correct", _, var one, var field, .. var value] => registrar.Correct(EntryOf(kind, one), field, string.Join(' ', value), "ada", "test", Now),
            ["undo", var number] => registrar.Undo(long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), "ada", "test", Now),
            _ => throw new FormatException($"there is no such ruling: {string.Join(' ', ruling)}"),
        };
    }

    public static string Said(Report report) => Said(report.Form);

    public static string Said(Form form) => $"{form.When.First}..{form.When.Last}{(form.When.Told ? "!" : "")} {string.Join(" | ", form.Values.Select(v => $"{v.Key} {v.Value}"))}";

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }
}
