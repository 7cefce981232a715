using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Tests.Reading;

/// <summary>Prints the items of a JSON record, a line each, with words cut out of the text by the spans of the record.</summary>
internal sealed class CompactRecord(JsonElement record, string text)
{
    private readonly Rune[] _runes = [.. text.EnumerateRunes()];

    public IEnumerable<string> Lines() =>
        List("commitments").Select(Commitment).Concat(List("engagements").Select(Engagement)).Concat(List("statements").Select(Statement));

    /// <summary>The words of a span.</summary>
    public string Cut(JsonElement span) => string.Concat(_runes[span[0].GetInt32()..span[1].GetInt32()]);

    private IEnumerable<JsonElement> List(string name) => record.GetProperty(name).EnumerateArray();

    private string Commitment(JsonElement c)
    {
        var parts = new List<string> { $"{Text(c, "id")} {Ids(c, "provider")} → {Ids(c, "receiver")}: {Words(c, "objectSpan")}" };
        if (c.TryGetProperty("quantity", out var quantity))
            parts.Add(quantity.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture) + " of it");
        if (c.TryGetProperty("amount", out var amount))
            parts.Add(string.Join(" = ", Equivalents(amount).Prepend(amount).Select(Sum)));
        parts.AddRange(new[] { "instrument", "purpose", "status" }.Where(n => c.TryGetProperty(n, out _)).Select(n => Text(c, n)));
        When(parts, c);
        if (c.TryGetProperty("fundedBySpan", out _))
            parts.Add("from " + Words(c, "fundedBySpan"));
        if (c.TryGetProperty("conditions", out var conditions))
            parts.AddRange(conditions.EnumerateArray().Select(x => "if " + Words(x, "span") + (x.TryGetProperty("dependsOn", out _) ? $" (waits for {Ids(x, "dependsOn")})" : "")));
        if (c.TryGetProperty("source", out _))
            parts.Add("says " + Ids(c, "source"));
        return string.Join(", ", parts);
    }

    private string Engagement(JsonElement e)
    {
        var parts = new List<string> { $"{Text(e, "id")} {Text(e, "type")}: {string.Join(" + ", e.GetProperty("participants").EnumerateArray().Select(p => p.GetString()))}", Text(e, "status") };
        if (e.TryGetProperty("placeSpan", out _))
            parts.Add("in " + Words(e, "placeSpan"));
        When(parts, e);
        return string.Join(", ", parts);
    }

    private string Statement(JsonElement s)
    {
        var parts = new List<string> { $"{Text(s, "id")} {Ids(s, "source")} {AllWords(s, "cueSpans", " ")}: {AllWords(s, "contentSpans", " … ")}", Text(s, "kind"), Text(s, "type") };
        if (s.TryGetProperty("stance", out _))
            parts.Add(Text(s, "stance"));
        if (s.TryGetProperty("audience", out _))
            parts.Add("to " + Ids(s, "audience"));
        if (s.TryGetProperty("settingSpan", out _))
            parts.Add(Words(s, "settingSpan"));
        When(parts, s);
        if (s.TryGetProperty("about", out _))
            parts.Add("about " + Ids(s, "about"));
        return string.Join(", ", parts);
    }

    private static void When(List<string> parts, JsonElement item)
    {
        if (item.TryGetProperty("date", out var date))
            parts.Add("on " + date.GetString());
        if (item.TryGetProperty("period", out var period))
            parts.Add("over " + period.GetString());
    }

    private static IEnumerable<JsonElement> Equivalents(JsonElement amount) => amount.TryGetProperty("equivalents", out var list) ? list.EnumerateArray() : [];

    private static string Sum(JsonElement amount)
    {
        var value = amount.GetProperty("value").GetDecimal();
        var figure = value >= 1_000_000_000 ? value / 1_000_000_000 : value >= 1_000_000 ? value / 1_000_000 : value;
        var bound = Text(amount, "bound") switch { "about" => "about ", "upTo" => "up to ", "atLeast" => "at least ", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{bound}{Text(amount, "currency")} {figure:0.####}{(value >= 1_000_000_000 ? "bn" : value >= 1_000_000 ? "m" : "")}");
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string Ids(JsonElement item, string name) => item.TryGetProperty(name, out var ids) ? string.Join('+', ids.EnumerateArray().Select(i => i.GetString())) : "–";

    private string Words(JsonElement item, string name) => $"“{Cut(item.GetProperty(name))}”";

    private string AllWords(JsonElement item, string name, string joint) => string.Join(joint, item.GetProperty(name).EnumerateArray().Select(s => $"“{Cut(s)}”"));
}
