namespace Chancery.Language.Syntax;

/// <summary>Tells verbs from words of names that treebanks tag as verbs by origin, such as <i>United</i>.</summary>
internal static class Verbs
{
    /// <summary>Whether a word is a verb, auxiliaries aside.</summary>
    public static bool Is(Analysis analysis, int token) => analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb && analysis.Tokens[token].Tag[0] == 'V';

    /// <summary>Whether a word is a verb or an auxiliary.</summary>
    public static bool IsAny(Analysis analysis, int token) => analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Aux || Is(analysis, token);
}
