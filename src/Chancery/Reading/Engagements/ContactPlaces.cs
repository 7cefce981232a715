using Chancery.Articles;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Says where a contact was or will be, in the article's words.</summary>
internal sealed class ContactPlaces(ArticleFacts facts, MeetingLexicon lexicon, TimedWords timed)
{
    private const int Reach = 24;
    private readonly Analysis _analysis = facts.Analysis;

    /// <summary>The place, or null.</summary>
    public TextSpan? Of(Contact contact) => contact.Type == EngagementType.Call ? null : contact.Place ?? Before(contact.Words.Min()) ?? Behind(contact, contact.Words[^1]) ?? (contact.Words.Count > 1 ? Behind(contact, contact.Words[0]) : null) ?? Opening(contact.Words);

    /// <summary>The name of a place that begins at a word, articles aside; null where none does.</summary>
    public (int First, int End)? At(int token)
    {
        var first = token;
        while (first < _analysis.Tokens.Length && (_analysis.Tokens[first].PartOfSpeech == PartOfSpeech.Det || _analysis.Tokens[first].Tag == "JJ" && char.IsLower(_analysis.Form(first)[0]) && first == token))
            first++;
        var end = Run(first);
        if (end == first || end < _analysis.Tokens.Length && _analysis.Tokens[end].PartOfSpeech == PartOfSpeech.Noun && NameRuns.Touches(_analysis, end) && !timed[end] && char.IsLower(_analysis.Form(end)[0]))
            return null;
        while (end + 1 < _analysis.Tokens.Length && _analysis.Form(end) is "," && Run(end + 1) is var next && next > end + 1 && IsRegion(end + 1, next))
            end = next;
        return facts.Actors.At(first) is { } mention && mention.ActorIds.Count == 1 && facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Person or ActorKind.Group } or { Kind: ActorKind.Organisation, ActsFor: null } ? null : (first, end);
    }

    private int Run(int first)
    {
        var end = first;
        while (end < _analysis.Tokens.Length && IsName(end, first))
            end++;
        while (end > first && _analysis.Form(end - 1) is "of" or "-" or "’s" or "'s")
            end--;
        return end;
    }

    private bool IsName(int token, int first)
    {
        if (token > first && !NameRuns.Touches(_analysis, token))
            return false;
        if (timed[token])
            return false;
        if (_analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Noun && char.IsUpper(_analysis.Form(token)[0]))
            return token == first || facts.Actors.At(token) is not { } mention || facts.Actors.At(first) == mention || facts.Actors.Find(mention.ActorIds[0])?.Kind is not ActorKind.Person;
        if (token > first && _analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Num && _analysis.Form(token - 1) is "-")
            return true;
        return token > first && _analysis.Form(token) is "of" or "-" or "’s" or "'s" && token + 1 < _analysis.Tokens.Length && _analysis.Tokens[token + 1].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Num;
    }

    /// <summary>Whether what follows a comma is the region or country of the place before it.</summary>
    private bool IsRegion(int first, int end) =>
        end - first <= 3 && (facts.Actors.At(first) is { } mention && facts.Actors.Find(mention.ActorIds[0]) is { Kind: ActorKind.Country } || _analysis.Tokens[first].PartOfSpeech == PartOfSpeech.Propn && facts.Actors.At(first) is null && (end >= _analysis.Tokens.Length || _analysis.Tokens[end].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux)));

    private TextSpan? Behind(Contact contact, int start)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(start)];
        for (var token = start + 1; token < Math.Min(sentence.EndToken, start + Reach); token++)
        {
            var word = _analysis.Tokens[token];
            if (Verbs.Is(_analysis, token) && word.Relation is not ("amod" or "case") && !contact.Words.Contains(token) || word.Tag is "WDT" or "WP" or "WRB" || _analysis.Form(token) is ";" or ":")
                return null;
            if (IsPreposition(token) && token + 1 < sentence.EndToken && At(token + 1) is var (first, end) && !IsEvent(end - 1) && !Governed(token, start, contact))
                return Phrases.Span(_analysis, first, end);
        }
        return null;
    }

    /// <summary>Whether a preposition belongs to a noun that is no contact: <i>met to end the war in Chad</i>, <i>on the war in Chad</i>.</summary>
    private bool Governed(int preposition, int start, Contact contact)
    {
        for (var token = preposition - 1; token > start; token--)
        {
            if (Phrases.Lower(_analysis, token) is "ahead" or "following" or "after" or "before" or "since")
                return true;
            if (contact.Words.Contains(token))
                return false;
            if (_analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Adp && !timed[token + 1])
                return Phrases.Lower(_analysis, token) is "on" or "about" or "over" or "regarding" or "concerning" or "for" or "against" or "towards" or "to";
        }
        return false;
    }

    private bool IsPreposition(int token) => Phrases.Lower(_analysis, token) is "in" or "at" or "within" or "inside" or "near" && _analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv;

    private bool IsEvent(int token) => lexicon.Noun(_analysis, token)?.Type is not null;

    /// <summary><i>in Bern, where they met</i>; <i>from Bern, the place they met</i>.</summary>
    private TextSpan? Before(int word)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(word)].FirstToken;
        for (var token = word - 1; token > Math.Max(sentence, word - 8); token--)
        {
            var where = Phrases.Lower(_analysis, token) is "where" or "place";
            if (!where && Verbs.Is(_analysis, token))
                return null;
            if (!where)
                continue;
            var end = token;
            while (end > sentence && _analysis.Tokens[end - 1].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Punct)
                end--;
            var first = end;
            while (first > sentence && IsName(first - 1, first - 1))
                first--;
            return first < end && !IsEvent(end - 1) && At(first) is not null ? Phrases.Span(_analysis, first, end) : null;
        }
        return null;
    }

    /// <summary><i>In Bern, A met B.</i></summary>
    private TextSpan? Opening(IReadOnlyList<int> words)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceOf(words[0])].FirstToken;
        for (var token = sentence; token < Math.Min(sentence + 8, words.Min()); token++)
        {
            if (Verbs.IsAny(_analysis, token))
                return null;
            if ((token == sentence || timed[token - 1]) && IsPreposition(token) && At(token + 1) is var (first, end) && !IsEvent(end - 1)
                && end < _analysis.Tokens.Length && _analysis.Form(end) is ",")
                return Phrases.Span(_analysis, first, end);
        }
        return null;
    }
}
