using System.Globalization;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Desk.Views;

/// <summary>What the link of a page asks for: names that the page knows, with their values.</summary>
public sealed class Asked
{
    private readonly string _page;
    private readonly SortedDictionary<string, string> _values;

    private Asked(string page, SortedDictionary<string, string> values) => (_page, _values) = (page, values);

    /// <summary>What a link asks of a page; names that the page does not know are nothing to it.</summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="query">The link behind its question mark.</param>
    /// <param name="names">The names that the page knows.</param>
    public static Asked Of(string page, IQueryCollection query, IEnumerable<string> names)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (query[name].LastOrDefault(v => !string.IsNullOrWhiteSpace(v)) is { } value)
                values[name] = value.Trim();
        }
        return new Asked(page, values);
    }

    /// <summary>What is asked under a name, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Whether nothing is asked under any name but these.</summary>
    public bool IsEmptyBut(params ReadOnlySpan<string> names)
    {
        foreach (var name in _values.Keys)
        {
            if (!names.Contains(name))
                return false;
        }
        return true;
    }

    /// <summary>The link of the page.</summary>
    public string Link => To(_page);

    /// <summary>The link of the page with one thing changed; null takes it away.</summary>
    public string With(string name, string? value) => To(_page, (name, value));

    /// <summary>The same asked of another page, with some things changed.</summary>
    public string To(string page, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var values = new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            values.Remove(name);
            if (value is not null)
                values[name] = value;
        }
        return values.Count == 0 ? page : $"{page}?{string.Join('&', values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"))}";
    }

    /// <summary>The question to a ledger, of the names that it has.</summary>
    /// <exception cref="DeskException">Something in it is no day, or nobody is called so.</exception>
    public EntryQuery Query(ILedgerStore store) => new()
    {
        Text = this["text"],
        Party = LedgerView.Party(store, this["party"]),
        Role = this["party"] is null ? null : this["role"],
        Status = this["status"],
        Purpose = this["purpose"],
        Instrument = this["instrument"],
        From = Day("from"),
        To = Day("to"),
    };

    /// <summary>The time at which things were known.</summary>
    /// <exception cref="DeskException">It is no day.</exception>
    public LedgerTime Time => new(Day("asOf"), null);

    /// <summary>A number of things to pass over; 0 where none is asked.</summary>
    public int Skip => int.TryParse(this["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;

    /// <summary>A day, or null.</summary>
    /// <exception cref="DeskException">It is no day.</exception>
    public LocalDate? Day(string name) => Days.Of(this[name]);
}
