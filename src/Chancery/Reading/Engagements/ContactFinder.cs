using Chancery.Facts;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Finds contacts: verbs of meeting with their parties, nouns of meeting with theirs and those of the verb that holds them.</summary>
internal sealed class ContactFinder
{
    private readonly Analysis _analysis;
    private readonly MeetingLexicon _lexicon;
    private readonly VerbContacts _verbs;
    private readonly NounContacts _nouns;

    public ContactFinder(ArticleFacts facts, MeetingLexicon lexicon, TimedWords timed, ContactPlaces places)
    {
        (_analysis, _lexicon) = (facts.Analysis, lexicon);
        var around = new Surroundings(facts, lexicon, timed);
        _verbs = new VerbContacts(facts, lexicon, around, places);
        _nouns = new NounContacts(facts, lexicon, around, _verbs);
    }

    /// <summary>The contacts in order of the words.</summary>
    public IEnumerable<Contact> Find()
    {
        for (var token = 0; token < _analysis.Tokens.Length; token++)
        {
            var contact = _analysis.Tokens[token].PartOfSpeech switch
            {
                PartOfSpeech.Verb => _lexicon.Noun(_analysis, token) is null ? Verb(token) : Noun(token),
                PartOfSpeech.Noun or PartOfSpeech.Propn => Noun(token),
                _ => null,
            };
            if (contact is not null)
                yield return contact;
        }
    }

    private Contact? Verb(int token) =>
        _lexicon.Verb(_analysis, token) is { Type: { } type } verb && !verb.Frames.SetEquals(["light"]) ? _verbs.Read(token, type, verb) : null;

    private Contact? Noun(int token)
    {
        if (_analysis.Tokens[token].Lemma is "participant" or "Participant" or "attendee")
            return _verbs.Participants(token) is { } listed ? listed with { By = EngagementRules.Listed } : null;
        var contact = _lexicon.Noun(_analysis, token) is { Type: { } type } noun ? _nouns.Read(token, type, noun) : _nouns.Odd(token);
        return contact is null ? null : contact with { By = EngagementRules.NounParties };
    }
}
