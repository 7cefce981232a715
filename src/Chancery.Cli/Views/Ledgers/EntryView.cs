using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using NodaTime.Text;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Tells everything about one entry.</summary>
internal sealed class EntryView(ILedgerStore ledger, LedgerTime time, TextWriter writer)
{
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
        var steps = StatusStep.Of(reports);
        if (steps.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("  status over time");
        foreach (var step in steps)
            writer.WriteLine($"    {EntryWords.Day(step.Day)}  {step.Status}  ({string.Join(", ", step.Reports.Select(r => Shown.OneLine(r.Article.Id)).Distinct().Take(3))})");
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
            writer.WriteLine($"      “{Quotation.Of(ledger.Text(article.Number), report.Evidence)}”");
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
            var undone = ruling.UndoneBy is { } by ? string.Create(CultureInfo.InvariantCulture, $"  (undone by ruling {by})") : "";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {ruling.Number}  {InstantPattern.General.Format(ruling.At)}  {Shown.OneLine(ruling.By)} {EntryWords.Does(ruling)}: {Shown.OneLine(ruling.Reason)}{undone}"));
            if (ruling.Evidence is { } evidence)
                Evidence(evidence);
        }
    }

    private void Evidence(RulingEvidence evidence)
    {
        var article = ledger.Article(evidence.Article);
        writer.WriteLine($"       {Shown.OneLine(article.Id)} says “{Quotation.Of(article.Text, [evidence.Span])}”");
    }
}
