using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Facts.Money;
using Chancery.Reading;
using Chancery.Records;
using NodaTime.Text;
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
        Table(console, "Commitments", ["", "Who", "To whom", "What", "Status", "When, on what terms"], record.Commitments.Select(c => new Row(
            c.Id, [Names(names, c.Provider), Names(names, c.Receiver), What(record, c.Object, c.Quantity, c.Amount), Status(c.Status), Terms(record, c)], c.Evidence)), record.Article.Text);
        Table(console, "Engagements", ["", "What", "Who", "Where", "When"], record.Engagements.Select(e => new Row(
            e.Id, [$"{Lower(e.Type)}, {Lower(e.Status)}", Names(names, e.Participants), Words(record, e.Place), Date(e.Date)], e.Evidence)), record.Article.Text);
        Table(console, "Statements", ["", "Who", "How", "What"], record.Statements.Select(s => new Row(
            s.Id, [s.Source.Count > 0 ? Names(names, s.Source) : Quoted(record, s.SourceSpans), $"{Quoted(record, s.CueSpans)}\n{Lower(s.Kind)}{(s.Stance is { } stance ? ", " + Lower(stance) : "")}", Quoted(record, s.ContentSpans)], [])), record.Article.Text);
        if (record.Amounts.Count > 0)
            console.WriteLine($"Sums    {Shown.OneLine(string.Join("; ", record.Amounts.Select(Sum)))}");
        if (record.Actors.Count > 0)
            console.WriteLine($"Actors  {Shown.OneLine(string.Join("; ", record.Actors.Select(Described)))}");
        console.WriteLine();
    }

    private static void Head(ArticleRecord record, IAnsiConsole console)
    {
        var article = record.Article;
        var day = article.Published is { } published ? LocalDatePattern.Iso.Format(published) : "day unknown";
        var line = string.Join(", ", new[] { article.Title ?? article.Id, article.Publisher, day }.OfType<string>().Select(Shown.OneLine));
        console.Write(new Rule($"[bold]{Markup.Escape(line)}[/]") { Justification = Justify.Left });
        if (record.Commitments.Count + record.Engagements.Count + record.Statements.Count == 0)
            console.WriteLine("No commitment, engagement or statement was found.");
    }

    private sealed record Row(string Id, string[] Cells, IReadOnlyList<TextSpan> Evidence);

    private static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<Row> rows, string text)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"[bold]{title}[/]"), Expand = true };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column));
        foreach (var row in rows)
        {
            table.AddRow([new Text(row.Id), .. row.Cells.Select(c => (IRenderable)new Text(Shown.Lines(c), StyleOf(c)))]);
            if (row.Evidence.Count > 0)
                table.AddRow([new Text(""), .. Enumerable.Repeat<IRenderable>(new Text(""), columns.Length - 2), Evidence(text, row.Evidence)]);
        }
        if (table.Rows.Count > 0)
            console.Write(table);
    }

    private static Style? StyleOf(string cell) => cell switch
    {
        "delivered" or "committed" => new Style(Color.Green),
        "pledged" or "offered" => new Style(Color.Yellow),
        "suspended" or "withheld" or "rejected" or "ended" => new Style(Color.Red),
        "considered" => new Style(Color.Grey),
        _ => null,
    };

    private static Text Evidence(string text, IReadOnlyList<TextSpan> spans) =>
        new(string.Join(" … ", spans.Select(s => $"“{Shown.OneLine(s.In(text).ToString())}”")), new Style(decoration: Decoration.Italic));

    private static string Names(Dictionary<string, string> names, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "–" : string.Join(", ", ids.Select(i => names.GetValueOrDefault(i, i)));

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

    private static string Terms(ArticleRecord record, Reading.Commitments.Commitment commitment)
    {
        var terms = new StringBuilder();
        Line(terms, "", Date(commitment.Date));
        Line(terms, "over ", Date(commitment.Period));
        Line(terms, "as ", commitment.Instrument is { } instrument ? Lower(instrument) : "");
        Line(terms, "for ", commitment.Purpose is { } purpose ? Lower(purpose) : "");
        Line(terms, "from ", Words(record, commitment.FundedBy));
        foreach (var condition in commitment.Conditions)
            Line(terms, "condition: ", Shown.OneLine(condition.Span.In(record.Article.Text).ToString()));
        return terms.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder terms, string label, string value)
    {
        if (value.Length > 0)
            terms.Append(label).Append(value).Append('\n');
    }

    private static string Status<T>(T status)
        where T : struct, Enum => Lower(status);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString() switch { "InKind" => "in kind", "SanctionRelief" => "sanction relief", "AtLeast" => "at least", "UpTo" => "up to", var name => name.ToLowerInvariant() };

    private static string Words(ArticleRecord record, TextSpan? span) => span is { } words ? Shown.OneLine(words.In(record.Article.Text).ToString()) : "";

    private static string Quoted(ArticleRecord record, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => Shown.OneLine(s.In(record.Article.Text).ToString())));

    private static string Date(ReportedDate? date) => date?.Edtf ?? date?.Text ?? "";

    private static string Sum(Amount amount)
    {
        var (scaled, unit) = amount.Value switch
        {
            >= 1_000_000_000_000 => (amount.Value / 1_000_000_000_000, "tn"),
            >= 1_000_000_000 => (amount.Value / 1_000_000_000, "bn"),
            >= 1_000_000 => (amount.Value / 1_000_000, "m"),
            _ => (amount.Value, ""),
        };
        var bound = amount.Bound == Bound.Exactly ? "" : Lower(amount.Bound) + " ";
        var sum = string.Create(CultureInfo.InvariantCulture, $"{bound}{amount.Currency ?? "?"} {scaled:#,0.####}{unit}");
        return amount.Equivalents.Count == 0 ? sum : $"{sum} ({string.Join(", ", amount.Equivalents.Select(Sum))})";
    }

    private static string Described(Actor actor) => actor.Office is { } office ? $"{actor.Name} ({office}{(actor.Country is { } country ? ", " + country : "")})" : actor.Name;
}
