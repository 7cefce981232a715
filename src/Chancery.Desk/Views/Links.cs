using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.Desk.Views;

/// <summary>Addresses within the desk.</summary>
internal static class Links
{
    /// <summary>An address with one more thing said; one that is said already is replaced.</summary>
    public static string With(string address, string name, string? value)
    {
        var (path, query) = Split(address);
        query.Remove(name);
        if (value is { Length: > 0 })
            query[name] = value;
        return QueryHelpers.AddQueryString(path, query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));
    }

    /// <summary>What an address says of a name, or null.</summary>
    public static string? Value(string address, string name) => Split(address).Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>An address that a form wants to lead to; those of other hosts, and of pages that show no entries, become the inbox.</summary>
    public static string Safe(string? address) =>
        address is not null && (address == "/inbox" || address.StartsWith("/inbox?", StringComparison.Ordinal) || address.StartsWith("/entries/", StringComparison.Ordinal)) && !address.Any(char.IsControl) ? address : "/inbox";

    private static (string Path, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query) Split(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (address, []) : (address[..mark], QueryHelpers.ParseQuery(address[mark..]));
    }
}
