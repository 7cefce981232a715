using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who gives, by the place of the mentions around support.</summary>
internal sealed class GiverFinder(ArticleFacts facts, SupportLexicon lexicon, ArticleParties known)
{
    private const int LongestOwner = 10;

    private readonly PartyMentions _parties = known.Mentions;
    private readonly PartyStandings _standings = known.Standings;
    private readonly Analysis _analysis = facts.Analysis;
    private readonly Speakers _speakers = known.Speakers;
    private readonly Praises _praises = new(facts.Analysis, known.Standings);

    /// <summary>Who gives, and whether the sentence says so itself; nobody, and that it says so, where it names somebody unknown.</summary>
    public (Found Giver, bool Named) Find(Support support, Predication said, Draft? recent, EarlierDrafts before, bool loosely)
    {
        var (giver, named) = Read(support, said, recent, before, loosely);
        return recent is { Giver.Any: true } && giver.Any && IsFaint(giver.By!) && giver.Ids.All(id => recent.Getter.Ids.Contains(id) && !recent.Giver.Ids.Contains(id))
            ? (recent.Giver.As(CommitmentRules.EarlierGiver), false)
            : (giver, named);
    }

    /// <summary>The country or listed body that a sum is said to come from right behind it, whoever else the sentence tells of: <i>€5m from Denmark</i>.</summary>
    private Found From(Support support)
    {
        if (support.Amount is not { } amount || _analysis.TokenAt(amount.Span.End) is var at && (at >= _analysis.Tokens.Length || Phrases.Lower(_analysis, at) is not "from"))
            return Found.Nobody;
        var from = _parties.At(_analysis.Tokens[at].Head);
        return from.Any && from.Ids.All(id => facts.Actors.Find(id) is { Kind: ActorKind.Country or ActorKind.Organisation } && !ActorIds.IsUnlisted(id)) ? from : Found.Nobody;
    }

    /// <summary>Rules that go by the place of a name alone: who just got something is not led by them to be a giver.</summary>
    private static bool IsFaint(Rule rule) => rule == CommitmentRules.Possessor || rule == CommitmentRules.NearestParty || rule == CommitmentRules.OnlyParty || rule == CommitmentRules.OwnerOfSum || rule == CommitmentRules.NounFrom;

    private (Found Giver, bool Named) Read(Support support, Predication said, Draft? recent, EarlierDrafts before, bool loosely)
    {
        if (Owner(support) is { Any: true } owner)
            return (owner, true);
        if (_parties.At(RelativeGiving.Of(_analysis, lexicon, support).Subject) is { Any: true } giving)
            return (giving.As(CommitmentRules.Subject), true);
        if (_praises.Thanked(support) is { Any: true } thanked)
            return (thanked, true);
        if (IsByOthers(said))
            return (Found.Nobody, true);
        if ((said.Status is not { } status || Restatements.IsStep(status)) && From(support) is { Any: true } sender)
            return (sender.As(CommitmentRules.NounFrom), true);
        if (ByTree(support, said.Chain, said.Nearest) is { Any: true } named)
            return (named, true);
        if (_praises.Place(said.Chain, said.Nearest) >= 0)
            return (Found.Nobody, true);
        if (said.Giver is { Group.Passive: false } speaking && _speakers.Of(speaking.Word) is { } speakers)
            return (speakers, true);
        if (!StandingSupport.IsNoteOf(_analysis) && Strangers.Giver(facts, said) is not null)
            return (Found.Nobody, true);
        if ((support.IsCounted || loosely || said.ByOrder) && said.Giver is not { Group.Passive: true, Role: "obj" } && ByOrder(said.Giver is { Group.Passive: false } giver && giver.Word < support.Top ? giver.Word : support.Top, Receivers(said)) is { Any: true } near)
            return (near, true);
        if (Strangers.Before(_analysis, support, recent) is not null)
            return (Found.Nobody, true);
        if ((recent is null ? before.CommonGiver : before.IsOfAnotherGiver(support, recent) ? Found.Nobody : recent.Giver) is { Any: true } earlier)
            return (earlier.As(CommitmentRules.EarlierGiver), false);
        if (!support.IsCounted && !loosely)
            return (Found.Nobody, false);
        var sentence = _analysis.SentenceOf(support.Top);
        for (var at = sentence; at >= Math.Max(0, sentence - 1); at--)
        {
            if (Only(at, at < sentence) is { Any: true } only)
                return (IsAwarded(said, only) ? Found.Nobody : only, false);
        }
        return (_standings.Chief().As(CommitmentRules.ChiefGiver), false);
    }

    /// <summary>Whether somebody is told to have been given it by a participle: <i>the firm Subar, awarded a contract</i>.</summary>
    private bool IsAwarded(Predication said, Found somebody) =>
        said.Giver is { Group.Passive: true, Role: "obj", Word: var verb } && _analysis.Tokens[verb].Relation == "acl" && _parties.Awarded(verb).Ids.Any(somebody.Ids.Contains);

    /// <summary>Whether people whom no actor goes by are said to do it: <i>pledged by donors</i>.</summary>
    private bool IsByOthers(Predication said) =>
        said.Giver is { } giver && Phrases.Child(_analysis, giver.Word, "obl:agent") is >= 0 and var agent && _analysis.Tokens[agent].Tag == "NNS" && facts.Actors.At(agent) is null;

    /// <summary>The only party of the article besides the getters, whatever stands before it.</summary>
    public Found Sole(IReadOnlyList<string> receivers)
    {
        var (free, described) = known.Alone ??= (
            Named(m => _parties.Preposition(m, 0) is not ("to" or "in" or "for" or "on" or "against" or "across") || _parties.IsAttributed(m)),
            StandingSupport.IsNoteOf(_analysis) ? Named(m => m.Kind == MentionKind.Modifier) : Found.Nobody);
        return Found.First(() => Likely(free, receivers), () => Likely(described, receivers));
    }

    private Found Named(Predicate<Mention> mayGive) => facts.Actors.Mentions
        .Where(m => m.Kind is MentionKind.Name or MentionKind.Modifier && !_parties.IsOfApposition(m) && facts.Actors.Find(m.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation or ActorKind.Person } && mayGive(m))
        .Aggregate(Found.Nobody, (all, m) => all.And(_parties.Of(m)));

    private Found Likely(Found named, IReadOnlyList<string> receivers)
    {
        var able = named.Parties.Where(p => !receivers.Contains(p.Id) && !_standings.IsNeedy(p.Id)).ToLookup(p => facts.Actors.Find(p.Id)?.Kind is null or ActorKind.Country);
        var likely = able[true].Any() ? able[true] : able[false].Where(p => facts.Actors.Find(p.Id) is { Kind: ActorKind.Organisation } && !ActorIds.IsUnlisted(p.Id));
        return likely.Count() == 1 ? new Found([.. likely]).As(CommitmentRules.SoleParty) : Found.Nobody;
    }

    /// <summary>The agent of the verb, the possessor or the maker of the noun.</summary>
    private Found ByTree(Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        if (nearest >= 0)
        {
            var giver = chain[nearest];
            if (giver.Entry!.Role == VerbRole.Receive)
                return Found.First(() => _parties.Under(giver.Word, "from", "by").As(CommitmentRules.From), () => _parties.Under(support.Top, "from", "by").As(CommitmentRules.From), () => FromWithin(support.Top).As(CommitmentRules.From), () => Possessor(support)).Without(_parties.At(Clauses.Agent(_analysis, giver.Word)).Ids);
            if (_parties.At(Phrases.Child(_analysis, giver.Word, "obl:agent")) is { Any: true } agents && agents.Ids.All(id => facts.Actors.Find(id) is { Kind: ActorKind.Group }))
                return agents.And(Partners(giver.Word)).As(CommitmentRules.Subject);
            if (OwnerOfPlan(giver.Word) is { Any: true } promising)
                return promising.As(CommitmentRules.Planner);
            if (_praises.Place(chain, nearest) is var praise and >= 0)
                return chain.Take(praise).Skip(nearest).Select(p => Describer(p.Word)).FirstOrDefault(d => d.Any, Found.Nobody).As(CommitmentRules.Planner);
            for (var i = nearest; i < chain.Count; i++)
            {
                if (i > nearest && chain[i].Role is not ("xcomp" or "advcl" or "ccomp" or "acl" or "obj" or "nmod"))
                    break;
                if (_analysis.Tokens[chain[i].Word].PartOfSpeech == PartOfSpeech.Noun && _parties.At(Phrases.Child(_analysis, chain[i].Word, "nmod:poss")) is { Any: true } announcing)
                    return announcing.As(CommitmentRules.Planner);
                if (Agent(chain[i].Word) is { Any: true } agent)
                    return agent.And(Partners(chain[i].Word)).As(CommitmentRules.Subject);
                if (i > nearest && chain[i] is { Group.Passive: true, Role: "xcomp" } && _parties.At(Clauses.Subject(_analysis, chain[i].Word)) is { Any: true } willing)
                    return willing.As(CommitmentRules.Subject);
                if (chain[i].Group.Passive && i == nearest)
                    break;
            }
        }
        if (nearest >= 0 && chain[^1] is { Group.Tense: Tense.None } plan && _parties.At(Phrases.Child(_analysis, plan.Word, "nmod:poss")) is { Any: true } planner)
            return planner.As(CommitmentRules.Planner);
        return Found.First(() => Possessor(support), () => _parties.Under(support.Top, "from", "by").As(CommitmentRules.NounFrom), () => _parties.Under(support.Noun, "from", "by").As(CommitmentRules.NounFrom));
    }

    /// <summary>Whose plan or promise an infinitive follows, whatever the tree hangs it on: <i>the pledge of Japan to give</i>.</summary>
    private Found OwnerOfPlan(int verb)
    {
        var to = verb - 1;
        if (to < 1 || Phrases.Lower(_analysis, to) is not "to")
            return Found.Nobody;
        if (lexicon.Promise(_analysis, to - 1) is not null)
            return Describer(to - 1);
        var of = to - 1;
        while (of > 0 && of > to - LongestOwner && (_analysis.Tokens[of].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Cconj || Phrases.Lower(_analysis, of) is "of" or "by") && (Phrases.Lower(_analysis, of) is not ("of" or "by") || lexicon.Promise(_analysis, of - 1) is null))
            of--;
        return Phrases.Lower(_analysis, of) is "of" or "by" && lexicon.Promise(_analysis, of - 1) is not null ? _parties.Between(of, to).Where(m => m.Kind != MentionKind.Pronoun).Aggregate(Found.Nobody, (all, m) => all.And(_parties.Of(m))) : Found.Nobody;
    }

    /// <summary>The name that stands as owner or adjective before a noun: <i>the US commitment</i>.</summary>
    private Found Describer(int noun)
    {
        foreach (var child in _analysis.Children(noun))
        {
            if (child < noun && _analysis.Tokens[child].Relation is "nmod:poss" or "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is { Kind: not MentionKind.Pronoun } owner)
                return _parties.Of(owner);
        }
        return Found.Nobody;
    }

    /// <summary>Who follows <i>from</i> somewhere in a phrase: <i>a loan of $2m from Fiji</i>.</summary>
    private Found FromWithin(int top)
    {
        var (first, end) = Phrases.Extent(_analysis, top);
        for (var token = first; token < end; token++)
        {
            if (Phrases.Case(_analysis, token) == "from" && _parties.At(token) is { Any: true } named)
                return named;
        }
        return Found.Nobody;
    }

    /// <summary>The agent of a verb, or whom its words belong to: <i>a representative of the Dutch government</i>, <i>Fiji’s budget</i>.</summary>
    private Found Agent(int verb)
    {
        var agent = PredicateChain.IsHeadline(_analysis, verb) ? verb - 2 : Clauses.Agent(_analysis, verb);
        if (agent < 0)
            agent = OfAuxiliary(verb);
        if (agent < 0)
            return Found.Nobody;
        if (EndOfHeading(agent, verb) is var heading and >= 0)
            return Behind(heading, verb);
        if (_speakers.Together(agent) is { Any: true } together)
            return together;
        if (_parties.At(agent) is { Any: true } own)
            return own;
        foreach (var child in _analysis.Children(agent))
        {
            if (child > agent && Phrases.Case(_analysis, child) == "of" && _parties.At(child) is { Any: true } owner)
                return owner;
        }
        var whose = Phrases.Child(_analysis, agent, "nmod:poss");
        if (Found.First(() => _speakers.Together(whose), () => _parties.At(whose)) is { Any: true } possessor)
            return possessor;
        return _parties.OfBody(agent) is { Any: true } government && _standings.CanGive(government) ? government : Found.Nobody;
    }

    /// <summary>The colon or dash that ends a heading, where a line has one and the parser took it for who does what follows: <i>Clean Water: USAID will …</i>; -1 where there is none.</summary>
    private int EndOfHeading(int agent, int verb)
    {
        if (agent > verb || !_analysis.Sentences[_analysis.SentenceOf(agent)].StartsParagraph)
            return -1;
        for (var token = verb - 1; token > agent; token--)
        {
            if (_analysis.Form(token) is ":" or "–" or "—")
                return token;
        }
        return -1;
    }

    /// <summary>The first party behind a heading that no preposition leads in.</summary>
    private Found Behind(int heading, int verb) =>
        _parties.Between(heading + 1, verb).FirstOrDefault(m => m.Kind == MentionKind.Name && _parties.Preposition(m, heading).Length == 0) is { } named ? _parties.Of(named) : Found.Nobody;

    /// <summary>The subject of an active verb that the parser hung on its auxiliary: <i>has so far avoided</i>; -1 where there is none.</summary>
    private int OfAuxiliary(int verb)
    {
        if (VerbGroup.Of(_analysis, verb).Passive)
            return -1;
        foreach (var child in _analysis.Children(verb))
        {
            if (child < verb && _analysis.Tokens[child].Relation == "aux" && Phrases.Child(_analysis, child, "nsubj") is var subject and >= 0)
                return subject;
        }
        return -1;
    }

    /// <summary>Who does it along with the subject: <i>together with Fiji</i>.</summary>
    private Found Partners(int verb)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)];
        for (var token = sentence.FirstToken; token + 2 < sentence.EndToken; token++)
        {
            if (Phrases.Lower(_analysis, token) is "together" or "jointly" && Phrases.Lower(_analysis, token + 1) is "with")
                return _parties.Between(token + 2, Math.Min(token + 5, sentence.EndToken)).Select(_parties.Of).FirstOrDefault() ?? Found.Nobody;
        }
        return Found.Nobody;
    }

    /// <summary>Who is said to get it by a verb of receiving.</summary>
    private IReadOnlyList<string> Receivers(Predication said) => said.Giver is { Entry.Role: VerbRole.Receive } getting ? _parties.At(Clauses.Agent(_analysis, getting.Word)).Ids : [];

    /// <summary>By the order of words: the last party before a word that stands under no preposition, then one that <i>from</i> or <i>by</i> names behind it.</summary>
    private Found ByOrder(int word, IReadOnlyList<string> receivers)
    {
        if (receivers.Count == 0 && Adjacent(word) is { Any: true } adjacent)
            return adjacent;
        var sentence = _analysis.Sentences[_analysis.SentenceOf(word)];
        var free = _parties.Between(sentence.FirstToken, word).Reverse().Where(m => IsFree(m, sentence) && !_parties.Of(m).Ids.Any(receivers.Contains)).ToList();
        if ((free.Find(m => !_parties.IsOfUndertaking(m)) ?? free.FirstOrDefault()) is { } nearest)
            return _parties.Listed(nearest.HeadToken).And(_parties.Of(nearest)).As(CommitmentRules.NearestParty);
        foreach (var mention in _parties.Between(word, sentence.EndToken))
        {
            if (_parties.IsParty(mention) && _parties.Preposition(mention, sentence.FirstToken) is "by" or "from" && IsReached(word, mention) && !IsOfAnotherNoun(mention, word))
                return _parties.Of(mention).As(CommitmentRules.NearestParty);
        }
        return Found.Nobody;
    }

    /// <summary>Whether no more than one verb stands between a word and a mention, and none of something else than giving: <i>the chain, which is controlled by Chad</i>.</summary>
    private bool IsReached(int word, Mention mention)
    {
        int[] between = [.. Verbs(word + 1, mention.FirstToken).Take(2)];
        return between.Length == 0 || between.Length == 1 && lexicon.Verb(_analysis, between[0]) is { Role: VerbRole.Give or VerbRole.Control };
    }

    /// <summary>Whether a mention depends on a noun behind a word: <i>doses are available for allocation by the WHO</i>.</summary>
    private bool IsOfAnotherNoun(Mention mention, int word)
    {
        if (mention.FirstToken - 2 > word && Phrases.Lower(_analysis, mention.FirstToken - 1) is "from" && _analysis.Tokens[mention.FirstToken - 2].Tag == "NNS" && Phrases.Case(_analysis, mention.FirstToken - 2) is "to" or "for")
            return true;
        var name = mention.HeadToken;
        while (_analysis.Tokens[name] is { Relation: "conj", Head: >= 0 and var first })
            name = first;
        return _analysis.Tokens[name] is { Relation: "nmod", Head: var noun } && noun > word && _analysis.Tokens[noun].PartOfSpeech == PartOfSpeech.Noun && Phrases.Case(_analysis, noun) is "for" or "to";
    }

    /// <summary>The party whose name ends right before a verb that has no subject in the tree: <i>the Kingdom of Tonga had given</i>.</summary>
    private Found Adjacent(int verb)
    {
        if (_analysis.Tokens[verb] is not { PartOfSpeech: PartOfSpeech.Verb, Tag: not "VBG" } || Phrases.Child(_analysis, verb, "nsubj") >= 0 || VerbGroup.Of(_analysis, verb).Passive)
            return Found.Nobody;
        var before = verb - 1;
        while (before > 0 && _analysis.Tokens[before].PartOfSpeech is PartOfSpeech.Aux or PartOfSpeech.Adv)
            before--;
        return before >= 0 && before < verb - 1 && facts.Actors.At(before) is { Kind: MentionKind.Name } name && name.EndToken == before + 1 ? _parties.Of(name).As(CommitmentRules.NearestParty) : Found.Nobody;
    }

    /// <summary>Whose sum it is: <i>the UK's recent £5m pledge</i>.</summary>
    private Found Owner(Support support)
    {
        if (support.Amount is not { } amount)
            return Found.Nobody;
        if (SupportFinder.Maker(facts, lexicon, amount) is { } maker && maker.EndToken == support.Noun)
            return _parties.Of(maker).As(CommitmentRules.OwnerOfSum);
        var token = _analysis.TokenAt(amount.Span.Start) - 1;
        for (var steps = 0; token > 0 && steps < 3 && _analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Adp; steps++)
            token--;
        if (token > 0 && _analysis.Tokens[token].Tag == "POS")
            return _parties.At(token - 1).As(CommitmentRules.OwnerOfSum);
        if (token > 0 && _analysis.Form(token) is ":" or "–" or "—" && facts.Actors.At(token - 1) is { } entry && entry.FirstToken == _analysis.Sentences[_analysis.SentenceOf(token)].FirstToken)
            return _parties.Of(entry).As(CommitmentRules.OwnerOfSum);
        var bracketed = token > 0 && _analysis.Form(token) is "(" && facts.Actors.At(token - 1) is { Kind: MentionKind.Name } giver && facts.Actors.Find(giver.ActorIds[0]) is { Kind: ActorKind.Country or ActorKind.Organisation }
            && _parties.Preposition(giver, 0) is not ("to" or "for" or "in" or "of" or "with" or "on" or "between" or "among" or "through" or "via");
        return bracketed && _parties.At(token - 1) is var named && _standings.CanGive(named) ? named.As(CommitmentRules.OwnerOfSum) : Found.Nobody;
    }

    /// <summary>The only party that stands under no preposition in a sentence, wherever it stands.</summary>
    private Found Only(int sentenceIndex, bool before)
    {
        var sentence = _analysis.Sentences[sentenceIndex];
        // Who did something else in the sentence before, behind by or from, gives nothing here, and neither does a name that no list knows.
        var free = _parties.Between(sentence.FirstToken, sentence.EndToken).Where(m => IsFree(m, sentence) && !(before && (_parties.Preposition(m, sentence.FirstToken) is "by" or "from" || ActorIds.IsUnlisted(m.ActorIds[0])))).ToList();
        foreach (var mentions in new[] { free, free.FindAll(m => !_parties.IsOfUndertaking(m)) })
        {
            if (mentions.Aggregate(Found.Nobody, (all, m) => all.And(_parties.Of(m))) is { Parties.Count: 1 } only)
                return only.As(CommitmentRules.OnlyParty);
        }
        return Found.Nobody;
    }

    /// <summary>Whether a mention may give by its place alone: under no preposition, not where something moves from, and not one that the article rather tells of as given to.</summary>
    private bool IsFree(Mention mention, Sentence sentence) =>
        !(mention.EndToken < sentence.EndToken && Phrases.Lower(_analysis, mention.EndToken) is "to" && _parties.Preposition(mention, sentence.FirstToken) is "from") &&
        _parties.IsParty(mention) && !_parties.IsOfApposition(mention) && !_parties.IsRegion(mention) && !_parties.IsUnderPreposition(mention, sentence.FirstToken) && _standings.CanGive(_parties.Of(mention));

    private Found Possessor(Support support)
    {
        foreach (var noun in new[] { support.Noun, support.Top })
        {
            if (noun < 0)
                continue;
            if (_parties.At(Phrases.Child(_analysis, noun, "nmod:poss")) is { Any: true } possessor && _standings.CanGive(possessor))
                return possessor.As(CommitmentRules.Possessor);
            foreach (var child in _analysis.Children(noun))
            {
                if (child < noun && _analysis.Tokens[child].Relation is "amod" or "compound" or "nmod:desc" && facts.Actors.At(child) is not null && _parties.At(child) is { Any: true } describing && _standings.CanGive(describing))
                    return describing.As(CommitmentRules.Possessor);
            }
        }
        return Found.Nobody;
    }

    private IEnumerable<int> Verbs(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb)
                yield return token;
        }
    }
}
