using System.Collections.Frozen;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>How the parties of an article stand to giving as a whole: who does the giving and deciding in it, and who is given to and helped.</summary>
internal sealed class PartyStandings
{
    private const int Own = 2;
    private const int Faint = 1;

    private readonly ArticleFacts _facts;
    private readonly PartyMentions _parties;
    private readonly SupportLexicon _lexicon;
    private readonly Dictionary<string, int> _giving = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _getting = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Found> _thanked = [];
    private readonly Dictionary<int, Found> _thanking = [];
    private readonly Dictionary<string, Found> _givers = new(StringComparer.Ordinal);

    public PartyStandings(ArticleFacts facts, PartyMentions parties, SupportLexicon lexicon, FrozenDictionary<string, bool> thanking)
    {
        (_facts, _parties, _lexicon) = (facts, parties, lexicon);
        var analysis = facts.Analysis;
        for (var token = 0; token < analysis.Tokens.Length; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Verb)
                continue;
            if (thanking.TryGetValue(analysis.Tokens[token].Lemma, out var given))
                Thank(token, given);
            else if (lexicon.Verb(analysis, token) is { } verb)
                Count(verb, token);
        }
        foreach (var mention in facts.Actors.Mentions)
        {
            if (IsOwner(mention))
                Give(parties.Of(mention), Faint);
            else if (IsNamesake(mention))
                Add(_getting, parties.Of(mention), Faint);
            if (mention.Kind != MentionKind.Pronoun && IsAddressed(mention) && !parties.IsAttributed(mention) && IsGivenTo(mention))
                Add(_getting, parties.Of(mention), Own);
        }
    }

    /// <summary>Whether the article rather tells of a party as one that is given to than as one that gives.</summary>
    public bool IsNeedy(string id) => _getting.GetValueOrDefault(id) > _giving.GetValueOrDefault(id);

    /// <summary>Whether none of some parties is rather given to.</summary>
    public bool CanGive(Found parties) => parties.Any && !parties.Ids.Any(IsNeedy);

    /// <summary>The one party of the article that gives or decides, besides those that are rather given to.</summary>
    public Found Chief()
    {
        string? chief = null;
        foreach (var (id, _) in _giving)
        {
            if (IsNeedy(id) || _facts.Actors.Find(id) is not { Kind: ActorKind.Country or ActorKind.Organisation } || ActorIds.IsUnlisted(id))
                continue;
            if (chief is not null)
                return Found.Nobody;
            chief = id;
        }
        return chief is null ? Found.Nobody : _givers[chief];
    }

    private void Count(GivingVerb verb, int token)
    {
        if (verb.Role is VerbRole.Part or VerbRole.None)
            return;
        var agents = _parties.At(Clauses.Agent(_facts.Analysis, token));
        if (verb.Role == VerbRole.Receive)
        {
            Add(_getting, agents, Own);
            return;
        }
        Give(agents, verb.Role == VerbRole.Control ? Faint : Own);
        if (verb.Role == VerbRole.Help)
            Add(_getting, _parties.Within(Clauses.Undergoer(_facts.Analysis, token)).Without(agents.Ids), Own);
        else if (verb.Role == VerbRole.Give)
            Add(_getting, _parties.At(Phrases.Child(_facts.Analysis, token, "iobj")).And(_parties.At(Phrases.Child(_facts.Analysis, token, "obj"))).Without(agents.Ids), Own);
    }

    /// <summary>Whether a verb thanks for, praises or welcomes what others do.</summary>
    public bool IsPraise(int verb) => _thanked.ContainsKey(verb);

    /// <summary>Whom a verb thanks or praises; nobody where it is no such verb.</summary>
    public Found Thanked(int verb) => _thanked.GetValueOrDefault(verb, Found.Nobody);

    /// <summary>Who thanks by a verb; nobody where it is no such verb.</summary>
    public Found Thanking(int verb) => _thanking.GetValueOrDefault(verb, Found.Nobody);

    private void Thank(int token, bool given)
    {
        var thanked = Found.First(() => _parties.At(Clauses.Undergoer(_facts.Analysis, token)), () => _parties.At(Phrases.Child(_facts.Analysis, token, "iobj")));
        _thanked[token] = thanked;
        if (!given)
            return;
        var agent = Clauses.Agent(_facts.Analysis, token);
        _thanking[token] = Found.First(() => _parties.At(agent), () => agent < 0 ? Found.Nobody : _parties.At(Phrases.Child(_facts.Analysis, agent, "nmod:poss")));
        Give(thanked, Faint);
        if (thanked.Any)
            Add(_getting, _parties.At(Clauses.Agent(_facts.Analysis, token)), Faint);
    }

    private void Give(Found agents, int weight)
    {
        Add(_giving, agents, weight);
        foreach (var party in agents.Parties)
            _givers.TryAdd(party.Id, new Found([party]));
    }

    /// <summary>Whether a pledge or some support is said to be its own: <i>Ghana's pledge</i>.</summary>
    private bool IsOwner(Mention mention)
    {
        var word = _facts.Analysis.Tokens[mention.HeadToken];
        return word is { Relation: "nmod:poss", Head: >= 0 } && mention.Kind != MentionKind.Pronoun && _lexicon.Noun(_facts.Analysis, word.Head) is { Kind: "money" or "deal" };
    }

    /// <summary>Whether support is named after it: <i>the Chad fund</i> is for Chad, but <i>Chadian aid</i> and <i>US aid</i> are theirs.</summary>
    private bool IsNamesake(Mention mention)
    {
        var word = _facts.Analysis.Tokens[mention.HeadToken];
        return word is { Relation: "compound" or "nmod:desc", Tag: "NNP", Head: >= 0 } && mention.Kind == MentionKind.Modifier && !_facts.Analysis.Form(mention.HeadToken)[1..].ContainsAnyInRange('A', 'Z')
            && _lexicon.Noun(_facts.Analysis, word.Head) is { Kind: "money" or "deal" };
    }

    private bool IsAddressed(Mention mention)
    {
        var sentence = _facts.Analysis.Sentences[_facts.Analysis.SentenceOf(mention.HeadToken)];
        return _parties.Preposition(mention, sentence.FirstToken) is "to" or "for" or "in" or "inside" or "towards" or "toward" or "across" or "within";
    }

    /// <summary>Whether what it is addressed with is support or a verb of giving.</summary>
    private bool IsGivenTo(Mention mention)
    {
        var head = _facts.Analysis.Tokens[mention.HeadToken].Head;
        return head >= 0 && (_lexicon.Noun(_facts.Analysis, head) is { IsSupport: true } || _lexicon.Verb(_facts.Analysis, head) is { Role: VerbRole.Give });
    }

    private static void Add(Dictionary<string, int> counts, Found parties, int weight)
    {
        foreach (var (id, _) in parties.Parties)
            counts[id] = counts.GetValueOrDefault(id) + weight;
    }
}
