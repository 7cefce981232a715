using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What somebody thanks for, praises or welcomes, which others give.</summary>
internal sealed class Praises(Analysis analysis, PartyStandings standings)
{
    private const int LongestWay = 10;

    /// <summary>Who is thanked or praised for what is theirs: <i>Kenya thanked Japan for its grant</i>.</summary>
    public Found Thanked(Support support)
    {
        var word = support.Noun >= 0 ? support.Noun : support.Top;
        if (Phrases.Child(analysis, word, "nmod:poss") is not (>= 0 and var owner) || analysis.Tokens[owner].Tag != "PRP$")
            return Found.Nobody;
        return Verb(word) is var verb and >= 0 ? standings.Thanked(verb).As(CommitmentRules.Possessor) : Found.Nobody;
    }

    /// <summary>Who thanks for it, and so gets it: <i>Kenya thanked Japan for a $2m grant</i>.</summary>
    public Found Thankful(Support support) => Verb(support.Top) is var verb and >= 0 ? standings.Thanking(verb).As(CommitmentRules.Thanks) : Found.Nobody;

    /// <summary>The verb under which a word stands behind <i>for</i> or <i>on</i>; -1 where it stands otherwise.</summary>
    private int Verb(int word)
    {
        for (var steps = 0; steps < LongestWay && analysis.Tokens[word].Head is >= 0 and var head; steps++, word = head)
        {
            if (analysis.Tokens[head].PartOfSpeech == PartOfSpeech.Verb)
                return Phrases.Case(analysis, word) is "for" or "on" ? head : -1;
        }
        return -1;
    }

    /// <summary>The place in a chain of a verb that praises or welcomes what others promise; -1 where there is none.</summary>
    public int Place(IReadOnlyList<Predicate> chain, int nearest)
    {
        for (var i = nearest + 1; nearest >= 0 && i < chain.Count; i++)
        {
            if (chain[i].Role == "obj" && standings.IsPraise(chain[i].Word))
                return i;
        }
        return -1;
    }
}
