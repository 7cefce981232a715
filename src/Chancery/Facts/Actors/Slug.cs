using System.Globalization;
using System.Text;

namespace Chancery.Facts.Actors;

/// <summary>Turns names into the last part of an id: <c>keir-starmer</c>, <c>recep-tayyip-erdogan</c>.</summary>
internal static class Slug
{
    /// <summary>Lower-case ASCII letters and digits with single hyphens between; marks fall away.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '.' or '\'' or '’')
                continue;
            var plain = Plain(char.ToLowerInvariant(c));
            if (char.IsLetterOrDigit(c))
                slug.Append(plain);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length == 0 ? "x" : slug.ToString();
    }

    private static string Plain(char c) => c switch
    {
        'ł' => "l", 'ø' => "o", 'đ' or 'ð' => "d", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ı' => "i", 'þ' => "th",
        _ => c.ToString(),
    };
}
