using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Facts.Actors;

/// <summary>Leads pronouns back to whom they mean.</summary>
internal sealed class Pronouns(Analysis analysis, Cast cast, Discourse discourse, PeopleRegister people)
{
    private const int PluralReach = 2;

    /// <summary>Records whom a pronoun means, where that can be told.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="speaker">Who speaks there; null within quotation marks.</param>
    public void Read(int token, Release? speaker)
    {
        IReadOnlyList<string> ids = Phrases.Lower(analysis, token) switch
        {
            "he" or "him" or "his" or "himself" => Person(token, female: false),
            "she" or "her" or "herself" => Person(token, female: true),
            "they" or "them" or "their" => Plural(token),
            "both" when Phrases.Is(analysis.Tokens[token].Relation, "nsubj") => Plural(token),
            "two" when Phrases.Is(analysis.Tokens[token].Relation, "nsubj") => discourse.Together.Ids is { Count: 2 } pair ? pair : [],
            "it" or "its" => Neuter(token),
            "we" or "our" or "us" when speaker is not null && analysis.Form(token) is not "US" => speaker.We,
            "i" or "my" or "me" when speaker is not null && analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Pron && !IsOfName(token) => speaker.I,
            _ => [],
        };
        if (ids.Count > 0)
            cast.Mention(MentionKind.Pronoun, ids, token, token + 1);
    }

    /// <summary>Whether a word stands within a name: <i>Northern Fund I</i>, <i>I Squared Capital</i>.</summary>
    private bool IsOfName(int token) =>
        token > 0 && analysis.SentenceOf(token - 1) == analysis.SentenceOf(token) && analysis.Tokens[token - 1].PartOfSpeech == PartOfSpeech.Propn
        || token + 1 < analysis.Tokens.Length && analysis.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Propn;

    private IReadOnlyList<string> Person(int token, bool female)
    {
        bool Fits(Actor person) => people.Find(person.Id)?.IsFemale is not { } known || known == female;
        return (Ahead(token, Fits) ?? discourse.Person(token, Fits)) is { } id ? [id] : [];
    }

    /// <summary>The subject that follows, where the pronoun stands in an opening phrase: <i>During her trip, Ann Berg said</i>.</summary>
    private string? Ahead(int token, Func<Actor, bool> fits)
    {
        if (analysis.Tokens[token].Relation != "nmod:poss")
            return null;
        var sentence = analysis.Sentences[analysis.SentenceOf(token)];
        for (var at = sentence.FirstToken; at < token; at++)
        {
            if (cast.At(at) is not null || Phrases.Is(analysis.Tokens[at].Relation, "nsubj"))
                return null;
        }
        for (var at = token + 1; at < sentence.EndToken; at++)
        {
            if (Phrases.Is(analysis.Tokens[at].Relation, "nsubj"))
                return cast.Only(cast.At(at)) is { Kind: ActorKind.Person } person && fits(person) ? person.Id : null;
        }
        return null;
    }

    private IReadOnlyList<string> Plural(int token)
    {
        var own = analysis.SentenceOf(token);
        for (var sentence = own; sentence >= Math.Max(0, own - PluralReach); sentence--)
        {
            var before = discourse.Back(token, own - sentence).Where(m => analysis.SentenceOf(m.FirstToken) == sentence).ToArray();
            foreach (var mention in before.Where(m => Phrases.Is(analysis.Tokens[m.HeadToken].Relation, "nsubj")))
            {
                var coordinated = Coordinated(mention);
                if (coordinated.Count > 1 || cast.Only(mention) is { Kind: ActorKind.Group })
                    return coordinated;
            }
            if (sentence < own && discourse.Together is { Ids.Count: > 1 } together && together.Sentence == sentence)
                return together.Ids;
            if (before.FirstOrDefault(m => m.ActorIds.Count > 1 || cast.Only(m) is { Kind: ActorKind.Group }) is { } plural)
                return plural.ActorIds;
        }
        return [];
    }

    private IReadOnlyList<string> Coordinated(Mention mention) =>
        mention.ActorIds.Count > 1 ? mention.ActorIds : [.. Phrases.Conjuncts(analysis, mention.HeadToken).Select(cast.At).OfType<Mention>().SelectMany(m => m.ActorIds).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<string> Neuter(int token)
    {
        if (analysis.Tokens[token].Relation is "expl" or "nsubj:outer")
            return [];
        foreach (var mention in discourse.Back(token, 1).Where(m => m.Kind != MentionKind.Pronoun && Phrases.Is(analysis.Tokens[m.HeadToken].Relation, "nsubj")))
        {
            if (cast.Only(mention) is { Kind: ActorKind.Country or ActorKind.Organisation })
                return mention.ActorIds;
        }
        return [];
    }
}
