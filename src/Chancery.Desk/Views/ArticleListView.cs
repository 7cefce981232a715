using System.Globalization;
using Chancery.Desk.Hosting;
using Chancery.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Views;

/// <summary>A list of articles as its link has it.</summary>
internal sealed class ArticleListView
{
    /// <summary>How many stand on a page.</summary>
    public const int Page = 50;

    private static readonly string[] Names = ["text", "from", "to", "source", "sort"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ArticleListView(IQueryCollection query)
    {
        foreach (var name in Names)
        {
            if (query[name].ToString().Trim() is { Length: > 0 } value)
                _values[name] = value;
        }
        Skip = int.TryParse(query["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
    }

    /// <summary>What the link says of a name, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>How many articles the link passes over.</summary>
    public int Skip { get; }

    /// <summary>Whether nothing is filtered.</summary>
    public bool IsEmpty => _values.Keys.All(k => k == "sort");

    /// <summary>The link to another page of the list.</summary>
    public string At(int skip) => "/articles?" + string.Join('&', _values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}").Append(string.Create(CultureInfo.InvariantCulture, $"skip={skip}")));

    /// <summary>The question that it asks a ledger.</summary>
    /// <exception cref="DeskException">Something in it is no day or no number.</exception>
    public ArticleQuery Query => new()
    {
        Text = this["text"],
        From = Days.Of(this["from"]),
        To = Days.Of(this["to"]),
        Source = this["source"] is not { } source ? null : long.TryParse(source, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new DeskException("The source is the number of an article."),
        ByDay = this["sort"] != "filed",
        Skip = Skip,
        Take = Page,
    };
}
