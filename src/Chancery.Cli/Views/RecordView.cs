using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Ledgers;
using Chancery.Reading;
using Chancery.Records;
using NodaTime.Text;
using Rule = Spectre.Console.Rule;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Cli.Views;

/// <summary>Shows a record to people: who, what, how much, on what condition, each with the sentence that says so.</summary>
internal static class RecordView
{
    /// <summary>A console that writes plain text of a fixed width, without colours.</summary>
    public static IAnsiConsole PlainConsole(TextWriter writer, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Prints one record.</summary>
    public static void Print(ArticleRecord record, IAnsiConsole console)
    {
        var names = record.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        Head(record, console);
        Section(console, "Commitments", record.Commitments.Select(c => new Item(
            c.Id, $"{Names(names, c.Provider)} → {Names(names, c.Receiver)}: {What(record, c.Object, c.Quantity, c.Amount)}", Lower(c.Status), Terms(record, c), Quoted(record, c.Evidence))));
        Section(console, "Engagements", record.Engagements.Select(e => new Item(
            e.Id, $"{Lower(e.Type)}: {Names(names, e.Participants)}", Lower(e.Status), Joined(Labelled("in ", Words(record, e.Place)), Date(e.Date)), Quoted(record, e.Evidence))));
        Section(console, "Statements", record.Statements.Select(s => new Item(
            s.Id, $"{(s.Source.Count > 0 || s.SourceSpans.Count == 0 ? Names(names, s.Source) : Quoted(record, s.SourceSpans))} {Quoted(record, s.CueSpans)}", s.Stance is { } stance ? Lower(stance) : "",
            Joined(Lower(s.Kind), Labelled("to ", s.Audience.Count > 0 ? Names(names, s.Audience) : ""), Words(record, s.Setting), Date(s.Date), Labelled("about ", string.Join(", ", s.About))), Quoted(record, s.ContentSpans))));
        Named(console, record);
        console.WriteLine();
    }

    private static void Section(IAnsiConsole console, string title, IEnumerable<Item> items)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = true, ShowHeaders = true };
        table.AddColumn(new TableColumn("") { NoWrap = true });
        table.AddColumn(new TableColumn(new Text(title, new Style(decoration: Decoration.Bold))));
        foreach (var item in items)
        {
            var lines = new List<IRenderable> { Line(item) };
            if (item.Terms.Length > 0)
                lines.Add(new Text(item.Terms, new Style(Color.Grey)));
            lines.Add(new Text($"“{item.Evidence.Trim('“', '”', '"', ' ')}”", new Style(decoration: Decoration.Italic)));
            table.AddRow(new Text(item.Id, new Style(Color.Grey)), new Rows(lines));
        }
        if (table.Rows.Count > 0)
            console.Write(table);
    }

    private static Paragraph Line(Item item)
    {
        var line = new Paragraph();
        line.Append(item.Line, new Style(decoration: Decoration.Bold));
        if (item.Mark.Length > 0)
            line.Append($"  [{item.Mark}]", StyleOf(item.Mark));
        return line;
    }

    private static void Named(IAnsiConsole console, ArticleRecord record)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 1, 0) }).AddColumn();
        if (record.Amounts.Count > 0)
            grid.AddRow(new Text("sums"), new Text(string.Join("; ", record.Amounts.Select(Sum))));
        if (record.Actors.Count > 0)
            grid.AddRow(new Text("actors"), new Text(Shown.OneLine(string.Join("; ", record.Actors.Select(Described)))));
        if (record.Amounts.Count + record.Actors.Count > 0)
            console.Write(grid);
    }

    private sealed record Item(string Id, string Line, string Mark, string Terms, string Evidence);

    private static void Head(ArticleRecord record, IAnsiConsole console)
    {
        var article = record.Article;
        var day = article.Published is { } published ? LocalDatePattern.Iso.Format(published) : "day unknown";
        var line = string.Join(", ", new[] { article.Title ?? article.Id, article.Publisher, day }.OfType<string>().Select(Shown.OneLine));
        console.Write(new Rule($"[bold]{Markup.Escape(line)}[/]") { Justification = Justify.Left });
        if (record.Commitments.Count + record.Engagements.Count + record.Statements.Count == 0)
            console.WriteLine("No commitment, engagement or statement was found.");
    }

    private static Style? StyleOf(string cell) => cell switch
    {
        "delivered" or "committed" => new Style(Color.Green),
        "pledged" or "offered" => new Style(Color.Yellow),
        "suspended" or "withheld" or "rejected" or "ended" => new Style(Color.Red),
        "considered" => new Style(Color.Grey),
        _ => null,
    };

    private static string Names(Dictionary<string, string> names, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "–" : Shown.OneLine(string.Join(", ", ids.Select(i => names.GetValueOrDefault(i, i))));

    private static string What(ArticleRecord record, TextSpan? what, decimal? quantity, Amount? amount)
    {
        var parts = new List<string>();
        if (amount is not null)
            parts.Add(Sum(amount));
        if (quantity is { } count)
            parts.Add(count.ToString("#,0.##", CultureInfo.InvariantCulture) + " ×");
        if (what is { } words && words != amount?.Span)
            parts.Add(Shown.OneLine(words.In(record.Article.Text).ToString()));
        return string.Join(' ', parts);
    }

    private static string Terms(ArticleRecord record, Reading.Commitments.Commitment commitment) => Joined([
        Date(commitment.Date),
        Labelled("over ", Date(commitment.Period)),
        commitment.Instrument is { } instrument ? Lower(instrument) : "",
        commitment.Purpose is { } purpose ? Lower(purpose) : "",
        Labelled("money from ", Words(record, commitment.FundedBy)),
        .. commitment.Conditions.Select(c => Labelled("condition: ", Shown.OneLine(c.Span.In(record.Article.Text).ToString())))]);

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Length > 0)
                joined.Append(joined.Length > 0 ? " · " : "").Append(part);
        }
        return joined.ToString();
    }

    private static string Labelled(string label, string value) => value.Length > 0 ? label + value : "";

    internal static string Lower<T>(T value)
        where T : struct, Enum => value.ToString() switch { "InKind" => "in kind", "SanctionRelief" => "sanction relief", "AtLeast" => "at least", "UpTo" => "up to", var name => name.ToLowerInvariant() };

    private static string Words(ArticleRecord record, TextSpan? span) => span is { } words ? Shown.OneLine(words.In(record.Article.Text).ToString()) : "";

    private static string Quoted(ArticleRecord record, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => Shown.OneLine(s.In(record.Article.Text).ToString())));

    internal static string Date(ReportedDate? date) => date?.Edtf ?? date?.Text ?? "";

    /// <summary>A sum in millions, billions or trillions, with the letters for them.</summary>
    internal static string Sum(Amount amount)
    {
        var (scaled, unit) = EntryWords.Scaled(amount.Value);
        var bound = amount.Bound == Bound.Exactly ? "" : Lower(amount.Bound) + " ";
        var sum = string.Create(CultureInfo.InvariantCulture, $"{bound}{amount.Currency ?? "?"} {scaled:#,0.####}{unit}");
        return amount.Equivalents.Count == 0 ? sum : $"{sum} ({string.Join(", ", amount.Equivalents.Select(Sum))})";
    }

    private static string Described(Actor actor) => actor.Office is { } office ? $"{actor.Name} ({office}{(actor.Country is { } country ? ", " + country : "")})" : actor.Name;
}
