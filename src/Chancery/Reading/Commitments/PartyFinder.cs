using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who gives and who gets, by the place of their mentions around support.</summary>
internal sealed class PartyFinder(ArticleFacts facts, SupportLexicon lexicon)
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
                if (Parties(Clauses.Agent(_analysis, chain[i].Word)) is { Count: > 0 } agent)
                    return agent;
                if (chain[i].Group.Passive && i == nearest)
                    break;
            }
        }
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
            if (giver.Entry.Role == VerbRole.Give && Phrases.Child(_analysis, giver.Word, "iobj") is var indirect and >= 0
                && Without(Within(indirect), provider) is { Count: > 0 } named)
            {
                return named;
            }
            if ((giver.Role == "obl" && Phrases.Case(_analysis, giver.Below) == "with" || giver.Entry.Role == VerbRole.Help) && Without(Within(Clauses.Undergoer(_analysis, giver.Word)), provider) is { Count: > 0 } supplied)
                return supplied;
        }
        foreach (var prepositions in new[] { "to towards toward", "for", "in inside across", "of against" })
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
                return found;
        }
        return First(Without(Purpose(support, chain, nearest), provider), Without(Modifiers(support), provider));
    }

    /// <summary>The actors that give or get: governments for their ministries, agencies and office holders.</summary>
    public IReadOnlyList<string> Parties(int head)
    {
        if (head < 0)
            return [];
        var parties = new List<string>();
        foreach (var conjunct in Phrases.Conjuncts(_analysis, head))
        {
            if (facts.Actors.At(conjunct) is { } mention)
                Add(parties, mention.ActorIds, []);
        }
        return [.. parties.Select(Principal).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The last country or organisation that the sentence names before a word, for a sum whose giver no verb tells.</summary>
    public IReadOnlyList<string> NearestBefore(int word)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(word)];
        for (var token = word - 1; token >= sentence.FirstToken; token--)
        {
            if (Phrases.Is(_analysis.Tokens[token].Relation, "nsubj") && Parties(token) is { Count: > 0 } subject)
                return subject;
        }
        for (var token = word - 1; token >= sentence.FirstToken; token--)
        {
            if (facts.Actors.At(token) is { Kind: MentionKind.Name or MentionKind.Modifier, ActorIds.Count: 1 } mention
                && facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation or ActorKind.Person })
            {
                return [Principal(mention.ActorIds[0])];
            }
        }
        return [];
    }

    private string Principal(string id)
    {
        if (facts.Actors.Find(id) is not { } actor)
            return id;
        if (actor.ActsFor is { } principal)
            return principal;
        if (actor.Kind != ActorKind.Person)
            return id;
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && id[0] != '-' ? id[..slash] : id;
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
                    return [.. mention.ActorIds.Select(Principal)];
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
                    return [.. mention.ActorIds.Select(Principal)];
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
                Add(found, Within(child), []);
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
                Add(found, mention.ActorIds, []);
                break;
            }
        }
        return [.. found.Select(Principal).Distinct(StringComparer.Ordinal)];
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
