using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Stores.Sql;

/// <summary>How values, spans and claims are written into a column: JSON arrays.</summary>
internal static class FormText
{
    private const int LongestShared = 24;

    private static readonly string?[] Shared = new string?[2048];

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
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var json = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
            var claims = new List<Claim>();
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            {
                claims.Add(new Claim(Text(ref json), Text(ref json), Number(ref json), Number(ref json), Day(Number(ref json)), Day(Number(ref json)), Number(ref json) == 1, Text(ref json)));
                json.Read();
            }
            return claims;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>A text; short ones, which thousands of claims share, mostly stand in memory once.</summary>
    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        var bytes = json.ValueSpan;
        if (bytes.Length is 0 or > LongestShared)
            return json.GetString()!;
        ref var shared = ref Shared[((bytes.Length * 131) + (bytes[0] * 31) + (bytes[bytes.Length / 2] * 7) + bytes[^1]) % Shared.Length];
        if (shared is { } known && json.ValueTextEquals(known))
            return known;
        return shared = json.GetString()!;
    }

    private static int Number(ref Utf8JsonReader json) => json.Read() ? json.GetInt32() : 0;

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
