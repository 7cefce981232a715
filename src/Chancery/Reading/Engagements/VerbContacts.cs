using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Reads contacts that a verb tells of: <i>met</i>, <i>spoke with</i>, <i>welcomed … to</i>, <i>travelled to</i>, <i>were joined by</i>.</summary>
internal sealed class VerbContacts(ArticleFacts facts, MeetingLexicon lexicon, Surroundings around, ContactPlaces places)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The contact, or null where the verb tells of none.</summary>
    public Contact? Read(int verb, EngagementType type, MeetingWord word)
    {
        if (VerbGroup.Of(_analysis, verb).Negated || IsFigure(verb))
            return null;
        if (word.Frames.Contains("place"))
            return Journey(verb, word) is { } journey ? journey with { By = EngagementRules.Travellers } : null;
        if (word.Frames.Contains("audience"))
            return Address(verb, word) is { } address ? address with { By = EngagementRules.Speaker } : null;
        if (word.Frames.Contains("joins"))
            return Joining(verb, word) is { } joined ? joined with { By = EngagementRules.Joining } : null;
        var subjects = around.Subjects(verb);
        var others = Others(verb, word, type);
        if (word.Frames.Contains("guest"))
        {
            others.RemoveAll(id => facts.Actors.Find(id)?.Kind is not ActorKind.Person);
            if (others.Count == 0 || subjects.Count == 0)
                return null;
            if (Goal(verb) is { } goal)
                return new Contact(EngagementType.Visit, [verb], [.. others.Union(subjects, StringComparer.Ordinal)], word) { Place = goal.Place, IsPlain = true };
            if (word.Frames.Contains("goal"))
                return null;
        }
        if (word.Frames.Contains("to") && IsToAudience(verb))
            return Speakers(subjects) is { Count: > 0 } speakers ? new Contact(EngagementType.Address, [verb], speakers, word) { IsPlain = true } : null;
        if (word.Frames.Contains("to") && others.Count > 0 && others.TrueForAll(IsPublic))
            return others.TrueForAll(id => id.EndsWith("/people", StringComparison.Ordinal)) ? new Contact(EngagementType.Address, [verb], subjects, word) { IsPlain = true } : null;
        others.RemoveAll(subjects.Contains);
        var all = subjects.Concat(others).Distinct(StringComparer.Ordinal).ToArray();
        if (all.Length < 2 || word.Frames.Contains("light") && others.Count == 0)
            return null;
        if (others.Count == 0 && !(word.Frames.Contains("subject") && subjects.Count > 1 || word.Frames.Contains("together") && IsTogether(verb, subjects)))
            return null;
        return new Contact(Type(type, verb), [verb], all, word) { IsPlain = subjects.Count > 0 && others.Count > 0 };
    }

    private List<string> Speakers(List<string> ids) => ids.FindAll(id => facts.Actors.Find(id)?.Kind == ActorKind.Person);

    /// <summary><i>spoke to a gathering of</i>, <i>spoke to a crowd</i>.</summary>
    private bool IsToAudience(int verb)
    {
        foreach (var child in _analysis.Children(verb))
        {
            if (child > verb && Phrases.Is(_analysis.Tokens[child].Relation, "obl") && Phrases.Case(_analysis, child) is "to" or "at" or "before" && facts.Actors.At(child) is null
                && (_analysis.Tokens[child].Lemma.ToLowerInvariant() is "crowd" or "rally" or "audience" or "nation" or "reporter" or "student" or "parliament" or "congress" || lexicon.Noun(_analysis, child)?.Type is EngagementType.Meeting or EngagementType.Summit))
                return true;
        }
        return false;
    }

    /// <summary>People at large, to whom one speaks without talking with them.</summary>
    private bool IsPublic(string id) => facts.Actors.Find(id)?.Kind == ActorKind.Group
        && (id.EndsWith("people", StringComparison.Ordinal) || id.EndsWith("reporters", StringComparison.Ordinal) || id.EndsWith("journalists", StringComparison.Ordinal) || id.EndsWith("supporters", StringComparison.Ordinal) || id.EndsWith("voters", StringComparison.Ordinal));

    private List<string> Others(int verb, MeetingWord word, EngagementType type)
    {
        var others = new List<string>();
        if (word.Frames.Contains("object"))
            others.AddRange(around.Objects(verb));
        if (others.Count == 0 && (word.Frames.Contains("with") || word.Frames.Contains("object")))
            Add(others, around.Behind(verb, "with", "alongside", "along with"));
        if (others.Count == 0 && word.Frames.Contains("to"))
            Add(others, around.Behind(verb, "to"));
        if (VerbGroup.Of(_analysis, verb).Passive && word.Frames.Contains("object"))
            Add(others, around.Behind(verb, "by"));
        if (type == EngagementType.Briefing)
            Add(others, Briefers(verb));
        return others;
    }

    /// <summary>Several subjects without a further party speak with each other only where a subject matter or a means is named, not a place or an audience.</summary>
    private bool IsTogether(int verb, List<string> subjects)
    {
        if (subjects.Count < 2 || subjects.Any(id => facts.Actors.Find(id)?.Kind is not (ActorKind.Person or ActorKind.Country)))
            return false;
        var next = verb + 1;
        while (next < _analysis.Tokens.Length && _analysis.Tokens[next].PartOfSpeech == PartOfSpeech.Adv)
            next++;
        if (next >= _analysis.Tokens.Length)
            return false;
        return Phrases.Lower(_analysis, next) is "regarding" or "by" or "concerning" or "via" || facts.HasTime(_analysis.Tokens[next].Span);
    }

    /// <summary>Who briefs, where only what is briefed on tells: <i>were briefed on Chad's plans</i>.</summary>
    private List<string> Briefers(int verb)
    {
        var found = new List<string>();
        foreach (var child in _analysis.Children(verb))
        {
            if (Phrases.Is(_analysis.Tokens[child].Relation, "obl") && Phrases.Case(_analysis, child) is "on" or "about" && Phrases.Child(_analysis, child, "nmod:poss") is var owner and >= 0)
                Add(found, facts.Actors.At(owner)?.ActorIds ?? []);
        }
        return VerbGroup.Of(_analysis, verb).Passive ? found : [];
    }

    private Contact? Journey(int verb, MeetingWord word)
    {
        if (_analysis.Tokens[verb].Tag == "VBG" && !VerbGroup.Of(_analysis, verb).Progressive && (_analysis.Tokens[verb].Relation != "advcl" || Phrases.Child(_analysis, verb, "mark") >= 0))
            return null;
        string[] travellers = [.. around.Subjects(verb).Where(id => facts.Actors.Find(id) is { Kind: ActorKind.Person } or { Kind: ActorKind.Group, Country: not null })];
        if (travellers.Length == 0 || Goal(verb) is not { } goal)
            return null;
        string[] all = [.. travellers.Union(goal.Hosts, StringComparer.Ordinal)];
        return all.Length == travellers.Length ? null : new Contact(EngagementType.Visit, [verb], all, word) { Place = goal.Place, IsPlain = true };
    }

    /// <summary>Where a journey goes, and whose guest the traveller is there: the countries named, or those of capitals named.</summary>
    public (Articles.TextSpan Place, IReadOnlyList<string> Hosts)? Goal(int word)
    {
        var end = _analysis.Sentences[_analysis.SentenceOf(word)].EndToken;
        for (var token = word + 1; token < Math.Min(end, word + 20); token++)
        {
            var lower = Phrases.Lower(_analysis, token);
            var direct = token == word + 1 && Verbs.Is(_analysis, word) && places.At(token) is not null;
            if (direct || lower is "to" or "in" && token + 1 < end && places.At(token + 1) is not null)
            {
                var (first, last) = places.At(direct ? token : token + 1)!.Value;
                var hosts = new List<string>();
                for (var at = first; at < last; at++)
                {
                    if (facts.Actors.At(at) is { Kind: not MentionKind.Pronoun } mention && facts.Actors.Find(mention.ActorIds[0])?.Kind == ActorKind.Country)
                        Add(hosts, mention.ActorIds);
                }
                for (var at = last; at + 1 < end && _analysis.Form(at) is "," or "and" && (facts.Actors.At(at + 1) is { Kind: MentionKind.Name } further && facts.Actors.Find(further.ActorIds[0])?.Kind == ActorKind.Country || _analysis.Form(at + 1) is "and"); at++)
                    Add(hosts, facts.Actors.At(at + 1)?.ActorIds ?? []);
                if (hosts.Count == 0 && lexicon.CountryOf(NameRuns.Text(_analysis, first, last)) is { } country && facts.Actors.Find(country) is not null)
                    hosts.Add(country);
                return (Phrases.Span(_analysis, first, last), hosts);
            }
            if (Verbs.IsAny(_analysis, token) && _analysis.Tokens[token].Tag is not ("VBG" or "VBN") || _analysis.Form(token) is ";")
                return null;
        }
        return null;
    }

    private Contact? Address(int verb, MeetingWord word)
    {
        var speakers = around.Subjects(verb).Where(id => facts.Actors.Find(id)?.Kind == ActorKind.Person).ToList();
        var undergoer = Clauses.Undergoer(_analysis, verb);
        var audience = undergoer < 0 ? null : _analysis.Tokens[undergoer].Lemma.ToLowerInvariant();
        var heard = undergoer >= 0 && facts.Actors.At(undergoer) is { } mention && facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Organisation or ActorKind.Group } ? mention.ActorIds : [];
        if (speakers.Count == 0 || heard.Count == 0 && audience is not ("nation" or "parliament" or "congress" or "assembly" or "council" or "summit" or "conference" or "lawmaker" or "reporter" or "rally" or "session" or "forum"))
            return null;
        return new Contact(EngagementType.Address, [verb], [.. speakers.Union(heard, StringComparer.Ordinal)], word) { IsPlain = true };
    }

    /// <summary><i>They were joined by …</i> and <i>Joining X on the call were …</i> add to a contact told before; <i>X joined leaders from …</i> is one.</summary>
    private Contact? Joining(int verb, MeetingWord word)
    {
        var group = VerbGroup.Of(_analysis, verb);
        var sentence = _analysis.Sentences[_analysis.SentenceOf(verb)];
        if (group.Passive)
            return around.Behind(verb, "by") is { Count: > 0 } joined ? new Contact(EngagementType.Meeting, [verb], joined, word) { RefersBack = true } : null;
        if (_analysis.Tokens[verb].Tag == "VBG" && Copula(verb, sentence.EndToken) is var copula and > 0)
        {
            var first = around.Objects(verb);
            Add(first, around.From(copula + 1));
            return new Contact(EngagementType.Meeting, [verb], first, word) { RefersBack = true };
        }
        var subjects = around.Subjects(verb);
        var others = around.Objects(verb);
        others.RemoveAll(id => facts.Actors.Find(id)?.Kind is not (ActorKind.Person or ActorKind.Group));
        if (others.Count == 0 || subjects.Count == 0)
            return null;
        Add(others, around.Objects(verb));
        EngagementType? type = null;
        for (var token = verb + 1; token < sentence.EndToken; token++)
        {
            if (lexicon.Noun(_analysis, token)?.Type is { } known and not EngagementType.Signing)
            {
                type = known;
                break;
            }
        }
        if (type is null && others.TrueForAll(id => facts.Actors.Find(id)?.Kind == ActorKind.Group))
            return null;
        return new Contact(type ?? EngagementType.Meeting, [verb], [.. subjects.Union(others, StringComparer.Ordinal)], word) { IsPlain = true };
    }

    /// <summary><i>Participants in the call included …</i>.</summary>
    public Contact? Participants(int noun)
    {
        var end = _analysis.Sentences[_analysis.SentenceOf(noun)].EndToken;
        var type = EngagementType.Meeting;
        for (var token = noun + 1; token < Math.Min(end, noun + 12); token++)
        {
            type = lexicon.Noun(_analysis, token)?.Type ?? type;
            if (_analysis.Form(token) is "included" or "include" or "were" or "are" && token + 1 < end && around.From(token + 1) is { Count: > 1 } listed)
                return new Contact(type, [noun], listed, null) { RefersBack = true };
        }
        return null;
    }

    private int Copula(int verb, int end)
    {
        for (var token = verb + 1; token < Math.Min(end, verb + 20); token++)
        {
            if (_analysis.Form(token) is "were" or "was" or "are" or "included" or "include")
                return token;
            if (Verbs.Is(_analysis, token) || _analysis.Form(token) is ",")
                return -1;
        }
        return -1;
    }

    /// <summary>A call with a place is a meeting.</summary>
    private EngagementType Type(EngagementType type, int verb)
    {
        if (type != EngagementType.Call || Phrases.Lower(_analysis, verb) is "phoned" or "telephoned" or "called")
            return type;
        for (var token = verb + 1; token < Math.Min(verb + 4, _analysis.Tokens.Length); token++)
        {
            if (_analysis.Form(token) is "in" or "at" && places.At(token + 1) is not null)
                return EngagementType.Meeting;
        }
        foreach (var child in _analysis.Children(verb))
        {
            if (Phrases.Is(_analysis.Tokens[child].Relation, "obl") && Phrases.Case(_analysis, child) is "in" or "at" && char.IsUpper(_analysis.Form(child)[0]) && places.At(child) is not null)
                return EngagementType.Meeting;
        }
        return type;
    }

    /// <summary>Words of contact used of something else: <i>called it a lie</i>, <i>the plan met with silence</i>, <i>meets the needs</i>.</summary>
    private bool IsFigure(int verb)
    {
        if (_analysis.Tokens[verb].Lemma is not ("call" or "phone" or "ring"))
            return false;
        if (Phrases.Child(_analysis, verb, "xcomp", "ccomp") >= 0 || verb + 1 < _analysis.Tokens.Length && Phrases.Lower(_analysis, verb + 1) is "on" or "for" or "it" or "this" or "that" or "him" or "them" or "it" or "upon")
            return true;
        if (Named(verb) || verb + 1 < _analysis.Tokens.Length && facts.Actors.At(verb + 1) is null && facts.Actors.At(Clauses.Undergoer(_analysis, verb) is var called and >= 0 ? called : verb) is null)
            return true;
        var mention = facts.Actors.At(Clauses.Undergoer(_analysis, verb) is var undergoer and >= 0 ? undergoer : Math.Min(verb + 1, _analysis.Tokens.Length - 1));
        return mention is not null && mention.EndToken < _analysis.Tokens.Length
            && (_analysis.Tokens[mention.EndToken].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Part || _analysis.Form(mention.EndToken) is "“" or "\"" or "‘" or "'s" or "’s")
            && !facts.HasTime(_analysis.Tokens[mention.EndToken].Span);
    }

    /// <summary>Whether the verb says how somebody names something: <i>what he called a mistake</i>.</summary>
    private bool Named(int verb)
    {
        for (var token = verb - 1; token >= Math.Max(_analysis.Sentences[_analysis.SentenceOf(verb)].FirstToken, verb - 4); token--)
        {
            if (_analysis.Tokens[token].Tag is "WP" or "WDT")
                return true;
        }
        return false;
    }

    private static void Add(List<string> found, IEnumerable<string> ids) => found.AddRange(ids.Where(id => !found.Contains(id)).ToArray());
}
