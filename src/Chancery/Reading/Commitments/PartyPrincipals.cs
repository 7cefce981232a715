using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>For whom an actor gives and receives: the country for its ministries, ministers, capitals and agencies.</summary>
internal sealed class PartyPrincipals(ArticleFacts facts, FrozenSet<string> bodies)
{
    private const int LongestLead = 4;

    private readonly Analysis _analysis = facts.Analysis;
    private (string? Country, bool IsSought) _main;

    /// <summary>The country whose government <i>the government</i> and <i>we</i> are, or null.</summary>
    public string? Main => (_main = _main.IsSought ? _main : (FindMain(), true)).Country;

    /// <summary>The words that name a part of a government: <i>ministry</i>, <i>army</i>, <i>minister</i>.</summary>
    public static FrozenSet<string> Bodies(ReferenceData data) =>
        data.Rows("bodies.tsv").Where(r => r["kind"] is "government" or "body" or "forces" or "paper" or "servants").Select(r => r["word"])
            .Concat(data.Rows("offices.tsv").Where(r => r["kind"] == "head").Select(r => r["word"]))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parties that a mention stands for.</summary>
    public IEnumerable<string> Of(Mention mention) => mention.ActorIds.Select(id => Of(mention, id));

    private string Of(Mention mention, string id)
    {
        if (facts.Actors.Find(id) is not { } actor || mention.Kind == MentionKind.Pronoun)
            return Standing(id);
        var isBody = IsBody(actor.Name) || actor.Office is { } office && IsBody(office) || IsHeaded(mention);
        if (isBody && mention.Kind == MentionKind.Name && Adjective(mention) is { } national && actor.Kind != ActorKind.Country)
            return national;
        if (isBody && actor is { Kind: ActorKind.Group, Country: { } own })
            return own;
        if (isBody && actor.Kind == ActorKind.Group && id[..Math.Max(0, id.IndexOf('/', StringComparison.Ordinal))] is { Length: > 1 } body and not "group")
            return body;
        var standing = Standing(id);
        if (standing != id || !isBody || actor.Kind is ActorKind.Country || actor.Country is not null || !ActorIds.IsUnlisted(id) && !ActorIds.IsGroup(id))
            return standing;
        return Owner(mention) ?? Main ?? standing;
    }

    /// <summary>The party behind an id alone.</summary>
    private string Standing(string id)
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

    /// <summary>Whether a word with an article before it names a part of the government.</summary>
    public bool IsBody(int word)
    {
        if (!bodies.Contains(_analysis.Tokens[word].Lemma))
            return false;
        foreach (var child in _analysis.Children(word))
        {
            if (child < word && Phrases.Lower(_analysis, child) is "the")
                return true;
        }
        return false;
    }

    private bool IsBody(string name)
    {
        foreach (var word in name.Split(' '))
        {
            if (bodies.Contains(word) || word.EndsWith('s') && bodies.Contains(word[..^1]))
                return true;
        }
        return false;
    }

    /// <summary>Whether the mention is only the end of a body's name: <i>Defence</i> behind <i>Minister of</i>.</summary>
    private bool IsHeaded(Mention mention) =>
        mention.FirstToken >= 2 && Phrases.Lower(_analysis, mention.FirstToken - 1) is "of" or "for" && bodies.Contains(Phrases.Lower(_analysis, mention.FirstToken - 2));

    /// <summary>The country of an adjective before the mention: <i>German Federal</i> before <i>Foreign Office</i>.</summary>
    private string? Adjective(Mention mention)
    {
        for (var token = mention.FirstToken - 1; token >= Math.Max(0, mention.FirstToken - LongestLead); token--)
        {
            if (facts.Actors.At(token) is { Kind: MentionKind.Modifier, ActorIds.Count: 1 } owner && IsCountry(owner.ActorIds[0]))
                return owner.ActorIds[0];
            if (_analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Propn))
                return null;
        }
        return null;
    }

    /// <summary>The country or body of countries that owns the mention, before it (<i>Spain's Minister</i>) or behind it (<i>the Directorate of Luxembourg</i>).</summary>
    private string? Owner(Mention mention)
    {
        for (var token = mention.FirstToken - 1; token >= Math.Max(0, mention.FirstToken - 2 * LongestLead); token--)
        {
            if (facts.Actors.At(token) is { ActorIds.Count: 1 } owner && OwnsBodies(owner.ActorIds[0]))
                return owner.ActorIds[0];
            if (_analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux || _analysis.Form(token) is "," or "." or ";")
                break;
        }
        var at = mention.EndToken;
        if (at >= _analysis.Tokens.Length || Phrases.Lower(_analysis, at) is not "of")
            return null;
        at += at + 2 < _analysis.Tokens.Length && Phrases.Lower(_analysis, at + 1) is "the" ? 1 : 0;
        return at + 1 < _analysis.Tokens.Length && facts.Actors.At(at + 1) is { ActorIds.Count: 1 } behind && OwnsBodies(behind.ActorIds[0])
            ? behind.ActorIds[0]
            : null;
    }

    /// <summary>Whether somebody has ministers or leaders who give in its name: a country, or a body of countries (<i>EU leaders</i>). A name that no list knows has none.</summary>
    private bool OwnsBodies(string id) => facts.Actors.Find(id) is { Kind: ActorKind.Country } or { Kind: ActorKind.Organisation } && !id.Contains('/', StringComparison.Ordinal);

    private bool IsCountry(string id) => facts.Actors.Find(id) is { Kind: ActorKind.Country };

    /// <summary>The country whose government issues the article, else the one that acts most in it, itself or by its people: it has <i>the</i> government where no country is named with it.</summary>
    private string? FindMain()
    {
        if (facts.Actors.Issuer is { } issuer)
            return issuer;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in facts.Actors.Mentions)
        {
            var country = mention.ActorIds.Count == 1 ? Standing(mention.ActorIds[0]) : "";
            if (IsCountry(country) && Phrases.Case(_analysis, mention.HeadToken) is not ("to" or "in" or "for" or "with" or "on" or "against"))
                counts[country] = counts.GetValueOrDefault(country) + (_analysis.Tokens[mention.HeadToken].Relation == "nsubj" ? 3 : 1);
        }
        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value).Key;
    }
}
