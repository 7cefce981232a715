using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Chancery.Ledgers;

/// <summary>Prints entries as JSON, one object an entry; absent fields are left out.</summary>
public static class EntryJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry on one line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="names">The names of its parties.</param>
    public static string Write(Entry entry, IReadOnlyDictionary<string, string> names)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
            Write(json, entry, names);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The name of a kind, state or ruling in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Write(Utf8JsonWriter json, Entry entry, IReadOnlyDictionary<string, string> names)
    {
        json.WriteStartObject();
        json.WriteString("entry", entry.Name);
        json.WriteString("kind", Name(entry.Kind));
        json.WriteString("state", Name(entry.State));
        json.WriteNumber("reports", entry.Reports);
        json.WriteNumber("sources", entry.Sources);
        if (entry.When.IsKnown)
        {
            json.WriteString("from", Day(entry.When.First));
            json.WriteString("to", Day(entry.When.Last));
        }
        json.WriteNumber("confidence", Math.Round(entry.Confidence, 2));
        if (entry.Disputed.Count > 0)
            Strings(json, "disputed", entry.Disputed);
        json.WriteStartObject("fields");
        foreach (var field in entry.Claims.Where(c => c.Shown).Select(c => c.Field).Distinct())
        {
            if (Field.HoldsParties(field))
                Strings(json, field, entry.Parties(field));
            else if (Field.IsList(field))
                Strings(json, field, entry.AllShown(field));
            else
                json.WriteString(field, entry.Shown(field));
        }
        json.WriteEndObject();
        json.WriteStartObject("names");
        foreach (var party in entry.Claims.Where(c => Field.HoldsParties(c.Field)).SelectMany(c => c.Value.Split(' ')).Distinct())
            json.WriteString(party, names.GetValueOrDefault(party, party));
        json.WriteEndObject();
        json.WriteStartArray("values");
        foreach (var claim in entry.Claims)
            Write(json, claim);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("field", claim.Field);
        json.WriteString("value", claim.Value);
        json.WriteNumber("reports", claim.Reports);
        json.WriteNumber("sources", claim.Sources);
        if (claim.First is { } first)
            json.WriteString("first", Day(first));
        if (claim.Last is { } last)
            json.WriteString("last", Day(last));
        json.WriteBoolean("shown", claim.Shown);
        json.WriteString("why", claim.Why);
        json.WriteEndObject();
    }

    private static string Day(int number) => LocalDatePattern.Iso.Format(When.Day(number));

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
