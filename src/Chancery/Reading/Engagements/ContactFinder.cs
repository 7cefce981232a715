using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Finds contacts: verbs of meeting with their parties, nouns of meeting with theirs and those of the verb that holds them.</summary>
internal sealed class ContactFinder(ArticleFacts facts, MeetingLexicon lexicon)
{
    private readonly Analysis _analysis = facts.Analysis;
    private readonly Parties _parties = new(facts);

    /// <summary>The contacts in order of the words.</summary>
    public IEnumerable<Contact> Find()
    {
        for (var token = 0; token < _analysis.Tokens.Length; token++)
        {
            var contact = lexicon.Verb(_analysis, token) is { Type: { } type } verb && !verb.Frames.SetEquals(["light"])
                ? ByVerb(token, type, verb)
                : lexicon.Noun(_analysis, token) is { Type: { } form } noun ? ByNoun(token, form, noun) : null;
            if (contact is not null)
                yield return contact;
        }
    }

    private Contact? ByVerb(int verb, EngagementType type, MeetingWord word)
    {
        var subjects = _parties.Of(Clauses.Agent(_analysis, verb));
        var subject = Clauses.Agent(_analysis, verb);
        var others = new List<string>();
        if (word.Frames.Contains("object") && Clauses.Undergoer(_analysis, verb) is var undergoer and >= 0 && undergoer != subject && lexicon.Noun(_analysis, undergoer) is null)
            others.AddRange(_parties.Of(undergoer));
        if (word.Frames.Contains("with") || word.Frames.Contains("object"))
            Add(others, _parties.Behind(verb, "with", "alongside", "along with"));
        if (word.Frames.Contains("to"))
            Add(others, _parties.Behind(verb, "to", "by"));
        Add(others, With(verb));
        if (type == EngagementType.Briefing)
            Add(others, Briefers(verb));
        var place = Place(verb, word, others);
        if (others.Count == 0 && word.Frames.Contains("object"))
            Add(others, Following(verb));
        others.RemoveAll(subjects.Contains);
        var all = subjects.Concat(others).Distinct(StringComparer.Ordinal).ToArray();
        if (word.Frames.Contains("audience") || word.Frames.Contains("light") && others.Count == 0)
            return null;
        var plural = word.Frames.Contains("subject") && subjects.Count > 1;
        if (all.Length < 2 || (others.Count == 0 && !plural) || place && others.All(o => facts.Actors.Find(o)?.Kind != ActorKind.Country))
            return null;
        return new Contact(Type(type, verb), [verb], all, word);
    }

    /// <summary>A journey goes to a country: where one is named as its goal, it is the other party.</summary>
    private bool Place(int verb, MeetingWord word, List<string> others)
    {
        if (!word.Frames.Contains("place"))
            return false;
        Add(others, _parties.Behind(verb, "to", "in"));
        return true;
    }

    /// <summary>A <i>with</i>-phrase that the parser hung on another word of the clause, such as a time.</summary>
    private List<string> With(int verb)
    {
        var found = new List<string>();
        foreach (var child in _analysis.Children(verb))
        {
            if (Phrases.Is(_analysis.Tokens[child].Relation, "obl") || _analysis.Tokens[child].Relation is "obj" or "advmod")
                Add(found, _parties.Behind(child, "with"));
        }
        return found;
    }

    private const int LongestReach = 7;

    /// <summary>Whom the words right behind a verb name, where the tree lost the object.</summary>
    private IReadOnlyList<string> Following(int verb)
    {
        for (var token = verb + 1; token < Math.Min(verb + LongestReach, _analysis.Tokens.Length) && _analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Punct; token++)
        {
            if (_analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Adp && _analysis.Form(token) is not "with")
                return [];
            if (facts.Actors.At(token) is { Kind: not MentionKind.Pronoun } mention && facts.Actors.Find(mention.ActorIds[0])?.Kind is ActorKind.Person or ActorKind.Group)
                return mention.ActorIds;
        }
        return [];
    }

    /// <summary>Who briefs, where only what is briefed on tells: <i>were briefed on Chad's plans</i>.</summary>
    private List<string> Briefers(int verb)
    {
        var found = new List<string>();
        Add(found, _parties.Of(Clauses.Undergoer(_analysis, verb)));
        foreach (var child in _analysis.Children(verb))
        {
            if (Phrases.Is(_analysis.Tokens[child].Relation, "obl") && Phrases.Case(_analysis, child) is "on" or "about" && Phrases.Child(_analysis, child, "nmod:poss") is var owner and >= 0)
                Add(found, facts.Actors.At(owner)?.ActorIds ?? []);
        }
        return found;
    }

    private EngagementType Type(EngagementType type, int verb)
    {
        if (type == EngagementType.Call && Phrases.Child(_analysis, verb, "obl") >= 0)
        {
            foreach (var child in _analysis.Children(verb))
            {
                if (Phrases.Is(_analysis.Tokens[child].Relation, "obl") && Phrases.Case(_analysis, child) is "in" or "at" && facts.Actors.At(child) is null && char.IsUpper(_analysis.Form(child)[0]) && !facts.Times.Any(t => t.Span.Overlaps(_analysis.Tokens[child].Span)))
                    return EngagementType.Meeting;
            }
        }
        return type;
    }

    private Contact? ByNoun(int noun, EngagementType type, MeetingWord word)
    {
        if (_analysis.Tokens[noun].Relation is "compound" or "amod" or "flat" or "nmod:desc")
            return null;
        var governor = _analysis.Tokens[noun].Head;
        var holder = governor >= 0 && _analysis.Tokens[noun].Relation is "obj" or "nsubj" or "nsubj:pass" or "obl" ? governor : -1;
        var entry = holder >= 0 ? lexicon.Verb(_analysis, holder) : null;
        if (word.Frames.Contains("signed") || type == EngagementType.Signing && word.Frames.Count > 0)
        {
            if (entry?.Type != EngagementType.Signing)
                return null;
            var signers = _parties.Of(Clauses.Agent(_analysis, holder));
            Add(signers, _parties.Behind(holder, "with"));
            Add(signers, _parties.Behind(noun, "with", "between"));
            return signers.Count < 2 ? null : new Contact(EngagementType.Signing, [holder, noun], signers, entry);
        }
        var parties = _parties.Behind(noun, "with", "between", "by", "of", "among");
        foreach (var child in _analysis.Children(noun))
        {
            if (_analysis.Tokens[child].Relation is "nmod:poss" or "compound" or "amod")
                Add(parties, facts.Actors.At(child)?.ActorIds ?? []);
            if (_analysis.Tokens[child].Relation is "acl" or "acl:relcl" && child > noun)
                Add(parties, _parties.Behind(child, "with", "between", "by"));
        }
        if (type == EngagementType.Visit)
            Add(parties, _parties.Behind(noun, "to", "in"));
        var light = entry is not null && entry.Frames.Contains("light");
        if (light && _analysis.Tokens[noun].Relation is "obj" or "obl")
            Add(parties, _parties.Of(Clauses.Agent(_analysis, holder)));
        if (light)
            Add(parties, _parties.Behind(holder, "with", "between"));
        if (type == EngagementType.Address)
            return Speech(noun, holder, parties);
        if (parties.Count < 2)
            return null;
        return new Contact(type, holder >= 0 ? [holder, noun] : [noun], parties, light ? entry : word);
    }

    /// <summary>A speech has its speaker: the possessor, or the subject of the sentence that is set in it.</summary>
    private Contact? Speech(int noun, int holder, List<string> parties)
    {
        if (Phrases.Case(_analysis, noun) is not ("in" or "during") && lexicon.Verb(_analysis, Math.Max(holder, 0)) is not { } || holder < 0)
            return null;
        var speakers = parties.Count > 0 ? parties : _parties.Of(Clauses.Agent(_analysis, holder));
        return speakers.Count == 0 ? null : new Contact(EngagementType.Address, [holder, noun], speakers, null);
    }

    private static void Add(List<string> found, IEnumerable<string> ids) => found.AddRange(ids.Where(id => !found.Contains(id)).ToArray());
}
