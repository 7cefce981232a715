using System.Globalization;
using Chancery.Articles;
using Chancery.Ledgers;
using CsvHelper;
using Spectre.Console;

namespace Chancery.Cli.Views.Ledgers;

/// <summary>Prints entries as a table, as JSON Lines or as CSV.</summary>
internal static class EntryTable
{
    public static void Print(IReadOnlyList<Entry> entries, long count, EntryWords words, Terminal terminal)
    {
        var console = terminal.OutputIsTerminal ? AnsiConsole.Console : RecordView.PlainConsole(terminal.Writer, 150);
        if (entries.Count == 0)
        {
            console.WriteLine("No entry is like that.");
            return;
        }
        var table = new Table { Border = TableBorder.Rounded, Expand = true };
        foreach (var column in new[] { "entry", "day", "", "status", "reports", "" })
            table.AddColumn(new TableColumn(column) { NoWrap = column is "entry" or "day" or "status" });
        foreach (var entry in entries)
        {
            table.AddRow(
                new Text(EntryWords.Short(entry.Name)), new Text(EntryWords.When(entry.When)), new Text(Cut(words.Line(entry))), new Text(entry.Shown(Field.Status) ?? entry.Shown(Field.Stance) ?? ""),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{entry.Reports} / {entry.Sources}")), new Text(EntryWords.Marks(entry)));
        }
        console.Write(table);
        if (count > entries.Count)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} of {count:N0} entries; --limit and --skip show others, --party, --kind, --status … fewer."));
        console.WriteLine("reports / independent sources; `chancery entry NAME` tells everything about one.");
    }

    public static void Json(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, string> names, TextWriter writer)
    {
        foreach (var entry in entries)
            writer.WriteLine(EntryJson.Write(entry, names));
    }

    /// <summary>A line an entry; lists with semicolons, parties by their ids.</summary>
    public static void Csv(IReadOnlyList<Entry> entries, TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions(), true);
        foreach (var name in new[] { "entry", "kind", "state", "from", "to", "status", "type", "provider", "receiver", "participant", "source", "object", "quantity", "bound", "amount", "currency", "instrument", "purpose", "content", "stance", "place", "condition", "reports", "sources", "disputed", "confidence" })
            csv.WriteField(name);
        csv.EndRecord();
        foreach (var entry in entries)
        {
            var sum = entry.Shown(Field.Amount)?.Split(' ') ?? ["", ""];
            string?[] cells =
            [
                entry.Name, EntryJson.Name(entry.Kind), EntryJson.Name(entry.State), entry.When.IsKnown ? EntryWords.Day(entry.When.First) : "", entry.When.IsKnown ? EntryWords.Day(entry.When.Last) : "",
                entry.Shown(Field.Status), entry.Shown(Field.Type), Parties(entry, Field.Provider), Parties(entry, Field.Receiver), Parties(entry, Field.Participant), Parties(entry, Field.Source),
                entry.Shown(Field.Object), entry.Shown(Field.Quantity), entry.Shown(Field.Bound), sum[0], sum.Length > 1 ? sum[1] : "", entry.Shown(Field.Instrument), entry.Shown(Field.Purpose),
                entry.Shown(Field.Content), entry.Shown(Field.Stance), entry.Shown(Field.Place), string.Join("; ", entry.AllShown(Field.Condition)),
                entry.Reports.ToString(CultureInfo.InvariantCulture), entry.Sources.ToString(CultureInfo.InvariantCulture), string.Join("; ", entry.Disputed), entry.Confidence.ToString("0.##", CultureInfo.InvariantCulture),
            ];
            foreach (var cell in cells)
                csv.WriteField(Shown.Cell(cell));
            csv.EndRecord();
        }
    }

    private static string Parties(Entry entry, string field) => string.Join("; ", entry.Parties(field));

    private static string Cut(string text) => text.Length <= 220 ? text : text[..219] + "…";
}
