using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who gives and gets what a sentence takes up from one before: <i>Oman supports Yemen's council. This support includes €3m.</i></summary>
internal sealed class TakenUp(ArticleFacts facts, SupportLexicon lexicon, PartyMentions parties)
{
    private const int Reach = 2;

    private static readonly string[] _directions = ["to", "towards", "for"];

    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The parties beside the same word in a sentence before; nobody where the sentence takes up none.</summary>
    public (Found Giver, Found Getter) Find(Predication said)
    {
        var subject = said.Teller is { Group.Passive: false } verb ? Clauses.Subject(_analysis, verb.Word) : -1;
        if (subject < 0 || lexicon.Noun(_analysis, subject) is not { IsSupport: true } || Phrases.Child(_analysis, subject, "det") is not (>= 0 and var det) || Phrases.Lower(_analysis, det) is not ("this" or "these" or "such"))
            return (Found.Nobody, Found.Nobody);
        var last = _analysis.SentenceOf(subject);
        for (var sentence = last - 1; sentence >= Math.Max(0, last - Reach); sentence--)
        {
            var own = _analysis.Sentences[sentence];
            for (var token = own.EndToken - 1; token >= own.FirstToken; token--)
            {
                if (_analysis.Tokens[token].Lemma == _analysis.Tokens[subject].Lemma && Beside(token) is { Getter.Any: true } named)
                    return named;
            }
        }
        return (Found.Nobody, Found.Nobody);
    }

    private (Found Giver, Found Getter) Beside(int word)
    {
        if (_analysis.Tokens[word].PartOfSpeech == PartOfSpeech.Verb)
            return (parties.At(Clauses.Agent(_analysis, word)), parties.Within(Clauses.Undergoer(_analysis, word)));
        var getter = Found.Nobody;
        foreach (var child in _analysis.Children(word))
        {
            if (child > word && _directions.Contains(Phrases.Case(_analysis, child)))
                getter = getter.And(parties.Within(child));
        }
        return (parties.At(Phrases.Child(_analysis, word, "nmod:poss")), getter);
    }
}
