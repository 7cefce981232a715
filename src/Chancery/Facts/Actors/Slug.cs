using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Chancery.Data;

namespace Chancery.Facts.Actors;

/// <summary>Turns names into the last part of an id: <c>keir-starmer</c>, <c>recep-tayyip-erdogan</c>.</summary>
/// <remarks>Marks are taken off by a table of its own (<c>letters.tsv</c>): normalisation in .NET leaves them on where globalization is invariant,
/// and an id must not depend on the host.</remarks>
internal static class Slug
{
    private static readonly FrozenDictionary<char, string> Letters = ReferenceData.Default.Rows("letters.tsv")
        .ToFrozenDictionary(row => row["letter"][0], row => row["plain"]);

    /// <summary>Lower-case ASCII letters and digits with single hyphens between; marks fall away.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '.' or '\'' or '’')
                continue;
            if (!char.IsLetterOrDigit(c))
                Hyphen(slug);
            else if (Letters.TryGetValue(c, out var plain) || Letters.TryGetValue(char.ToLowerInvariant(c), out plain))
                slug.Append(plain);
            else
                slug.Append(char.ToLowerInvariant(c));
        }
        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length == 0 ? "x" : slug.ToString();
    }

    private static void Hyphen(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }
}
