using Chancery.Articles;

namespace Chancery.Language.Syntax;

/// <summary>Phrases: a head word with what depends on it.</summary>
internal static class Phrases
{
    private const int MaxDepth = 64;

    /// <summary>The words of a phrase, <c>[First, End)</c>, without punctuation at its edges.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="head">The head word.</param>
    /// <param name="keep">Which children belong to it; all where null. What hangs on a kept child is kept too.</param>
    public static (int First, int End) Extent(Analysis analysis, int head, Func<Analysis, int, bool>? keep = null)
    {
        int first = head, last = head;
        foreach (var child in analysis.Children(head))
        {
            if (keep is null || keep(analysis, child))
                Stretch(analysis, child, ref first, ref last, 0);
        }
        while (last > head && analysis.Tokens[last].PartOfSpeech == PartOfSpeech.Punct && !Closes(analysis, last))
            last--;
        while (first < head && analysis.Tokens[first].PartOfSpeech == PartOfSpeech.Punct && !Opens(analysis, first))
            first++;
        return (first, last + 1);
    }

    /// <summary>The characters of a phrase.</summary>
    public static TextSpan Span(Analysis analysis, int head, Func<Analysis, int, bool>? keep = null)
    {
        var (first, end) = Extent(analysis, head, keep);
        return Span(analysis, first, end);
    }

    /// <summary>From the first to the last character of words <c>[first, end)</c>.</summary>
    public static TextSpan Span(Analysis analysis, int first, int end) =>
        new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);

    /// <summary>The first word of some that depends on none of the others.</summary>
    public static int HeadOf(Analysis analysis, TokenRange words)
    {
        for (var word = words.First; word < words.End; word++)
        {
            var head = analysis.Tokens[word].Head;
            if ((head < words.First || head >= words.End) && analysis.Tokens[word].PartOfSpeech != PartOfSpeech.Punct)
                return word;
        }
        return words.First;
    }

    /// <summary>A word and everything coordinated with it, in order: <i>the UK and France</i>.</summary>
    public static IEnumerable<int> Conjuncts(Analysis analysis, int head)
    {
        yield return head;
        foreach (var child in analysis.Children(head))
        {
            if (analysis.Tokens[child].Relation == "conj")
            {
                foreach (var further in Conjuncts(analysis, child))
                    yield return further;
            }
        }
    }

    /// <summary>The first child with one of some relations, subtypes included (<c>nsubj</c> matches <c>nsubj:pass</c>); -1 where none.</summary>
    public static int Child(Analysis analysis, int head, params ReadOnlySpan<string> relations)
    {
        foreach (var child in analysis.Children(head))
        {
            foreach (var relation in relations)
            {
                if (Is(analysis.Tokens[child].Relation, relation))
                    return child;
            }
        }
        return -1;
    }

    /// <summary>Whether a relation is another one or a subtype of it.</summary>
    public static bool Is(string relation, string universal) =>
        relation.StartsWith(universal, StringComparison.Ordinal) && (relation.Length == universal.Length || relation[universal.Length] == ':');

    /// <summary>The preposition of a nominal as lemmas: <c>to</c>, <c>because of</c>; empty where it has none.</summary>
    public static string Case(Analysis analysis, int nominal)
    {
        foreach (var child in analysis.Children(nominal))
        {
            var token = analysis.Tokens[child];
            if (token.Relation != "case" || token.Tag == "POS")
                continue;
            var preposition = Lower(analysis, child);
            foreach (var part in analysis.Children(child))
            {
                if (analysis.Tokens[part].Relation == "fixed")
                    preposition += " " + Lower(analysis, part);
            }
            return preposition;
        }
        return "";
    }

    /// <summary>A word as it stands, in lower case.</summary>
    public static string Lower(Analysis analysis, int token) => analysis.Form(token).ToString().ToLowerInvariant();

    private static void Stretch(Analysis analysis, int token, ref int first, ref int last, int depth)
    {
        first = Math.Min(first, token);
        last = Math.Max(last, token);
        if (depth >= MaxDepth)
            return;
        foreach (var child in analysis.Children(token))
            Stretch(analysis, child, ref first, ref last, depth + 1);
    }

    private static bool Closes(Analysis analysis, int token) => analysis.Form(token) is ")" or "”" or "\"" or "’" or "%";

    private static bool Opens(Analysis analysis, int token) => analysis.Form(token) is "(" or "“" or "\"" or "‘" or "$" or "£" or "€";
}
