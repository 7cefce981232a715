using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Which noun a sum is given in, where the tree takes a word before it for that: <i>$2m in food and security aid</i>.</summary>
internal sealed class NounRuns(SupportLexicon lexicon)
{
    private const int LongestLead = 5;
    private const int LongestBracketed = 14;
    private const int LongestRun = 10;

    /// <summary>The noun of support behind adjectives, a year or a name with a hyphen, which the tree may take for what is given: <i>in fiscal year (FY) 2027 school aid</i>, <i>in H5-9 aid</i>.</summary>
    public int BehindLabel(Analysis analysis, int label)
    {
        if (analysis.Tokens[label].PartOfSpeech == PartOfSpeech.Adj)
            return Coordinated(analysis, label) is var described and >= 0 ? described : label;
        var at = label + 1;
        if (at + 1 < analysis.Tokens.Length && analysis.Form(at) is "-" && analysis.Tokens[at].Span.Start == analysis.Tokens[label].Span.End)
            at += 2;
        else if (at < analysis.Tokens.Length && Phrases.Lower(analysis, at) is "and" or "," && lexicon.Noun(analysis, label) is not { IsSupport: true })
            return Coordinated(analysis, at) is var last and >= 0 ? last : label;
        else if (!(analysis.Tokens[label].Lemma is "year" || analysis.Form(label) is "FY"))
            return label;
        at = SupportFinder.PastBrackets(analysis, at, LongestBracketed);
        while (at < analysis.Tokens.Length && analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Num)
            at++;
        for (var steps = 0; at < analysis.Tokens.Length && steps < LongestLead && (SupportFinder.IsNominal(analysis.Tokens[at]) || analysis.Tokens[at].PartOfSpeech == PartOfSpeech.Adj); steps++, at++)
        {
            if (lexicon.Noun(analysis, at) is { IsSupport: true } && !(at + 1 < analysis.Tokens.Length && SupportFinder.IsNominal(analysis.Tokens[at + 1])))
                return at;
        }
        return label;
    }

    /// <summary>The noun of support that ends a run of coordinated words: <i>in peace and security assistance</i>; -1 where none does.</summary>
    private int Coordinated(Analysis analysis, int at)
    {
        var found = -1;
        for (var steps = 0; at < analysis.Tokens.Length && steps < LongestRun && (SupportFinder.IsNominal(analysis.Tokens[at]) || analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Cconj || analysis.Form(at) is ","); steps++, at++)
            found = SupportFinder.IsNominal(analysis.Tokens[at]) && lexicon.Noun(analysis, at) is { IsSupport: true } && !(at + 1 < analysis.Tokens.Length && SupportFinder.IsNominal(analysis.Tokens[at + 1])) ? at : found;
        return found;
    }

    /// <summary>The noun of support that participles describe: <i>invested and planned funding</i>; -1 where other words stand before it.</summary>
    public int Described(Analysis analysis, int participle)
    {
        for (var at = participle + 1; at <= participle + LongestLead && at < analysis.Tokens.Length; at++)
        {
            if (SupportFinder.IsNominal(analysis.Tokens[at]) && lexicon.Noun(analysis, at) is { IsSupport: true })
                return at;
            if (!SupportFinder.IsNominal(analysis.Tokens[at]) && analysis.Tokens[at].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Cconj) && analysis.Tokens[at].Tag != "VBN")
                return -1;
        }
        return -1;
    }

    /// <summary>Of coordinated nouns the one that names support: <i>peace and security assistance</i>.</summary>
    public int Supporting(Analysis analysis, int noun)
    {
        if (lexicon.Noun(analysis, noun) is { IsSupport: true })
            return noun;
        foreach (var conjunct in Phrases.Conjuncts(analysis, noun))
        {
            if (lexicon.Noun(analysis, conjunct) is { IsSupport: true })
                return conjunct;
        }
        return noun;
    }
}
