using System.Globalization;
using Chancery.Ledgers;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Tells why reports are one entry, and what keeps those apart that are like them.</summary>
internal sealed class WhyView(ILedgerStore ledger, TextWriter writer)
{
    private const int MostBeside = 3;

    public void Print(Entry entry)
    {
        var explainer = new Explainer(ledger);
        writer.WriteLine($"{entry.Name}  {new EntryWords(ledger.Names(EntryWords.Parties([entry]))).Line(entry)}");
        var within = explainer.Within(entry);
        writer.WriteLine(within.Count == 0 ? "  All its reports say the same of the same day in the same words." : "  Its reports are one by these weights, in bits (data/reconciliation.tsv); above 0 is rather one than two:");
        foreach (var pair in within)
            Print(pair);
        var beside = explainer.Beside(entry, MostBeside);
        if (beside.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("  The nearest entries that it is not:");
        foreach (var pair in beside)
            Print(pair);
    }

    private void Print(Explanation pair)
    {
        var words = new EntryWords(ledger.Names([.. Parties(pair.One), .. Parties(pair.Other)]));
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pair.Weight,6:+0.0;-0.0}  {Name(pair.One)}  {Said(pair.One, words)}"));
        writer.WriteLine($"          {Name(pair.Other)}  {Said(pair.Other, words)}");
        foreach (var level in pair.Levels.Where(l => Math.Abs(l.Weight) >= 0.05))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {level.Weight,10:+0.0;-0.0}  {level.Field}: {level.Note}"));
    }

    private static string Name(StoredForm form) => EntryWords.Short(Entry.NameOf(form.Form.Kind, form.Tally.Founder));

    private static IEnumerable<string> Parties(StoredForm form) => form.Form.Values.Where(v => Field.HoldsParties(v.Key)).Select(v => v.Value);

    private static string Said(StoredForm form, EntryWords words) => string.Join(
        ", ", form.Form.Values.GroupBy(v => v.Key).Select(g => $"{g.Key} {string.Join(" + ", g.Select(v => words.Value(g.Key, v.Value)))}").Prepend(EntryWords.When(form.Form.When)).Where(s => s.Length > 0));
}
