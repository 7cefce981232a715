using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime.Text;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Tells everything about one entry.</summary>
internal sealed class EntryView(ILedgerStore ledger, LedgerTime time, TextWriter writer)
{
    private const int LongestQuotation = 300;

    public void Print(Entry entry)
    {
        var words = new EntryWords(ledger.Names(EntryWords.Parties([entry])));
        var then = time;
        var reports = ledger.Reports(entry.Number).Where(r => then.Knows(r.Article)).ToList();
        writer.WriteLine($"{entry.Name}  {words.Line(entry)}");
        writer.WriteLine($"  {EntryJson.Name(entry.State)} · {EntryWords.Backing(entry.Reports, entry.Sources)} · {Confidence(entry)}{Dates(entry)}");
        Fields(entry, words);
        Status(reports);
        Parts(entry);
        Reports(reports);
        Rulings(entry);
    }

    private static string Confidence(Entry entry) => string.Create(CultureInfo.InvariantCulture, $"confidence {entry.Confidence:0.00}");

    private static string Dates(Entry entry) => entry.When.IsKnown ? $" · {EntryWords.When(entry.When)}" : "";

    private void Fields(Entry entry, EntryWords words)
    {
        writer.WriteLine();
        foreach (var field in entry.Claims.GroupBy(c => c.Field))
        {
            var mark = entry.Disputed.Contains(field.Key) ? "  ≠ the articles disagree" : "";
            var claims = field.ToList();
            foreach (var claim in claims)
            {
                var label = claim == claims[0] ? field.Key : "";
                var backing = claim.Reports == 0 ? claim.Why : claims.Count == 1 && entry.Reports == claim.Reports ? "" : $"{EntryWords.Backing(claim.Reports, claim.Sources)}; {claim.Why}";
                writer.WriteLine($"  {label,-12} {(claim.Shown ? ' ' : '·')} {words.Value(field.Key, claim.Value)}{(backing.Length > 0 ? $"  ({backing})" : "")}{(claim == claims[0] ? mark : "")}");
            }
        }
    }

    private void Status(IReadOnlyList<KnownReport> reports)
    {
        var steps = reports.Where(r => r.Counts && r.Said.Value(Field.Status) is not null)
            .GroupBy(r => (Day: r.Said.When.IsKnown ? r.Said.When.First : int.MaxValue, Status: r.Said.Value(Field.Status)!))
            .OrderBy(g => g.Key.Day).ThenBy(g => g.Key.Status, StringComparer.Ordinal).ToList();
        if (steps.Select(s => s.Key.Status).Distinct().Count() < 2)
            return;
        writer.WriteLine();
        writer.WriteLine("  status over time");
        foreach (var step in steps)
            writer.WriteLine($"    {(step.Key.Day == int.MaxValue ? "day unknown" : EntryWords.Day(step.Key.Day))}  {step.Key.Status}  ({string.Join(", ", step.Select(r => Shown.OneLine(r.Article.Id)).Distinct().Take(3))})");
    }

    private void Parts(Entry entry)
    {
        foreach (var part in ledger.Parts(entry.Number))
        {
            var other = ledger.Find(part.Name) is [var found] ? new EntryWords(ledger.Names(EntryWords.Parties([found]))).Line(found) : "";
            writer.WriteLine();
            writer.WriteLine($"  {(part.Entry == entry.Number ? $"{part.Kind} of" : $"has the {part.Kind}")} {EntryWords.Short(part.Name)}  {other}");
        }
    }

    private void Reports(IReadOnlyList<KnownReport> reports)
    {
        writer.WriteLine();
        writer.WriteLine("  reports");
        foreach (var report in reports)
        {
            var article = report.Article;
            var where = string.Join(", ", new[] { article.Title ?? article.Id, article.Publisher, article.Published is { } day ? LocalDatePattern.Iso.Format(day) : "day unknown", article.Url }.OfType<string>().Select(Shown.OneLine));
            writer.WriteLine($"    {Entry.NameOf(report.Said.Kind, report.Key)}  {where}{(report.Replaced ? "  (replaced by a later reading)" : report.Proposed ? "  (proposed by a later reading beside what was confirmed)" : "")}");
            writer.WriteLine($"      {report.Item} of {Shown.OneLine(article.Id)}{(article.Version > 1 ? string.Create(CultureInfo.InvariantCulture, $", version {article.Version}") : "")}, source {article.Source.ToString(CultureInfo.InvariantCulture)}, read by {Shown.OneLine(article.Reader)} at {InstantPattern.General.Format(article.Recorded)}");
            writer.WriteLine($"      “{Quote(ledger.Text(article.Number), report.Evidence)}”");
        }
    }

    private void Rulings(Entry entry)
    {
        var rulings = ledger.Rulings(entry.Number);
        if (rulings.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("  history");
        foreach (var ruling in rulings)
        {
            var what = ruling.Kind switch
            {
                RulingKind.Correct => $"corrects {ruling.Field} to {(ruling.Value is { Length: > 0 } value ? Shown.OneLine(value) : "none")}",
                RulingKind.Undo => string.Create(CultureInfo.InvariantCulture, $"undoes ruling {ruling.Undoes}"),
                var kind => EntryJson.Name(kind) + "s",
            };
            var undone = ruling.UndoneBy is { } by ? string.Create(CultureInfo.InvariantCulture, $"  (undone by ruling {by})") : "";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {ruling.Number}  {InstantPattern.General.Format(ruling.At)}  {Shown.OneLine(ruling.By)} {what}: {Shown.OneLine(ruling.Reason)}{undone}"));
        }
    }

    /// <summary>The characters of spans in code points, gaps as dots.</summary>
    internal static string Quote(string text, IReadOnlyList<TextSpan> spans)
    {
        var map = new CodePointMap(text);
        var quotation = string.Join(" … ", spans.Select(s => text[map.ToUtf16(s.Start)..map.ToUtf16(s.End)]));
        return Shown.OneLine(quotation.Length <= LongestQuotation ? quotation : quotation[..LongestQuotation] + " …").Trim('“', '”', '"', ' ');
    }
}
