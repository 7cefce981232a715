using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Chancery.Desk.Views;

/// <summary>What of an article its link points at: an entry, or characters.</summary>
/// <param name="Entry">The name of an entry, or null.</param>
/// <param name="Start">Where the characters begin, in Unicode code points, or null.</param>
/// <param name="End">Where they end, exclusive; null where the link tells the beginning alone.</param>
public readonly record struct ArticlePlace(string? Entry, int? Start, int? End)
{
    /// <summary>The place of a link: <c>?entry=c04671</c>, <c>?at=120</c> or <c>?at=120-160</c>.</summary>
    public static ArticlePlace Of(IQueryCollection query)
    {
        var at = query["at"].ToString().Split('-');
        return new ArticlePlace(query["entry"].ToString() is { Length: > 0 } entry ? entry : null, Number(at[0]), at.Length > 1 ? Number(at[1]) : null);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
