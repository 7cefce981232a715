using System.Globalization;
using Chancery.Articles;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Views;

/// <summary>A view of the ledger as its link has it: filters, order, columns. Every view has a link, and every link of it is a view.</summary>
public sealed class LedgerView
{
    private static readonly string[] Names =
        ["text", "party", "role", "with", "kind", "status", "purpose", "instrument", "currency", "atLeast", "from", "to", "state", "disputed", "conditional", "planned", "sort", "columns", "skip"];

    private static readonly string[] FirstColumns = ["when", "what", "status", "sources", "marks"];

    private readonly SortedDictionary<string, string> _values;

    private LedgerView(SortedDictionary<string, string> values) => _values = values;

    /// <summary>All columns, in the order in which they stand.</summary>
    public static IReadOnlyList<string> AllColumns { get; } =
        ["when", "kind", "what", Field.Provider, Field.Receiver, Field.Source, "amount", "status", Field.Purpose, Field.Instrument, "sources", "confidence", "marks"];

    /// <summary>The statuses of commitments and engagements.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. FieldCheck.Values(ItemKind.Commitment, Field.Status), .. FieldCheck.Values(ItemKind.Engagement, Field.Status)];

    /// <summary>What support is for.</summary>
    public static IReadOnlyList<string> Purposes { get; } = FieldCheck.Values(ItemKind.Commitment, Field.Purpose);

    /// <summary>The forms of support.</summary>
    public static IReadOnlyList<string> Instruments { get; } = FieldCheck.Values(ItemKind.Commitment, Field.Instrument);

    /// <summary>The view of a link; names that it does not know are nothing to it.</summary>
    public static LedgerView Of(IQueryCollection query)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var value = string.Join(',', query[name].Where(v => !string.IsNullOrWhiteSpace(v)));
            if (value.Length > 0)
                values[name] = value.Trim();
        }
        if (values.GetValueOrDefault("columns") is { } columns && columns.Split(',').ToHashSet().SetEquals(FirstColumns))
            values.Remove("columns");
        if (values.GetValueOrDefault("sort") == "latest")
            values.Remove("sort");
        return new LedgerView(values);
    }

    /// <summary>What the link says of a name, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Whether a box is ticked.</summary>
    public bool Is(string name) => this[name] == "yes";

    /// <summary>Whether nothing is filtered.</summary>
    public bool IsEmpty => !Filters.Any();

    /// <summary>What is filtered by, with the value of each.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters => _values.Where(v => v.Key is not ("sort" or "columns" or "skip"));

    /// <summary>The columns that are shown, in order.</summary>
    public IReadOnlyList<string> Columns => this["columns"] is { } asked && AllColumns.Where(asked.Split(',').Contains).ToList() is { Count: > 0 } chosen ? chosen : FirstColumns;

    /// <summary>How many entries the link passes over.</summary>
    public int Skip => int.TryParse(this["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;

    /// <summary>The view as the part of a link behind the question mark.</summary>
    public string Text => Join(_values);

    /// <summary>The link of this view with one thing changed; null takes it away. A <c>year</c> becomes its first and last day.</summary>
    public string With(string name, string? value)
    {
        var values = new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
        values.Remove("skip");
        if (name == "year")
            (values["from"], values["to"]) = ($"{value}-01-01", $"{value}-12-31");
        else if (value is null)
            values.Remove(name);
        else
            values[name] = value;
        return $"/ledger?{Join(values)}";
    }

    /// <summary>The question that the view asks a ledger.</summary>
    /// <exception cref="DeskException">Something in it is no day, sum, kind … or nobody is called so.</exception>
    public EntryQuery Query(ILedgerStore store) => new()
    {
        Text = this["text"],
        Party = Party(store, this["party"]),
        Role = this["role"],
        With = Party(store, this["with"]),
        Kind = Choice<ItemKind>("kind"),
        Status = this["status"],
        Purpose = this["purpose"],
        Instrument = this["instrument"],
        Currency = this["currency"]?.ToUpperInvariant(),
        AtLeast = this["atLeast"] is { } least ? Sum(least) : null,
        From = Days.Of(this["from"]),
        To = Days.Of(this["to"]),
        State = Choice<EntryState>("state"),
        Disputed = Is("disputed") ? true : null,
        Conditional = Is("conditional") ? true : null,
        Planned = Is("planned") ? true : null,
        Order = Choice<EntryOrder>("sort") ?? EntryOrder.Latest,
    };

    /// <summary>The id of somebody called so; null where nobody is asked for.</summary>
    /// <exception cref="DeskException">Nobody is called so, or several.</exception>
    public static string? Party(ILedgerStore store, string? name) => name is null
        ? null
        : store.Party(name) ?? throw new DeskException($"The ledger knows nobody called “{Shown.OneLine(name)}”, or several; give the whole name or the id (GBR, EU, GBR/keir-starmer).");

    private static string Join(SortedDictionary<string, string> values) => string.Join('&', values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"));

    private static decimal Sum(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var sum)
        ? sum
        : throw new DeskException($"“{Shown.OneLine(text)}” is no sum; write digits, such as 1000000.");

    private T? Choice<T>(string name)
        where T : struct, Enum =>
        this[name] is not { } text ? null
        : Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found)
        : throw new DeskException($"“{Shown.OneLine(text)}” is none of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}.");
}
