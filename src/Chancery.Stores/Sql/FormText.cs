using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>How values, spans and claims are written into a column: JSON arrays.</summary>
internal static class FormText
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>[["provider","DEU"],["status","pledged"]]</c>.</summary>
    public static string Values(IReadOnlyList<KeyValuePair<string, string>> values) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var (field, value) in values)
        {
            json.WriteStartArray();
            json.WriteStringValue(field);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    public static IReadOnlyList<KeyValuePair<string, string>> Values(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetString()!))];
    }

    /// <summary>The spans of the evidence and then of each fact, as numbers.</summary>
    public static string Spans(Report report) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var spans in report.Facts.Select(f => f.Spans).Prepend(report.Evidence))
        {
            json.WriteStartArray();
            foreach (var span in spans)
            {
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    public static IReadOnlyList<IReadOnlyList<TextSpan>> Spans(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(Pairs)];
    }

    /// <summary>The claims of an entry.</summary>
    public static string Claims(IReadOnlyList<Claim> claims) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var claim in claims)
        {
            json.WriteStartArray();
            json.WriteStringValue(claim.Field);
            json.WriteStringValue(claim.Value);
            json.WriteNumberValue(claim.Reports);
            json.WriteNumberValue(claim.Sources);
            json.WriteNumberValue(claim.First ?? int.MinValue);
            json.WriteNumberValue(claim.Last ?? int.MinValue);
            json.WriteNumberValue(claim.Shown ? 1 : 0);
            json.WriteStringValue(claim.Why);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    public static IReadOnlyList<Claim> Claims(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(c => new Claim(
                c[0].GetString()!, c[1].GetString()!, c[2].GetInt32(), c[3].GetInt32(), Day(c[4].GetInt32()), Day(c[5].GetInt32()), c[6].GetInt32() == 1, c[7].GetString()!)),
        ];
    }

    private static int? Day(int number) => number == int.MinValue ? null : number;

    private static List<TextSpan> Pairs(JsonElement numbers)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i + 1 < numbers.GetArrayLength(); i += 2)
            spans.Add(new TextSpan(numbers[i].GetInt32(), numbers[i + 1].GetInt32()));
        return spans;
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
            write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
