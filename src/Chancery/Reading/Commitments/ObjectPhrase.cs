using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>The words that name what is given: a noun with what describes it, without article, owner, sum and getter.</summary>
internal static class ObjectPhrase
{
    /// <summary>The phrase of a counted thing, or the one around the noun, or the sum where nothing else is named.</summary>
    public static TextSpan Of(ArticleFacts facts, Support support)
    {
        if (support is { Amount: null, Count: { } count })
            return Phrases.Span(facts.Analysis, count.FirstToken, count.EndToken);
        return support.Noun >= 0 ? Of(facts, support.Noun, support.Amount?.Span) : support.Amount!.Span;
    }

    private static TextSpan Of(ArticleFacts facts, int noun, TextSpan? amount)
    {
        var analysis = facts.Analysis;
        var (first, _) = Phrases.Extent(analysis, noun, (a, child) => child < noun && Describes(a, child));
        while (first < noun && (amount is { } sum && analysis.Tokens[first].Span.Start < sum.End || Leads(facts, first)))
            first++;
        first = WithFirstKind(analysis, noun, first);
        var (_, end) = Phrases.Extent(analysis, noun, (a, child) => child > noun && Completes(facts, a, child));
        end = BeforePhrase(analysis, noun, end);
        return Phrases.Span(analysis, first, Math.Max(WithCoordinated(facts, noun), Math.Max(end, noun + 1)));
    }

    /// <summary>Where the first of two kinds begins that share the noun behind the second, though the tree coordinates it with the noun: <i>in development and humanitarian assistance</i>.</summary>
    private static int WithFirstKind(Analysis analysis, int noun, int first)
    {
        var kind = first - 2;
        return kind >= 0 && Phrases.Lower(analysis, first - 1) is "and" && analysis.Tokens[noun] is { Relation: "conj" } word && word.Head == kind && first < noun
            && analysis.Tokens[kind].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj && analysis.Tokens[kind].Tag is not "NNS" && Phrases.Case(analysis, kind) is "in"
            ? Phrases.Extent(analysis, kind, (a, child) => child < kind && a.Tokens[child].Relation is "amod" or "compound").First
            : first;
    }

    /// <summary>Names that share the noun behind the last of them: <i>Falcon 3 and Falcon 4 systems</i>.</summary>
    private static int WithCoordinated(ArticleFacts facts, int noun)
    {
        var analysis = facts.Analysis;
        var last = Phrases.Conjuncts(analysis, noun).Max();
        if (last > noun && analysis.Tokens[last].PartOfSpeech == PartOfSpeech.Propn)
        {
            var behind = Phrases.Extent(analysis, last).End;
            while (behind < analysis.Tokens.Length && analysis.Tokens[behind].PartOfSpeech == PartOfSpeech.Num)
                behind++;
            last = behind < analysis.Tokens.Length && analysis.Tokens[behind].PartOfSpeech == PartOfSpeech.Noun ? behind : last;
        }
        if (last == noun || analysis.Tokens[noun].PartOfSpeech != PartOfSpeech.Propn || analysis.Tokens[last].PartOfSpeech != PartOfSpeech.Noun || facts.Actors.At(noun) is not null)
            return noun + 1;
        for (var token = noun + 1; token < last; token++)
        {
            if (facts.Actors.At(token) is not null || analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Cconj or PartOfSpeech.Punct))
                return noun + 1;
        }
        return last + 1;
    }

    private static bool Describes(Analysis analysis, int child) =>
        analysis.Tokens[child].Relation is "amod" or "compound" or "nummod" or "nmod:desc" or "flat" or "advmod" or "punct" or "conj" or "nmod:unmarked" or "nmod:attr" or "goeswith";

    private static bool Leads(ArticleFacts facts, int token)
    {
        var word = facts.Analysis.Tokens[token];
        return word.PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sym
            || facts.Actors.At(token) is { Kind: MentionKind.Modifier or MentionKind.Name }
            || token > 0 && facts.Analysis.Form(token - 1) is "-" && facts.HasTime(word.Span);
    }

    /// <summary>To whom, when and how it is given is no part of it: <i>a batch of tents to Chad on Friday</i>.</summary>
    private static int BeforePhrase(Analysis analysis, int noun, int end)
    {
        for (var token = noun + 1; token < end; token++)
        {
            if (analysis.Tokens[token] is { PartOfSpeech: PartOfSpeech.Adp, Relation: "case" } && Phrases.Lower(analysis, token) is "to" or "on" or "from" or "by" or "under" or "until" or "since" or "after" or "before")
                return token;
        }
        return end;
    }

    private static bool Completes(ArticleFacts facts, Analysis analysis, int child) =>
        analysis.Tokens[child].Relation is "compound:prt" or "flat"
        || (analysis.Tokens[child].Relation == "nmod" && Phrases.Case(analysis, child) == "of" && facts.Actors.At(child) is null && !facts.HasAmount(Phrases.Span(analysis, child)))
        || (analysis.Tokens[child].Relation is "obj" && analysis.Tokens[child].Head == child - 1);
}
