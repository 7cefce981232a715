using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Ledgers.Totals;
using CsvHelper;
using NodaTime.Text;
using Spectre.Console;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Prints totals with what they leave out and by which rates they were put into one currency.</summary>
internal sealed class TotalsView(ILedgerStore ledger, Terminal terminal)
{
    private const int MostNamed = 5;

    public void Print(LedgerTotals totals, TotalsBy by, string? currency)
    {
        var console = terminal.OutputIsTerminal ? AnsiConsole.Console : RecordView.PlainConsole(terminal.Writer, 130);
        var isParty = by is TotalsBy.Provider or TotalsBy.Receiver;
        var words = new EntryWords(isParty ? ledger.Names([.. totals.Rows.SelectMany(r => r.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()]) : new Dictionary<string, string>());
        if (totals.Rows.Count == 0)
            console.WriteLine("No entry with a sum is like that.");
        else
            console.Write(Table(totals, by, isParty, words));
        if (totals.Parts > 0)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{totals.Parts} entries are parts of others counted here and are not added to them."));
        foreach (var conversion in totals.Conversions.GroupBy(c => (c.From, c.Source)))
        {
            var rates = string.Join(", ", conversion.Take(MostNamed).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Rate:0.####} on {LocalDatePattern.Iso.Format(c.Day)}")));
            console.WriteLine($"{conversion.Key.From} into {currency} by {Source(conversion.Key.Source)}: {rates}{(conversion.Count() > MostNamed ? " …" : "")}");
        }
        if (totals.Unconverted.Count > 0)
        {
            var sums = totals.Unconverted.GroupBy(s => s.Currency.Length > 0 ? s.Currency : "an unknown currency").OrderBy(g => g.Key, StringComparer.Ordinal);
            console.WriteLine($"Not counted, as there is no rate into {currency}: {string.Join("; ", sums.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} entries in {g.Key}")))}. `chancery rates import` takes the rates of the European Central Bank.");
        }
    }

    /// <summary>A line a sum, in whole units of the currency.</summary>
    public static void Csv(LedgerTotals totals, TotalsBy by, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions(), true);
        foreach (var name in new[] { EntryJson.Name(by), "status", "currency", "sum", "entries", "upTo", "converted" })
            csv.WriteField(name);
        csv.EndRecord();
        foreach (var row in totals.Rows)
        {
            foreach (var cell in new[] { row.Key, row.Status, row.Currency, Plain(row.Value), row.Entries.ToString(CultureInfo.InvariantCulture), Plain(row.UpTo), Plain(row.Converted) })
                csv.WriteField(Shown.Cell(cell));
            csv.EndRecord();
        }
    }

    private static Table Table(LedgerTotals totals, TotalsBy by, bool isParty, EntryWords words)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = true };
        foreach (var column in new[] { EntryJson.Name(by), "status", "sum", "entries", "" })
            table.AddColumn(new TableColumn(column) { Alignment = column is "sum" or "entries" ? Justify.Right : Justify.Left, NoWrap = column != EntryJson.Name(by) });
        string? last = null;
        foreach (var row in totals.Rows)
        {
            var key = row.Key.Length == 0 ? by == TotalsBy.All ? "all" : "not told" : isParty ? words.Names(row.Key.Split(' ')) : row.Key;
            var notes = new[] { row.UpTo > 0 ? $"{EntryWords.Sum(row.UpTo, row.Currency)} of it “up to”" : "", row.Converted > 0 ? $"{EntryWords.Sum(Math.Round(row.Converted), row.Currency)} of it converted" : "" }.Where(n => n.Length > 0);
            table.AddRow(
                new Text(row.Key == last ? "" : key), new Text(row.Status), new Text(EntryWords.Sum(row.Converted > 0 ? Math.Round(row.Value) : row.Value, row.Currency.Length > 0 ? row.Currency : "?")),
                new Text(row.Entries.ToString(CultureInfo.InvariantCulture)), new Text(string.Join("; ", notes)));
            last = row.Key;
        }
        return table;
    }

    private static string Source(string source) => source switch
    {
        "rates" => "imported rates",
        "article" => "the sums that the articles give in both",
        _ => "what other articles give within three months",
    };

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
