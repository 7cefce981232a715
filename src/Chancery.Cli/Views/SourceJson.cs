using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Cli.Commands;
using Chancery.Sources;

namespace Chancery.Cli.Views;

/// <summary>Prints what is said of sources as JSON, an article a line.</summary>
internal static class SourceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<SourceReport> reports, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        foreach (var report in reports)
        {
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer, Options))
                Write(report, json);
            writer.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            writer.Write('\n');
        }
    }

    private static void Write(SourceReport report, Utf8JsonWriter json)
    {
        var original = report.Original ?? report;
        json.WriteStartObject();
        json.WriteString("id", report.Label);
        json.WriteString("cluster", original.Label);
        json.WriteString("original", original.Label);
        if (report.Entry.Version > 1)
        {
            json.WriteString("versionOf", report.Entry.Id);
            json.WriteNumber("version", report.Entry.Version);
        }
        json.WriteStartArray("changes");
        if (report.Changes.Count > 0)
        {
            var (from, to) = (new CodePointMap(original.Text), new CodePointMap(report.Text));
            foreach (var change in report.Changes)
                Write(change, original.Text, report.Text, from, to, json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(SourceChange change, string original, string copy, CodePointMap from, CodePointMap to, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(change.Kind));
        Words("original", "originalSpan", change.Original, original, from);
        Words("copy", "copySpan", change.Copy, copy, to);
        json.WriteEndObject();

        void Words(string name, string spanName, TextSpan span, string text, CodePointMap map)
        {
            if (span.IsEmpty)
                return;
            json.WriteString(name, span.In(text));
            json.WriteStartArray(spanName);
            json.WriteNumberValue(map.ToCodePoint(span.Start));
            json.WriteNumberValue(map.ToCodePoint(span.End));
            json.WriteEndArray();
        }
    }

    public static string Name(ChangeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
