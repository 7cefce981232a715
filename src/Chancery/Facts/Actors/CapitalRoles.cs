using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Tells where a capital stands for the government that sits in it: where it acts, and where it is given something.</summary>
internal sealed class CapitalRoles(ReferenceData data)
{
    private readonly FrozenSet<string> _gifts = data.Rows("giving-nouns.tsv").Where(r => r["kind"] is "money" or "goods" or "service").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _gives = data.Rows("giving-verbs.tsv").Where(r => r["role"] is "give").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words from <paramref name="first"/> up to <paramref name="end"/>, a capital, stand for its government.</summary>
    public bool IsGovernment(Analysis analysis, int first, int end) => Acts(analysis, first, end) || IsGiven(analysis, first, end);

    /// <summary>A capital acts as subject or agent of a verb other than of being (<i>Berlin is to send</i>).</summary>
    private static bool Acts(Analysis analysis, int first, int end)
    {
        var (head, relation) = Above(analysis, first, end);
        if (relation == "conj" && head >= 0)
            relation = analysis.Tokens[head].Relation;
        return end - first == 1 && relation is "nsubj" or "obl:agent" && head >= 0 && (Phrases.Child(analysis, head, "cop") < 0 || analysis.Tokens[head].Tag == "VB");
    }

    /// <summary>It is given a sum, goods or help: <i>a loan to Nairobi</i>, <i>gave €2m to Kyiv</i>, <i>promised Nairobi a loan</i>, <i>Harare's debt</i>.</summary>
    private bool IsGiven(Analysis analysis, int first, int end)
    {
        var (head, relation) = Above(analysis, first, end);
        if (head < 0)
            return false;
        if (head > first)
            return relation is "nmod:poss" && IsGift(analysis, head) || first > 0 && relation is "compound" && IsFigure(analysis, head) && _gives.Contains(analysis.Tokens[first - 1].Lemma);
        if (first > 0 && Phrases.Lower(analysis, first - 1) is "to")
            return relation is "nmod" or "obl" && (IsGift(analysis, head) || _gives.Contains(analysis.Tokens[head].Lemma) && HasGift(analysis, head, first));
        return relation is "obj" or "iobj" && head == first - 1 && _gives.Contains(analysis.Tokens[head].Lemma) && HasGift(analysis, head, first);
    }

    private bool HasGift(Analysis analysis, int verb, int but)
    {
        foreach (var child in analysis.Children(verb))
        {
            if (child != but && (analysis.Tokens[child].Relation is "obj" || analysis.Tokens[child].Relation is "obl" && Phrases.Case(analysis, child) is "with") && IsGift(analysis, child))
                return true;
        }
        return false;
    }

    private static bool IsFigure(Analysis analysis, int word) => analysis.Tokens[word].PartOfSpeech is PartOfSpeech.Sym or PartOfSpeech.Num;

    private bool IsGift(Analysis analysis, int word) =>
        IsFigure(analysis, word) || _gifts.Contains(analysis.Tokens[word].Lemma) || _gifts.Contains(Phrases.Lower(analysis, word));

    /// <summary>The word outside some words that they depend on, and how; -1 where they depend on none.</summary>
    private static (int Head, string Relation) Above(Analysis analysis, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (analysis.Tokens[token].Head is var head && (head < first || head >= end))
                return (head, analysis.Tokens[token].Relation);
        }
        return (-1, "");
    }
}
