using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>What the surface tells of names: which words touch, own or link, whatever the tree says.</summary>
internal static class NameRuns
{
    /// <summary>Whether a word is the mark of a possessive.</summary>
    public static bool IsPossessive(Analysis analysis, int token) => analysis.Form(token) is "'s" or "’s" or "'" or "’";

    /// <summary>Whether a word follows the one before it on the same line with a blank at most between.</summary>
    public static bool Touches(Analysis analysis, int token) =>
        token > 0 && analysis.Tokens[token].Span.Start - analysis.Tokens[token - 1].Span.End <= 1
        && !(analysis.Tokens[token].Span.Start > analysis.Tokens[token - 1].Span.End && analysis.Text[analysis.Tokens[token - 1].Span.End] == '\n');

    /// <summary>Whether a word begins with a capital.</summary>
    public static bool IsCapital(Analysis analysis, int token) => char.IsUpper(analysis.Form(token)[0]);

    /// <summary>Whether a word can stand before the head of a name or a group: a noun, an adjective, a participle that describes.</summary>
    public static bool Describes(Analysis analysis, int token) =>
        analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num
        || (Verbs.Is(analysis, token) && analysis.Tokens[token].Relation == "amod");

    /// <summary>A name as one line.</summary>
    public static string Text(Analysis analysis, int first, int end)
    {
        var text = analysis.Text.AsSpan(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End - analysis.Tokens[first].Span.Start);
        return text.IndexOf('\n') < 0 ? text.ToString() : text.ToString().Replace('\n', ' ');
    }

    /// <summary>Whether a sentence is written in capitals as headlines are: most of its longer words begin with one.</summary>
    public static bool IsTitleCase(Analysis analysis, Sentence sentence)
    {
        int capitals = 0, words = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var form = analysis.Form(token);
            if (form.Length < 4 || !char.IsLetter(form[0]))
                continue;
            words++;
            capitals += char.IsUpper(form[0]) ? 1 : 0;
        }
        return words >= 4 && capitals * 10 >= words * 8;
    }
}
