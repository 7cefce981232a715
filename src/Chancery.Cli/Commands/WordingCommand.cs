using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Inputs;
using Chancery.Data;
using Chancery.Reading.Wording;

namespace Chancery.Cli.Commands;

/// <summary>Shows articles with what their mangled wording stood for, and whether a machine reworded them.</summary>
internal sealed class WordingCommand(Terminal terminal)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs one call.</summary>
    /// <returns>0, or 1 where an input failed.</returns>
    public int Run(IReadOnlyList<string> files, InputOptions inputs, RecordFormat format, ReferenceData data)
    {
        var reader = new Reader(new ReaderOptions { Data = data });
        return new EachArticle(terminal, inputs).Run(files, 1, article =>
        {
            var verdict = reader.Wording(article.Text);
            return format == RecordFormat.Text ? View(article, verdict) : Json(article, verdict);
        });
    }

    private static string View(Article article, WordingVerdict verdict)
    {
        var view = new StringBuilder();
        view.Append(CultureInfo.InvariantCulture, $"── {Shown.OneLine(article.Id)}: {Sentence(verdict)}\n\n");
        var at = 0;
        foreach (var reading in verdict.Readings)
        {
            view.Append(Shown.Lines(article.Text[at..reading.Span.End]));
            view.Append(CultureInfo.InvariantCulture, $" [= {reading.Reading}]");
            at = reading.Span.End;
        }
        view.Append(Shown.Lines(article.Text[at..].TrimEnd())).Append("\n\n");
        foreach (var reading in verdict.Readings)
            view.Append(CultureInfo.InvariantCulture, $"  {Shown.OneLine(reading.Span.In(article.Text).ToString())} → {reading.Reading} ({reading.Confidence:0.00}): {reading.Why}\n");
        return view.ToString();
    }

    private static string Sentence(WordingVerdict verdict) => verdict switch
    {
        { IsReworded: true } => string.Create(CultureInfo.InvariantCulture, $"reworded, {verdict.Signs:0} signs per 1000 words"),
        { Readings.Count: > 0 } => string.Create(CultureInfo.InvariantCulture, $"untouched but for {verdict.Readings.Count} broken names, {verdict.Signs:0.0} signs per 1000 words"),
        _ => "untouched",
    };

    private static string Json(Article article, WordingVerdict verdict)
    {
        var map = new CodePointMap(article.Text);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("verdict", verdict.IsReworded ? "reworded" : "untouched");
            json.WriteNumber("words", verdict.Words);
            json.WriteNumber("signsPer1000Words", Math.Round(verdict.Signs, 1));
            json.WriteStartArray("readings");
            foreach (var reading in verdict.Readings)
            {
                json.WriteStartObject();
                json.WriteStartArray("span");
                json.WriteNumberValue(map.ToCodePoint(reading.Span.Start));
                json.WriteNumberValue(map.ToCodePoint(reading.Span.End));
                json.WriteEndArray();
                json.WriteString("wording", reading.Span.In(article.Text));
                json.WriteString("reading", reading.Reading);
                json.WriteString("why", reading.Why);
                json.WriteNumber("confidence", reading.Confidence);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
