using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the names of programmes, funds and laws in a sentence by their capitals.</summary>
internal static class ProgrammeNames
{
    /// <summary>So many capitalised words hardly name a person or a place alone.</summary>
    private const int FewestWords = 4;
    private const int FewestLetters = 4;

    /// <summary>Runs of capitalised words as they stand, with the small words between them, and words in capitals that stand in brackets.</summary>
    public static IReadOnlyList<string> Of(Analysis analysis, int sentence)
    {
        var (first, end) = (analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);
        var names = new List<string>();
        for (var word = first; word < end; word++)
        {
            if (IsAcronym(analysis.Form(word)))
                names.Add(analysis.Form(word).ToString());
            if (!IsCapitalised(analysis, word) || word > first && IsCapitalised(analysis, word - 1))
                continue;
            var (last, capitals) = RunFrom(analysis, word, end);
            if (capitals >= FewestWords)
                names.Add(Phrases.Span(analysis, word, last + 1).In(analysis.Text).ToString());
        }
        return names;
    }

    private static (int Last, int Capitals) RunFrom(Analysis analysis, int word, int end)
    {
        var (last, capitals) = (word, 1);
        for (var next = word + 1; next < end && (IsCapitalised(analysis, next) || IsSmall(analysis, next)); next++)
        {
            if (!IsCapitalised(analysis, next))
                continue;
            last = next;
            capitals++;
        }
        return (last, capitals);
    }

    private static bool IsCapitalised(Analysis analysis, int word) => char.IsUpper(analysis.Form(word)[0]) && analysis.Tokens[word].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Verb;

    private static bool IsSmall(Analysis analysis, int word) => analysis.Form(word) is "of" or "for" or "and" or "the" or "in" or "on" or "to" or "’s" or "'s" or "-";

    private static bool IsAcronym(ReadOnlySpan<char> form) => form.Length >= FewestLetters && !form.ContainsAnyExcept(Capitals);

    private static readonly System.Buffers.SearchValues<char> Capitals = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
}
