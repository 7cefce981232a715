using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>How the words for two supports of one sentence hang together in its tree.</summary>
internal static class SupportWords
{
    private const int MostSteps = 12;

    /// <summary>Whether a noun stands in a list that another begins, or describes it, with no verb between them.</summary>
    public static bool Hangs(Analysis analysis, int noun, int other) => Last(analysis, noun, other) is not null;

    /// <summary>Whether a noun stands in the phrase of some support and not beside it: <i>$5m in economic and security assistance</i>, <i>doses of Smith and Smith vaccine</i>.</summary>
    public static bool IsWithin(Analysis analysis, int noun, Support other) => Last(analysis, noun, other.Top) is { } relation && (relation != "conj" || LacksNoun(analysis, other.Top));

    /// <summary>Whether only adjectives say what a sum is, so that their noun follows: <i>$5m in economic, health and security assistance</i>.</summary>
    private static bool LacksNoun(Analysis analysis, int sum) =>
        Phrases.Child(analysis, sum, "nmod") is >= 0 and var kind && analysis.Tokens[kind].PartOfSpeech == PartOfSpeech.Adj && Phrases.Case(analysis, kind) is "in" or "of";

    /// <summary>Whether nothing but adjectives, nouns and a conjunction stand between two nouns, whatever the tree makes of them: <i>support and material contributions</i>.</summary>
    public static bool AreBeside(Analysis analysis, int noun, int later)
    {
        var joined = false;
        for (var token = noun + 1; token < later; token++)
        {
            joined |= analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Cconj;
            if (analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Cconj or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det) && analysis.Form(token) is not ",")
                return false;
        }
        return joined;
    }

    /// <summary>Whether two supports stand side by side in one list.</summary>
    public static bool AreCoordinate(Analysis analysis, Support one, Support other) =>
        First(analysis, one.Noun) is var first && (first == First(analysis, other.Top) || other.Noun >= 0 && first == First(analysis, other.Noun));

    /// <summary>Whether the one is what a sum was before: <i>from $5m to $6m</i>.</summary>
    public static bool Rises(Analysis analysis, Support one, Support other) =>
        one.Amount is not null && other.Amount is not null && analysis.Tokens[one.Top].Head >= 0
        && (analysis.Tokens[one.Top].Head == analysis.Tokens[other.Top].Head || analysis.Tokens[other.Top].Head == one.Top)
        && Phrases.Case(analysis, one.Top) == "from" && Phrases.Case(analysis, other.Top) == "to";

    /// <summary>Whether two words stand in one clause or the clauses for what it is done, with nothing told side by side between them.</summary>
    public static bool AreOfOneClause(Analysis analysis, int one, int other)
    {
        var above = new List<int> { one };
        while (above.Count < MostSteps && Step(analysis, above[^1]) is >= 0 and var head)
            above.Add(head);
        for (int step = 0, word = other; step < MostSteps && word >= 0; step++, word = Step(analysis, word))
        {
            if (above.Contains(word))
                return true;
        }
        return false;
    }

    /// <summary>The word above another, or -1 where that one stands beside it, in a clause of its own or for another time.</summary>
    private static int Step(Analysis analysis, int word) => analysis.Tokens[word] switch
    {
        { Relation: "conj" or "parataxis" or "ccomp" or "appos" or "root" or "list" } => -1,
        { Relation: "advcl" } when Phrases.Child(analysis, word, "mark") is >= 0 and var mark && Phrases.Lower(analysis, mark) is not ("to" or "in" or "by") => -1,
        { Relation: "obl" or "nmod" } when !IsOfWay(Phrases.Case(analysis, word)) => -1,
        { Head: var head } => head,
    };

    /// <summary>Whether a sum is what something is given through: <i>through its $5m programme</i>.</summary>
    public static bool IsChannel(Analysis analysis, int sum) => analysis.Tokens[sum].Relation == "obl" && Phrases.Case(analysis, sum) is "through" or "via" or "under" or "using";

    private static bool IsOfWay(string preposition) => preposition is "with" or "through" or "via" or "under" or "by" or "of" or "for" or "in" or "to" or "from" or "as" or "using" or "";

    /// <summary>Whether a noun is spoken of as known: <i>the loan</i>, <i>these doses</i>.</summary>
    public static bool IsDefinite(Analysis analysis, int noun) => Phrases.Child(analysis, noun, "det") is >= 0 and var determiner && IsArticle(analysis, determiner);

    /// <summary>Whether a word makes what follows known.</summary>
    public static bool IsArticle(Analysis analysis, int word) => Phrases.Lower(analysis, word) is "the" or "this" or "that" or "these" or "those";

    /// <summary>Whether it is something besides what was told: <i>more doses</i>.</summary>
    public static bool IsFurther(Analysis analysis, int noun)
    {
        foreach (var child in analysis.Children(noun))
        {
            if (analysis.Tokens[child].Lemma is "more" or "further" or "other" or "another" or "additional" or "separate" or "total" && analysis.Tokens[child].Relation is "amod" or "det")
                return true;
        }
        return false;
    }

    /// <summary>The first of the words with which a word is coordinated.</summary>
    public static int First(Analysis analysis, int word)
    {
        while (analysis.Tokens[word] is { Relation: "conj", Head: >= 0 and var head })
            word = head;
        return word;
    }

    /// <summary>The relation that ends the way from a noun up to another word, or null where a verb stands between them.</summary>
    private static string? Last(Analysis analysis, int noun, int other)
    {
        for (var step = 0; step < MostSteps && analysis.Tokens[noun] is { Relation: "conj" or "nmod" or "compound" or "appos" or "dep", Head: >= 0 and var head } token; step++)
        {
            if (head == other)
                return token.Relation;
            noun = head;
        }
        return null;
    }
}
