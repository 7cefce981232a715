using Chancery.Facts;
using Chancery.Facts.Actors;
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

    /// <summary>Where an undertaking takes place that a sum is said to go to by <i>this</i>: <i>They feed villages in Chad. Norway adds €2m to this effort.</i> Nobody where it is said to go to none.</summary>
    public Found OfUndertaking(Support support, Predication said)
    {
        foreach (var head in new[] { support.Top, support.Noun, said.Giver?.Word ?? -1 })
        {
            if (head < 0)
                continue;
            foreach (var child in _analysis.Children(head))
            {
                if (child > head && parties.IsPhrase(child) && _directions.Contains(Phrases.Case(_analysis, child)) && _analysis.Tokens[child].PartOfSpeech == PartOfSpeech.Noun
                    && Phrases.Child(_analysis, child, "det") is >= 0 and var det && Phrases.Lower(_analysis, det) is "this" or "that" or "these" or "those" && !facts.HasTime(_analysis.Tokens[child].Span) && facts.Actors.At(child) is null)
                {
                    return Place(_analysis.SentenceOf(child));
                }
            }
        }
        return Found.Nobody;
    }

    /// <summary>The country or part of the world that the sentences before name last behind <i>in</i>, <i>to</i> or <i>for</i>.</summary>
    private Found Place(int last)
    {
        for (var sentence = last - 1; sentence >= Math.Max(0, last - Reach); sentence--)
        {
            var own = _analysis.Sentences[sentence];
            var named = parties.Between(own.FirstToken, own.EndToken).LastOrDefault(m => m.Kind == MentionKind.Name && parties.Preposition(m, own.FirstToken) is "in" or "to" or "for" or "across"
                && (parties.IsRegion(m) || facts.Actors.Find(m.ActorIds[0]) is { Kind: ActorKind.Country }));
            if (named is not null)
                return parties.Of(named);
        }
        return Found.Nobody;
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
