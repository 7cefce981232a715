using System.Globalization;
using Chancery.Articles;
using NodaTime.Text;

namespace Chancery.Ledgers;

/// <summary>Puts entries into words for people.</summary>
internal sealed class EntryWords(IReadOnlyDictionary<string, string> names)
{
    private const int ShortName = 11;

    /// <summary>The ids of all parties that entries name.</summary>
    public static IReadOnlyCollection<string> Parties(IEnumerable<Entry> entries) =>
        entries.SelectMany(e => e.Claims).Where(c => Field.HoldsParties(c.Field)).SelectMany(c => c.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);

    /// <summary>Enough of a name to find the entry by.</summary>
    public static string Short(string name) => name.Length <= ShortName ? name : name[..ShortName];

    /// <summary>Who gives what to whom, who meets whom, who says what.</summary>
    public string Line(Entry entry) => entry.Kind switch
    {
        ItemKind.Commitment => $"{Names(entry, Field.Provider)} → {Names(entry, Field.Receiver)}: {What(entry)}",
        ItemKind.Engagement => $"{entry.Shown(Field.Type)}: {Names(entry, Field.Participant)}{Labelled(" in ", entry.Shown(Field.Place))}",
        _ => $"{Names(entry, Field.Source)}: “{Shown.OneLine((entry.Shown(Field.Content) ?? "").Trim('“', '”', '"', ' '))}”",
    };

    /// <summary>The parties of a field.</summary>
    public string Names(Entry entry, string field) => Names(entry.Parties(field));

    public string Names(IEnumerable<string> ids) => Shown.OneLine(string.Join(", ", ids.Select(i => names.GetValueOrDefault(i, i)))) is { Length: > 0 } all ? all : "–";

    /// <summary>A value as people write it.</summary>
    public string Value(string field, string value) =>
        Field.HoldsParties(field) ? Names(value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : field is Field.Amount or Field.Equivalent ? Sum(value) : Shown.OneLine(value);

    public static string Sum(string value)
    {
        var parts = value.Split(' ');
        return Sum(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? parts[1] : "?");
    }

    public static string Sum(decimal value, string currency)
    {
        var (scaled, unit) = Scaled(value);
        return string.Create(CultureInfo.InvariantCulture, $"{currency} {scaled:#,0.###}{unit}");
    }

    /// <summary>A value in thousands of millions and the like, with the letters for them.</summary>
    internal static (decimal Scaled, string Unit) Scaled(decimal value) => value switch
    {
        >= 1_000_000_000_000 => (value / 1_000_000_000_000, "tn"),
        >= 1_000_000_000 => (value / 1_000_000_000, "bn"),
        >= 1_000_000 => (value / 1_000_000, "m"),
        _ => (value, ""),
    };

    /// <summary><i>3 reports, 1 independent source</i>.</summary>
    public static string Backing(int reports, int sources) =>
        string.Create(CultureInfo.InvariantCulture, $"{reports} {(reports == 1 ? "report" : "reports")}, {sources} independent {(sources == 1 ? "source" : "sources")}");

    /// <summary>The days of an entry.</summary>
    public static string When(When when) => !when.IsKnown ? "" : when.First == when.Last ? Day(when.First) : $"{Day(when.First)}/{Day(when.Last)}";

    public static string Day(int? day) => day is { } number ? LocalDatePattern.Iso.Format(Chancery.Ledgers.When.Day(number)) : "day unknown";

    /// <summary>What people and disagreement make of it.</summary>
    public static string Marks(Entry entry)
    {
        var marks = new List<string>();
        if (entry.State != EntryState.Proposed)
            marks.Add(entry.State == EntryState.Confirmed ? "confirmed" : "rejected");
        if (entry.Disputed.Count > 0)
            marks.Add("disputed: " + string.Join(", ", entry.Disputed));
        if (entry.Shown(Field.Condition) is not null)
            marks.Add("conditional");
        return string.Join("; ", marks);
    }

    /// <summary>What a ruling does: <i>corrects amount to 12000000 EUR</i>.</summary>
    public static string Does(Ruling ruling) => ruling.Kind switch
    {
        RulingKind.Correct => $"corrects {ruling.Field} to {(ruling.Value is { Length: > 0 } value ? Shown.OneLine(value) : "none")}",
        RulingKind.Undo => string.Create(CultureInfo.InvariantCulture, $"undoes ruling {ruling.Undoes}"),
        var kind => EntryJson.Name(kind) + "s",
    };

    private static string What(Entry entry)
    {
        var parts = new List<string>();
        if (entry.Shown(Field.Amount) is { } sum)
            parts.Add(entry.Shown(Field.Bound) is { } bound ? $"{Bound(bound)} {Sum(sum)}" : Sum(sum));
        if (entry.Shown(Field.Quantity) is { } count)
            parts.Add(count + " ×");
        if (entry.Shown(Field.Object) is { } what && !(parts.Count > 0 && char.IsAsciiDigit(what.TrimStart('$', '€', '£').FirstOrDefault())))
            parts.Add(Shown.OneLine(what));
        if (parts.Count == 0)
            parts.Add(entry.Shown(Field.Instrument) ?? "support");
        return string.Join(' ', parts);
    }

    private static string Bound(string bound) => bound switch { "upTo" => "up to", "atLeast" => "at least", _ => bound };

    private static string Labelled(string label, string? value) => value is null ? "" : label + Shown.OneLine(value);
}
