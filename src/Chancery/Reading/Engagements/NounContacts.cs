using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Reads contacts that a noun tells of: <i>a call with</i>, <i>talks between</i>, <i>her visit to</i>, <i>hosted a summit</i>.</summary>
internal sealed class NounContacts(ArticleFacts facts, MeetingLexicon lexicon, Surroundings around, VerbContacts verbs)
{
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The contact, or null where the noun tells of none.</summary>
    public Contact? Read(int noun, EngagementType type, MeetingWord word)
    {
        if (_analysis.Tokens[noun].Relation is "compound" or "amod" or "flat" or "nmod:desc" && noun + 1 < _analysis.Tokens.Length && _analysis.Tokens[noun + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
            return null;
        var holder = around.Holder(noun, verb => lexicon.Verb(_analysis, verb)?.Frames.Contains("light") == true);
        var entry = holder >= 0 ? lexicon.Verb(_analysis, holder) : null;
        if (holder < 0 && word.Frames.Contains("signed"))
            (holder, entry) = Signed(noun) is var signed and >= 0 ? (signed, lexicon.Verb(_analysis, signed)) : (-1, null);
        if (word.Frames.Contains("signed") || type == EngagementType.Signing)
            return Signing(noun, holder, entry, word);
        var light = entry is not null && entry.Frames.Contains("light");
        if (!light && Happening(noun) is var held and >= 0)
            (holder, entry) = (held, lexicon.Verb(_analysis, held));
        if (light && VerbGroup.Of(_analysis, holder).Negated || word.Frames.Contains("odd") && !light)
            return null;
        if (type == EngagementType.Address)
            return Speech(noun, holder, light && !word.Frames.Contains("light"), word.Frames.Contains("light"));
        if (type == EngagementType.Visit)
            return Visit(noun, holder, entry, light);
        var parties = around.Behind(noun, "with", "between", "among", "alongside");
        if (type is EngagementType.Call or EngagementType.Talks && parties.Count == 0)
            parties = around.Behind(noun, "to");
        if (word.Frames.Contains("hosted"))
            Add(parties, around.Behind(noun, "of"));
        if (light)
            Add(parties, around.Behind(holder, "with", "between"));
        var named = parties.Count;
        Add(parties, Owners(noun, type));
        var agents = light && (holder < noun || VerbGroup.Of(_analysis, holder).Passive) ? around.Subjects(holder) : [];
        Add(parties, agents.Where(id => !parties.Contains(id)));
        if (!light && named > 0 && parties.Count == named)
            Add(parties, Clause(noun, parties));
        int[] words = holder >= 0 && (light || entry?.Frames.Contains("happens") == true || parties.Count < 2) ? [holder, noun] : [noun];
        if (parties.Count < 2)
            return Back(noun, type, words, light ? entry : word, parties);
        if (!light && (IsAlluded(noun) || IsVenue(noun)) || word.Frames.Contains("odd") && named == 0 && agents.Count < 2)
            return null;
        return new Contact(type, words, parties, light ? entry : word) { IsPlain = named > 0 && parties.Count > named || named > 1, IsGuess = word.Frames.Contains("odd") };
    }

    /// <summary>What is held with somebody is a contact, however odd the noun: a machine may have put it there.</summary>
    public Contact? Odd(int noun)
    {
        if (_analysis.Tokens[noun].Relation != "obj" || _analysis.Tokens[noun].Head is not (>= 0 and var holder) || _analysis.Tokens[holder].Lemma is not ("hold" or "conduct") || holder > noun || noun - holder > 5)
            return null;
        var next = noun + 1;
        while (next < _analysis.Tokens.Length && facts.HasTime(_analysis.Tokens[next].Span))
            next++;
        if (next >= _analysis.Tokens.Length || _analysis.Form(next) is not "with" || facts.Actors.At(noun) is not null)
            return null;
        var others = around.From(next + 1);
        var parties = around.Subjects(holder);
        Add(parties, others);
        return others.Count == 0 || parties.Count < 2 || parties.Count == others.Count ? null
            : new Contact(EngagementType.Meeting, [holder, noun], parties, lexicon.Verb(_analysis, holder)) { IsGuess = true };
    }

    /// <summary>The verb that says when and where what the noun names is to be: <i>talks between A and B … will take place</i>; -1 where none does.</summary>
    private int Happening(int noun)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(noun)];
        for (var token = sentence.FirstToken; token < noun; token++)
        {
            if (Verbs.IsAny(_analysis, token))
                return -1;
        }
        for (var token = noun + 1; token < Math.Min(sentence.EndToken, noun + 24); token++)
        {
            if (lexicon.Verb(_analysis, token)?.Frames.Contains("happens") == true && (_analysis.Tokens[token].Lemma is not "take" || token + 1 < sentence.EndToken && _analysis.Form(token + 1) is "place")
                && (_analysis.Tokens[token].Lemma is not "hold" || VerbGroup.Of(_analysis, token).Passive))
                return token;
        }
        return -1;
    }

    private List<string> Owners(int noun, EngagementType type)
    {
        var owners = around.Owners(noun);
        return type == EngagementType.Summit ? owners : [.. owners.Where(id => facts.Actors.Find(id) is not { Kind: ActorKind.Organisation, ActsFor: null } || owners.Count > 1)];
    }

    /// <summary>The verb of signing before a long name of what is signed; -1 where none stands there.</summary>
    private int Signed(int noun)
    {
        for (var token = noun - 1; token > Math.Max(_analysis.Sentences[_analysis.SentenceOf(noun)].FirstToken, noun - 16); token--)
        {
            if (Verbs.Is(_analysis, token))
                return lexicon.Verb(_analysis, token)?.Type == EngagementType.Signing ? token : -1;
        }
        return -1;
    }

    private Contact? Signing(int noun, int holder, MeetingWord? entry, MeetingWord word)
    {
        if (entry?.Type != EngagementType.Signing || _analysis.Form(Math.Min(holder + 1, _analysis.Tokens.Length - 1)) is "on" or "off" or "up")
            return null;
        var signers = around.Subjects(holder);
        Add(signers, around.Behind(holder, "with"));
        Add(signers, around.Behind(noun, "with", "between"));
        var others = CompaniesBehind(holder).Concat(CompaniesBehind(noun)).ToHashSet(StringComparer.Ordinal);
        signers.RemoveAll(others.Contains);
        signers.RemoveAll(id => facts.Actors.Find(id) is { Kind: ActorKind.Organisation, ActsFor: null } && ActorIds.IsUnlisted(id));
        return signers.Count < 2 ? null : new Contact(EngagementType.Signing, [holder, noun], signers, entry) { IsPlain = true };
    }

    /// <summary>Who is only spoken of in <i>with an Anglo-American firm</i>: parties that sign as such have a name or an office.</summary>
    private IEnumerable<string> CompaniesBehind(int word)
    {
        foreach (var child in _analysis.Children(word))
        {
            if (child < word || Phrases.Case(_analysis, child) != "with" || !IsIndefinite(child))
                continue;
            for (var token = word + 1; token <= child; token++)
            {
                foreach (var id in facts.Actors.At(token)?.ActorIds ?? [])
                    yield return id;
            }
        }
    }

    private bool IsIndefinite(int noun)
    {
        foreach (var child in _analysis.Children(noun))
        {
            if (Phrases.Lower(_analysis, child) is "a" or "an")
                return true;
        }
        return false;
    }

    private Contact? Visit(int noun, int holder, MeetingWord? entry, bool light)
    {
        var visitors = Owners(noun, EngagementType.Visit);
        Add(visitors, around.Behind(noun, "by", "of"));
        if (visitors.Count == 0 && holder >= 0 && (light || Phrases.Case(_analysis, noun) is "on" or "during" or "for"))
            Add(visitors, around.Subjects(holder));
        if (visitors.Count == 0)
            Add(visitors, Clause(noun, []));
        visitors.RemoveAll(id => facts.Actors.Find(id)?.Kind is ActorKind.Country or ActorKind.Organisation && visitors.Any(v => facts.Actors.Find(v)?.Kind == ActorKind.Person));
        if (verbs.Goal(noun) is not { } goal)
            return visitors.Count == 0 ? null : new Contact(EngagementType.Visit, [noun], visitors, null) { RefersBack = true };
        string[] all = [.. visitors.Union(goal.Hosts, StringComparer.Ordinal)];
        return visitors.Count == 0 || all.Length < 2 || all.Length == visitors.Count ? null
            : new Contact(EngagementType.Visit, holder >= 0 && light ? [holder, noun] : [noun], all, light ? entry : null) { Place = goal.Place, IsPlain = true };
    }

    /// <summary>A speech has its speaker: the possessor, the subject of the sentence that is set in it, or who gives it.</summary>
    private Contact? Speech(int noun, int holder, bool light, bool given)
    {
        var gives = light || holder >= 0 && _analysis.Tokens[holder].Lemma is "deliver" or "give";
        if (holder < 0 || !gives && (given || Phrases.Case(_analysis, noun) is not ("in" or "during")))
            return null;
        var speakers = around.Owners(noun).Where(id => facts.Actors.Find(id)?.Kind == ActorKind.Person).ToList();
        if (speakers.Count == 0)
            speakers = around.Subjects(holder).Where(id => facts.Actors.Find(id)?.Kind == ActorKind.Person).ToList();
        return speakers.Count == 0 ? null : new Contact(EngagementType.Address, [holder, noun], speakers, null) { IsPlain = true };
    }

    /// <summary>The subject of the clause that is set in a contact: <i>In a call with B, A said …</i>.</summary>
    private IEnumerable<string> Clause(int noun, List<string> parties)
    {
        if (Phrases.Case(_analysis, noun) is not ("in" or "during" or "after" or "following" or "at" or "before" or "ahead of" or "on" or "for"))
            return [];
        var governor = Clauses.Governor(_analysis, noun);
        if (governor < 0)
            return [];
        return around.Subjects(governor).Where(id => !parties.Contains(id) && facts.Actors.Find(id)?.Kind is ActorKind.Person or ActorKind.Country);
    }

    /// <summary>A contact that is named without its parties refers back: <i>the meeting will take place in Bern</i>, <i>ministers joined the call</i>.</summary>
    private Contact? Back(int noun, EngagementType type, int[] words, MeetingWord? word, List<string> parties)
    {
        var definite = Phrases.Child(_analysis, noun, "det", "nmod:poss") is var det and >= 0 && Phrases.Lower(_analysis, det) is "the" or "their" or "this";
        var takes = words.Length > 1 && _analysis.Tokens[words[0]].Lemma is "take" or "occur" or "happen" or "hold" or "schedule" or "come" or "join" or "attend" or "last" or "begin" or "start" or "set" or "plan" or "follow" or "end";
        return definite && takes ? new Contact(type, words, _analysis.Tokens[words[0]].Lemma is "join" or "attend" ? parties : [], word) { RefersBack = true } : null;
    }

    /// <summary>Talks that others only speak of: <i>welcomed the recent talks between</i>.</summary>
    private bool IsAlluded(int noun)
    {
        if (Phrases.Child(_analysis, noun, "amod") is var adjective and >= 0 && _analysis.Tokens[adjective].Lemma.ToLowerInvariant() is "recent" or "ongoing" or "regular" or "previous" or "continued" or "continue" or "future" or "past" or "further" or "earlier" or "frequent" or "direct" or "potential" or "possible")
            return true;
        var governor = Clauses.Governor(_analysis, noun);
        var plural = _analysis.Tokens[noun].Tag is "NNS" or "NNPS" || _analysis.Tokens[noun].Lemma is "dialogue" or "cooperation";
        return plural && governor >= 0 && _analysis.Tokens[noun].Relation is "obj" or "nmod" or "obl" && _analysis.Tokens[governor].Lemma is "discuss" or "review" or "welcome" or "support" or "praise" or "condemn" or "note" or "recall" or "mention" or "hail" or "encourage" or "facilitate" or "highlight" or "underscore" or "emphasize" or "stress" or "reaffirm" or "commend" or "appreciate";
    }

    /// <summary>A summit that is only the occasion: <i>on the sidelines of the summit</i>.</summary>
    private bool IsVenue(int noun)
    {
        var head = _analysis.Tokens[noun].Head;
        return head >= 0 && _analysis.Tokens[head].Lemma is "margin" or "sideline" or "run-up" or "eve" or "outcome" or "result" or "commitment" or "declaration";
    }

    private static void Add(List<string> found, IEnumerable<string> ids) => found.AddRange(ids.Where(id => !found.Contains(id)).ToArray());
}
