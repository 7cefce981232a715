using Chancery.Data;

namespace Chancery.Reading.Wording;

/// <summary>Fixed names and terms with one word of theirs swapped for a synonym: <i>Joined Nations</i>.</summary>
/// <remarks>
/// A wording that is a name of its own, or that clean news has, is left out. Names of two words keep their head or its like only where the
/// swapped wording was never seen, since two ordinary words meet by chance.
/// </remarks>
internal static class FixedNames
{
    /// <summary>Each mangled name with the true one.</summary>
    public static IEnumerable<(string Wording, string Name)> Mangled(ReferenceData data)
    {
        var synonyms = data.Rows("wording-synonyms.tsv").ToDictionary(r => r["word"], r => r.List("synonyms"), StringComparer.OrdinalIgnoreCase);
        var names = Names(data).Distinct(StringComparer.Ordinal).ToList();
        var known = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        var use = WordUse.Default;
        foreach (var name in names)
        {
            var words = name.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                foreach (var synonym in synonyms.GetValueOrDefault(words[i], []))
                {
                    var wording = string.Join(' ', words.Select((w, k) => k == i ? synonym : w));
                    if (known.Contains(wording) || IsUsual(PlainWord.Read(wording), use))
                        continue;
                    yield return (wording, name);
                }
            }
        }
    }

    /// <summary>The names and terms that a machine may mangle: of several words, none of which is a number or a bracket.</summary>
    public static IEnumerable<string> Names(ReferenceData data) =>
        data.Rows("organisations.tsv").SelectMany(r => r.List("names").Append(r["name"]))
            .Concat(data.Rows("wording-terms.tsv").Select(r => r["term"]))
            .Where(n => n.Contains(' ', StringComparison.Ordinal) && n.All(c => char.IsAsciiLetter(c) || c == ' '));

    private static bool IsUsual(List<PlainWord> words, WordUse use)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (use.Of(words[i - 1].Code, words[i].Code) == 0)
                return false;
        }
        return true;
    }
}
