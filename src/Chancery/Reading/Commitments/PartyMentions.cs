using System.Collections.Frozen;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>The parties that words name: governments for their ministries, agencies and office holders; no events, papers or sources of news.</summary>
internal sealed class PartyMentions(ArticleFacts facts, PartyPrincipals principals, FrozenSet<string> occasions, FrozenSet<string> regions, FrozenDictionary<string, string> capitals)
{
    private readonly Analysis _analysis = facts.Analysis;
    private readonly HashSet<string> _currencies = [.. facts.Amounts.Select(a => a.Currency).OfType<string>()];

    /// <summary>The country whose government <i>the government</i> and <i>we</i> are, or null.</summary>
    public string? Main => principals.Main;

    /// <summary>The parties of a word and of those coordinated with it.</summary>
    public Found At(int head)
    {
        if (head < 0)
            return Found.Nobody;
        var parties = Found.Nobody;
        foreach (var conjunct in Phrases.Conjuncts(_analysis, head))
        {
            if (facts.Actors.At(conjunct) is { } mention && !IsAttributed(mention) && !IsOccasion(mention))
                parties = parties.And(Of(mention));
        }
        if (facts.Actors.At(head) is { Kind: MentionKind.Name } first && IsCountry(first))
        {
            // Of two countries neither is the other by another name.
            foreach (var child in _analysis.Children(head))
            {
                if (child > head && _analysis.Tokens[child].Relation == "appos" && facts.Actors.At(child) is { Kind: MentionKind.Name } second && IsCountry(second))
                    parties = parties.And(Of(second));
            }
        }
        return Listed(head) is { Any: true } listed ? listed.And(parties) : parties;
    }

    /// <summary>Whom something was given by a passive verb, by name or as a company of that name: <i>the firm Subar, awarded a contract</i>.</summary>
    public Found Awarded(int verb)
    {
        var subject = Clauses.Subject(_analysis, verb);
        return Found.First(() => At(subject), () => subject < 0 ? Found.Nobody : At(Phrases.Child(_analysis, subject, "appos")));
    }

    /// <summary>The countries listed before the last of several subjects, whatever the tree makes of them: <i>Fiji, Tonga, and Chad have pledged</i>.</summary>
    public Found Listed(int head)
    {
        var listed = Found.Nobody;
        if (facts.Actors.At(head) is not { Kind: MentionKind.Name } last || !IsCountry(last) || !Phrases.Is(_analysis.Tokens[head].Relation, "nsubj") && !IsBeforeVerb(last))
            return listed;
        var at = last.FirstToken - 1;
        while (at > 0 && Phrases.Lower(_analysis, at) is "the")
            at--;
        if (at < 2 || Phrases.Lower(_analysis, at) is not "and")
            return listed;
        // A comma before "and" between two alone begins another clause.
        var least = _analysis.Form(at - 1) is "," ? 2 : 1;
        for (at--; at >= 0; at--)
        {
            at -= at > 0 && _analysis.Form(at) is "," ? 1 : 0;
            if (facts.Actors.At(at) is not { Kind: MentionKind.Name } country || !IsCountry(country))
                break;
            listed = Of(country).And(listed);
            at = country.FirstToken - 1;
            at -= at > 0 && Phrases.Lower(_analysis, at) is "the" ? 1 : 0;
            if (at < 1 || _analysis.Form(at) is not ",")
                break;
        }
        return listed.Parties.Count < least ? Found.Nobody : listed;
    }

    private bool IsCountry(Mention mention) => facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Country };

    /// <summary>The parties of a word, or the first that the words under it name, with those that are listed with it.</summary>
    public Found Within(int head)
    {
        if (head < 0)
            return Found.Nobody;
        if (At(head) is { Any: true } own)
            return own;
        var (first, end) = Phrases.Extent(_analysis, head);
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { Kind: not MentionKind.Pronoun } mention && mention.FirstToken == token && !(IsGroup(mention) && IsInRelative(mention.HeadToken, head)))
                return At(mention.HeadToken) is { Any: true } listed ? listed : Of(mention);
        }
        return Found.Nobody;
    }

    private bool IsGroup(Mention mention) => facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Group };

    /// <summary>Whether a word stands in a relative clause about another: <i>a mill that will hire 200 people</i>.</summary>
    private bool IsInRelative(int word, int head)
    {
        for (; word >= 0 && word != head; word = _analysis.Tokens[word].Head)
        {
            if (_analysis.Tokens[word].Relation is "acl:relcl")
                return true;
        }
        return false;
    }

    /// <summary>The government whose minister or body a word names that is no actor by itself: <i>the finance minister announced</i>.</summary>
    public Found OfBody(int head) =>
        head > 0 && facts.Actors.At(head) is null && principals.IsBody(head) && Main is { } main ? new Found([(main, _analysis.Tokens[head].Span)]) : Found.Nobody;

    /// <summary>The parties that a mention stands for.</summary>
    public Found Of(Mention mention) => facts.HasAmount(mention.Span) || IsCounted(mention) ? Found.Nobody : new([.. principals.Of(AgencyOf(mention) ?? mention).Distinct(StringComparer.Ordinal).Select(id => (id, mention.Span))]);

    /// <summary>The agency whose branch a country's name tells right behind it (<i>USAID/Tanzania</i>, <i>USAID Burkina Faso</i>), or null.</summary>
    private Mention? AgencyOf(Mention mention)
    {
        if (mention.FirstToken < 1 || !IsCountry(mention))
            return null;
        var before = mention.FirstToken - (_analysis.Form(mention.FirstToken - 1) is "/" ? 2 : 1);
        return facts.Actors.At(before) is { Kind: not MentionKind.Pronoun } agency && agency.EndToken == before + 1 && _analysis.SentenceOf(before) == _analysis.SentenceOf(mention.FirstToken)
            && facts.Actors.Find(agency.ActorIds[0]) is { Kind: ActorKind.Organisation, ActsFor: { } } ? agency : null;
    }

    /// <summary>The country whose capital a word names, where the article speaks of that country.</summary>
    public Found OfCapital(int head)
    {
        if (head < 0 || facts.Actors.At(head) is not null)
            return Found.Nobody;
        var (first, end) = Phrases.Extent(_analysis, head, (a, child) => a.Tokens[child].Relation is "flat" or "compound");
        var span = Phrases.Span(_analysis, first, end);
        return capitals.TryGetValue(span.In(_analysis.Text).ToString(), out var country) && facts.Actors.Find(country) is not null ? new Found([(country, span)]) : Found.Nobody;
    }

    /// <summary>The parties of some words under a word by their prepositions.</summary>
    public Found Under(int head, params ReadOnlySpan<string> prepositions)
    {
        var found = Found.Nobody;
        if (head < 0)
            return found;
        foreach (var child in _analysis.Children(head))
        {
            if (IsPhrase(child) && prepositions.Contains(Phrases.Case(_analysis, child)))
                found = found.And(At(child));
        }
        return found;
    }

    /// <summary>Whether a word depends on another as a phrase, not as subject or object.</summary>
    public bool IsPhrase(int token) => Phrases.Is(_analysis.Tokens[token].Relation, "nmod") || Phrases.Is(_analysis.Tokens[token].Relation, "obl") || _analysis.Tokens[token].Relation == "conj";

    /// <summary>The mentions that begin within some words.</summary>
    public IEnumerable<Mention> Between(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { } mention && mention.FirstToken == token)
                yield return mention;
        }
    }

    /// <summary>Whether a mention can give: it names or describes a party, or is <i>we</i>.</summary>
    public bool IsParty(Mention mention) =>
        (mention.Kind is MentionKind.Name or MentionKind.Modifier or MentionKind.Nominal || Phrases.Lower(_analysis, mention.HeadToken) is "we" or "our" or "i")
        && mention.ActorIds.Count >= 1 && !IsAttributed(mention) && !IsOccasion(mention) && facts.Actors.Find(mention.ActorIds[0]) is { } actor
        && (actor.Kind != ActorKind.Group || Phrases.Is(_analysis.Tokens[mention.HeadToken].Relation, "nsubj") || IsBeforeVerb(mention));

    /// <summary>Whether a finite verb follows, whose subject it is by its place, whatever the tree says.</summary>
    private bool IsBeforeVerb(Mention mention) => mention.EndToken < _analysis.Tokens.Length && _analysis.Tokens[mention.EndToken].Tag is "VBZ" or "VBP" or "VBD" or "MD";

    /// <summary>Whether a mention stands under a preposition other than <i>from</i> and <i>by</i>.</summary>
    public bool IsUnderPreposition(Mention mention, int sentenceStart) => Preposition(mention, sentenceStart) is not ("" or "from" or "by");

    /// <summary>The preposition before a mention, with nothing but its own describers in between; that of the name before where it is coordinated with it or stands in brackets behind it.</summary>
    public string Preposition(Mention mention, int sentenceStart) =>
        Before(mention) is { } before && before.FirstToken >= sentenceStart ? Preposition(before, sentenceStart) : Own(mention, sentenceStart);

    /// <summary>The name that a mention is coordinated with (<i>to Fiji and Tonga</i>), or whose other name it is (<i>to the Red Cross (ICRC)</i>).</summary>
    private Mention? Before(Mention mention)
    {
        var word = _analysis.Tokens[mention.HeadToken];
        if (mention.FirstToken >= 2 && _analysis.Form(mention.FirstToken - 1) is "(" && facts.Actors.At(mention.FirstToken - 2) is { } same && same.ActorIds.SequenceEqual(mention.ActorIds))
            return same;
        return word.Relation == "conj" && word.Head >= 0 && word.Head < mention.FirstToken && mention.FirstToken > 0 && Phrases.Lower(_analysis, mention.FirstToken - 1) is "and" or "," ? facts.Actors.At(word.Head) : null;
    }

    private string Own(Mention mention, int sentenceStart)
    {
        for (var token = mention.FirstToken - 1; token >= sentenceStart; token--)
        {
            var word = _analysis.Tokens[token];
            if (word.PartOfSpeech == PartOfSpeech.Adp || word.Tag is "TO" or "IN")
                return Phrases.Lower(_analysis, token);
            if (word.PartOfSpeech is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun) || IsOther(mention, token))
                return "";
        }
        return "";
    }

    /// <summary>Whether a mention only describes an event, plan or programme: <i>the Czech initiative</i>.</summary>
    public bool IsOfUndertaking(Mention mention) =>
        _analysis.Tokens[mention.HeadToken] is { Head: >= 0, Relation: "amod" or "compound" or "nmod:desc" } word && occasions.Contains(_analysis.Tokens[word.Head].Lemma);

    /// <summary>Whether a mention names a part of the world, which gives only where it is said to.</summary>
    public bool IsRegion(Mention mention) => regions.Contains(mention.ActorIds[0]);

    /// <summary>Whether a mention only describes what somebody is: <i>Sorah, a Greek dairy, pledged</i>.</summary>
    public bool IsOfApposition(Mention mention) =>
        mention.Kind == MentionKind.Modifier && _analysis.Tokens[mention.HeadToken] is { Relation: "amod" or "compound", Head: >= 0 and var noun } && _analysis.Tokens[noun].Relation == "appos" && facts.Actors.At(noun) is null;

    /// <summary>Whether a word belongs to another party right before a group: <i>according to Fijian officials 20 countries will</i>.</summary>
    private bool IsOther(Mention mention, int token) =>
        IsGroup(mention) && IsBeforeVerb(mention) && facts.Actors.At(token) is { Kind: not MentionKind.Modifier };

    /// <summary>Whether it names an event, a paper or a currency rather than somebody.</summary>
    private bool IsOccasion(Mention mention)
    {
        if (IsCounted(mention))
            return true;
        if (facts.Actors.Find(mention.ActorIds[0]) is not { Kind: ActorKind.Organisation or ActorKind.Person } actor || !ActorIds.IsUnlisted(actor.Id))
            return false;
        var last = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];
        return occasions.Contains(last) || occasions.Contains(actor.Name.Split(' ')[0]) || _currencies.Contains(actor.Name) || facts.HasAmount(mention.Span);
    }

    /// <summary>Whether a number counts what a name that no list has stands for: <i>100 Tactical Unmanned Systems</i>.</summary>
    private bool IsCounted(Mention mention) =>
        mention.FirstToken > 0 && ActorIds.IsUnlisted(mention.ActorIds[0]) && _analysis.Tokens[mention.FirstToken - 1].PartOfSpeech == PartOfSpeech.Num
        && !facts.HasTime(_analysis.Tokens[mention.FirstToken - 1].Span) && !facts.HasAmount(_analysis.Tokens[mention.FirstToken - 1].Span) && _analysis.SentenceOf(mention.FirstToken - 1) == _analysis.SentenceOf(mention.FirstToken);

    /// <summary>Whether it only vouches for the news: <i>according to the ministry</i>, <i>sources</i>.</summary>
    public bool IsAttributed(Mention mention)
    {
        for (var token = mention.FirstToken - 1; token >= Math.Max(0, mention.FirstToken - 4); token--)
        {
            if (Phrases.Lower(_analysis, token) is "according")
                return true;
            if (_analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punct || IsOther(mention, token))
                break;
        }
        return _analysis.Tokens[mention.HeadToken].Lemma is "source" or "media" or "press";
    }
}
