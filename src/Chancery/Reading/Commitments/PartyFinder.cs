using System.Collections.Frozen;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who gives and who gets, by the place of their mentions around support.</summary>
internal sealed class PartyFinder(ArticleFacts facts, SupportLexicon lexicon, PartyPrincipals principals, FrozenSet<string> occasions)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The givers: the agent of the verb, the possessor or the maker of the noun.</summary>
    public IReadOnlyList<string> Provider(Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        if (nearest >= 0)
        {
            var giver = chain[nearest];
            if (giver.Entry!.Role == VerbRole.Receive)
                return First(FromPhrases(giver.Word, "from", "by"), FromPhrases(support.Top, "from", "by"), Possessor(support));
            for (var i = nearest; i < chain.Count; i++)
            {
                if (i > nearest && chain[i].Role is not ("xcomp" or "advcl" or "ccomp" or "acl" or "obj" or "nmod"))
                    break;
                if (Agent(chain[i].Word) is { Count: > 0 } agent)
                    return agent;
                if (chain[i].Group.Passive && i == nearest)
                    break;
            }
        }
        if (nearest >= 0 && chain[^1] is { Group.Tense: Tense.None } plan && Parties(Phrases.Child(_analysis, plan.Word, "nmod:poss")) is { Count: > 0 } planner)
            return planner;
        return First(Possessor(support), FromPhrases(support.Top, "from", "by"), FromPhrases(support.Noun, "from", "by"));
    }

    /// <summary>The getters: indirect objects, <i>to</i>- and <i>for</i>-phrases of verb and noun, then where it is given.</summary>
    public IReadOnlyList<string> Receiver(Support support, IReadOnlyList<Predicate> chain, int nearest, IReadOnlyList<string> provider)
    {
        if (nearest >= 0)
        {
            var giver = chain[nearest];
            if (giver.Entry!.Role == VerbRole.Receive)
                return Parties(Clauses.Agent(_analysis, giver.Word));
            if (giver is { Group.Passive: true, Role: "obj" } && Parties(Clauses.Subject(_analysis, giver.Word)) is { Count: > 0 } awarded)
                return awarded;
            if (giver is { Entry.Role: VerbRole.Give, Role: "obj" } && facts.Actors.At(giver.Below) is not null && Without(Parties(giver.Below), provider) is { Count: > 0 } direct)
                return direct;
            if (giver.Entry.Role == VerbRole.Give && Phrases.Child(_analysis, giver.Word, "iobj") is var indirect and >= 0
                && Without(Within(indirect), provider) is { Count: > 0 } named)
            {
                return named;
            }
            if ((giver.Role == "obl" && Phrases.Case(_analysis, giver.Below) == "with" || giver.Entry.Role == VerbRole.Help) && Without(Within(Clauses.Undergoer(_analysis, giver.Word)), provider) is { Count: > 0 } supplied)
                return supplied;
        }
        foreach (var prepositions in new[] { "to towards toward", "for", "in inside across", "against" })
        {
            var allowed = prepositions.Split(' ');
            var found = new List<string>();
            Add(found, Phrase(support.Noun, allowed), provider);
            Add(found, Phrase(support.Top, allowed), provider);
            foreach (var figure in Figure(support))
                Add(found, Phrase(figure, allowed), provider);
            for (var i = 0; i <= nearest && i < chain.Count && found.Count == 0; i++)
                Add(found, Phrase(chain[i].Word, allowed), provider);
            if (found.Count > 0)
                return WithPlace(support, found, provider);
        }
        return First(Without(Purpose(support, chain, nearest), provider), Without(Modifiers(support), provider));
    }

    /// <summary>Groups and organisations get it for a country where the words behind them name one: <i>to UNHCR for its work in Chad</i>.</summary>
    private List<string> WithPlace(Support support, List<string> found, IReadOnlyList<string> provider)
    {
        if (found.Any(id => facts.Actors.Find(id) is { Kind: ActorKind.Country }))
            return found;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(support.Top)];
        foreach (var mention in Mentions(support.Top, sentence.EndToken))
        {
            if (mention.Kind == MentionKind.Name && mention.ActorIds is [var id] && facts.Actors.Find(id) is { Kind: ActorKind.Country } && !provider.Contains(id)
                && Preposition(mention, sentence.FirstToken) is "in" or "of" or "for" or "across" or "inside" or "throughout")
            {
                found.Add(id);
                break;
            }
        }
        return found;
    }

    /// <summary>The agent of a verb, or whom its words belong to: <i>a representative of the Dutch government</i>.</summary>
    private IReadOnlyList<string> Agent(int verb)
    {
        var agent = PredicateChain.IsHeadline(_analysis, verb) ? verb - 2 : Clauses.Agent(_analysis, verb);
        if (agent < 0)
            return [];
        if (Parties(agent) is { Count: > 0 } parties)
            return parties;
        foreach (var child in _analysis.Children(agent))
        {
            if (child > agent && Phrases.Case(_analysis, child) == "of" && Parties(child) is { Count: > 0 } owner)
                return owner;
        }
        return [];
    }

    /// <summary>The actors that give or get: governments for their ministries, agencies and office holders.</summary>
    public IReadOnlyList<string> Parties(int head)
    {
        if (head < 0)
            return [];
        var parties = new List<string>();
        foreach (var conjunct in Phrases.Conjuncts(_analysis, head))
        {
            if (facts.Actors.At(conjunct) is { } mention && !IsAttributed(mention) && !IsOccasion(mention))
                Add(parties, [.. principals.Of(mention)], []);
        }
        return parties;
    }

    /// <summary>The giver by the order of words: the last party before a word that stands under no preposition, then one that <i>from</i> or <i>by</i> names behind it.</summary>
    public IReadOnlyList<string> ByOrder(int word)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(word)];
        foreach (var mention in Mentions(sentence.FirstToken, word).Reverse())
        {
            if (IsParty(mention) && !IsUnderPreposition(mention, sentence.FirstToken))
                return [.. principals.Of(mention)];
        }
        foreach (var mention in Mentions(word, sentence.EndToken))
        {
            if (IsParty(mention) && !Verbs(word + 1, mention.FirstToken).Skip(1).Any() && Preposition(mention, sentence.FirstToken) is "by" or "from")
                return [.. principals.Of(mention)];
        }
        return [];
    }

    /// <summary>Whose sum it is: <i>the UK's recent £5m pledge</i>.</summary>
    public IReadOnlyList<string> Owner(Support support)
    {
        if (support.Amount is not { } amount)
            return [];
        var token = _analysis.TokenAt(amount.Span.Start) - 1;
        for (var steps = 0; token > 0 && steps < 3 && _analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Adp; steps++)
            token--;
        if (token > 0 && _analysis.Tokens[token].Tag == "POS")
            return Parties(token - 1);
        var bracketed = token > 0 && _analysis.Form(token) is "(" && facts.Actors.At(token - 1) is { Kind: MentionKind.Name } giver && facts.Actors.Find(giver.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation }
            && Preposition(giver, 0) is not ("to" or "for" or "in" or "of" or "with" or "on");
        return bracketed ? Parties(token - 1) : [];
    }

    /// <summary>Who <i>we</i> are, where the verb has such a subject and nobody else is named for it; null where it has another.</summary>
    public IReadOnlyList<string>? Speakers(int verb)
    {
        var subject = Clauses.Subject(_analysis, verb);
        if (subject < 0 || Phrases.Lower(_analysis, subject) is not ("we" or "i"))
            return null;
        return principals.Main is { } main ? [main] : [];
    }

    /// <summary>The only party that stands under no preposition in a sentence, wherever it stands.</summary>
    public IReadOnlyList<string> Only(int sentenceIndex)
    {
        var sentence = _analysis.Sentences[sentenceIndex];
        string[] ids = [.. Mentions(sentence.FirstToken, sentence.EndToken).Where(m => IsParty(m) && !IsUnderPreposition(m, sentence.FirstToken)).SelectMany(principals.Of).Distinct(StringComparer.Ordinal)];
        return ids.Length == 1 ? ids : [];
    }

    /// <summary>The only party of the article besides the getters, whatever stands before it.</summary>
    public IReadOnlyList<string> Sole(IReadOnlyList<string> receivers)
    {
        string[] ids = [.. facts.Actors.Mentions
            .Where(m => m.Kind is MentionKind.Name or MentionKind.Modifier && facts.Actors.Find(m.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation or ActorKind.Person } && Preposition(m, 0) is not ("to" or "in" or "for" or "on" or "against" or "across"))
            .SelectMany(principals.Of).Distinct(StringComparer.Ordinal).Where(id => !receivers.Contains(id) && facts.Actors.Find(id) is not { Kind: not ActorKind.Country })];
        return ids.Length == 1 ? ids : [];
    }

    private IEnumerable<int> Verbs(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb)
                yield return token;
        }
    }

    private IEnumerable<Mention> Mentions(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { } mention && mention.FirstToken == token)
                yield return mention;
        }
    }

    private bool IsParty(Mention mention) =>
        (mention.Kind is MentionKind.Name or MentionKind.Modifier or MentionKind.Nominal || Phrases.Lower(_analysis, mention.HeadToken) is "we" or "our" or "i")
        && mention.ActorIds.Count >= 1 && !IsAttributed(mention) && !IsOccasion(mention) && facts.Actors.Find(mention.ActorIds[0]) is { } actor
        && (actor.Kind != ActorKind.Group || Phrases.Is(_analysis.Tokens[mention.HeadToken].Relation, "nsubj"));

    private bool IsUnderPreposition(Mention mention, int sentenceStart) => Preposition(mention, sentenceStart) is not ("" or "from" or "by");

    /// <summary>The preposition before a mention, with nothing but its own describers in between.</summary>
    private string Preposition(Mention mention, int sentenceStart)
    {
        for (var token = mention.FirstToken - 1; token >= sentenceStart; token--)
        {
            var word = _analysis.Tokens[token];
            if (word.PartOfSpeech == PartOfSpeech.Adp || word.Tag is "TO" or "IN")
                return Phrases.Lower(_analysis, token);
            if (word.PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun))
                return "";
        }
        return "";
    }

    /// <summary>Whether it names an event, a paper or a currency rather than somebody.</summary>
    private bool IsOccasion(Mention mention)
    {
        if (facts.Actors.Find(mention.ActorIds[0]) is not { Kind: ActorKind.Organisation or ActorKind.Person } actor || !actor.Id.StartsWith("-/", StringComparison.Ordinal))
            return false;
        var last = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];
        return occasions.Contains(last) || occasions.Contains(actor.Name.Split(' ')[0]) || facts.Amounts.Any(a => a.Currency == actor.Name || a.Span.Overlaps(mention.Span));
    }

    /// <summary>Whether it only vouches for the news: <i>according to the ministry</i>, <i>sources</i>.</summary>
    private bool IsAttributed(Mention mention)
    {
        for (var token = mention.FirstToken - 1; token >= Math.Max(0, mention.FirstToken - 4); token--)
        {
            if (Phrases.Lower(_analysis, token) is "according")
                return true;
            if (_analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punct)
                break;
        }
        return _analysis.Tokens[mention.HeadToken].Lemma is "source" or "media" or "press";
    }

    private IReadOnlyList<string> Possessor(Support support)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun < 0)
                continue;
            if (Parties(Phrases.Child(_analysis, noun, "nmod:poss")) is { Count: > 0 } possessor)
                return possessor;
            foreach (var child in _analysis.Children(noun))
            {
                if (child < noun && _analysis.Tokens[child].Relation is "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is { } mention)
                    return [.. principals.Of(mention).Distinct(StringComparer.Ordinal)];
            }
        }
        return [];
    }

    private IReadOnlyList<string> Modifiers(Support support)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun < 0)
                continue;
            foreach (var child in _analysis.Children(noun))
            {
                if (_analysis.Tokens[child].Relation is "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is { } mention)
                    return [.. principals.Of(mention).Distinct(StringComparer.Ordinal)];
            }
        }
        return [];
    }

    private IReadOnlyList<string> Purpose(Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        foreach (var word in new[] { support.Noun, support.Top, nearest >= 0 ? chain[nearest].Word : -1 })
        {
            if (word < 0)
                continue;
            foreach (var child in _analysis.Children(word))
            {
                if (_analysis.Tokens[child].Relation is "advcl" or "acl" or "xcomp" && child > word && Within(child) is { Count: > 0 } helped)
                    return helped;
            }
        }
        return [];
    }

    private List<string> FromPhrases(int head, params ReadOnlySpan<string> prepositions)
    {
        var found = new List<string>();
        if (head < 0)
            return found;
        foreach (var child in _analysis.Children(head))
        {
            if (IsPhrase(child) && prepositions.Contains(Phrases.Case(_analysis, child)))
                Add(found, Parties(child), []);
        }
        return found;
    }

    private List<string> Phrase(int head, string[] prepositions)
    {
        var found = new List<string>();
        if (head < 0)
            return found;
        foreach (var child in _analysis.Children(head))
        {
            if (child > head && IsPhrase(child) && prepositions.Contains(Phrases.Case(_analysis, child)) && (facts.Actors.At(child) is not null || lexicon.Noun(_analysis, child)?.Kind != "money"))
                Add(found, prepositions[0] is "in" or "against" ? Parties(child) : Within(child), []);
        }
        return found;
    }

    /// <summary>The words of the sum: the tree may hang its getter on any of them.</summary>
    private IEnumerable<int> Figure(Support support)
    {
        if (support.Amount is not { } amount)
            yield break;
        for (var token = _analysis.TokenAt(amount.Span.Start); token < _analysis.Tokens.Length && _analysis.Tokens[token].Span.Start < amount.Span.End; token++)
            yield return token;
    }

    private bool IsPhrase(int token) => Phrases.Is(_analysis.Tokens[token].Relation, "nmod") || Phrases.Is(_analysis.Tokens[token].Relation, "obl") || _analysis.Tokens[token].Relation == "conj";

    private List<string> Within(int head)
    {
        var found = new List<string>();
        if (head < 0)
            return found;
        Add(found, Parties(head), []);
        if (found.Count > 0)
            return found;
        var (first, end) = Phrases.Extent(_analysis, head);
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { Kind: not MentionKind.Pronoun } mention && mention.FirstToken == token)
            {
                Add(found, [.. principals.Of(mention)], []);
                break;
            }
        }
        return found;
    }

    private static List<string> Without(IReadOnlyList<string> ids, IReadOnlyList<string> excluded) => [.. ids.Where(id => !excluded.Contains(id))];

    private static void Add(List<string> found, IReadOnlyList<string> ids, IReadOnlyList<string> excluded)
    {
        foreach (var id in ids)
        {
            if (!found.Contains(id) && !excluded.Contains(id))
                found.Add(id);
        }
    }

    private static IReadOnlyList<string> First(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        foreach (var list in lists)
        {
            if (list.Count > 0)
                return list;
        }
        return [];
    }
}
