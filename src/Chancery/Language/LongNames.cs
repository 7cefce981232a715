using Chancery.Articles;

namespace Chancery.Language;

/// <summary>Finds the names of programmes, funds and laws by their capitals: <i>the Vision for Adapted Crops and Soils (VACS)</i>.</summary>
internal static class LongNames
{
    /// <summary>So many capitalised words make the name of a programme; the ledger looks for such names, and stem-bits.tsv lists the common ones.</summary>
    public const int WordsOfProgramme = 3;

    private const int FewestLetters = 4;

    /// <summary>As many capitals tell a word from a number: <i>21PAS</i>.</summary>
    private const int FewestCapitals = 3;

    /// <summary>A name that begins with capitals alone needs so many words less.</summary>
    private const int Spared = 1;

    /// <summary>The runs of capitalised words, with small words between them, and the words in capitals; in order, and the latter also where they stand in a run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="fewest">How many capitalised words a run has at least.</param>
    public static IReadOnlyList<TextSpan> In(string text, TextSpan within, int fewest)
    {
        var names = new List<TextSpan>();
        var run = new Run();
        foreach (var word in Words(text, within))
        {
            var form = word.In(text);
            if (IsAcronym(form))
                names.Add(word);
            if (!char.IsUpper(form[0]) && !IsSmall(form))
                run.End(names, fewest);
            else if (char.IsUpper(form[0]) && !IsFunction(form))
                run.Take(word, IsAcronym(form));
            if (word.End >= within.End || text[word.End] != ' ')
                run.End(names, fewest);
        }
        run.End(names, fewest);
        return names;
    }

    /// <summary>The same for names that differ in inflection or small words alone: their stems.</summary>
    public static string Key(ReadOnlySpan<char> name) => "_" + string.Join('_', Stems.Of([name.ToString()]));

    private static IEnumerable<TextSpan> Words(string text, TextSpan within)
    {
        var start = -1;
        for (var at = within.Start; at <= within.End; at++)
        {
            var inside = at < within.End && (char.IsLetterOrDigit(text[at]) || start >= 0 && text[at] is '-' or '’' or '\'' or '&' && at + 1 < within.End && char.IsLetterOrDigit(text[at + 1]));
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            yield return new TextSpan(start, at);
            start = -1;
        }
    }

    private static bool IsSmall(ReadOnlySpan<char> form) => form is "of" or "for" or "and" or "the" or "in" or "on" or "to" or "s";

    private static bool IsFunction(ReadOnlySpan<char> form) => (SourceLexicon.Default.Of(form) & WordTraits.Function) != 0;

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var letter in form)
        {
            if (char.IsUpper(letter))
                capitals++;
            else if (!char.IsDigit(letter))
                return false;
        }
        return form.Length >= FewestLetters && capitals >= FewestCapitals;
    }

    private struct Run
    {
        private TextSpan _first;
        private TextSpan _last;
        private bool _acronym;

        public int Words { get; private set; }

        public void Take(TextSpan word, bool acronym)
        {
            if (Words++ == 0)
                (_first, _acronym) = (word, acronym);
            _last = word;
        }

        public void End(List<TextSpan> names, int fewest)
        {
            if (Words >= fewest - (_acronym ? Spared : 0))
                names.Add(_first.Union(_last));
            Words = 0;
            _acronym = false;
        }
    }
}
