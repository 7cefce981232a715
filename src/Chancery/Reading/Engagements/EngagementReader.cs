using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Reads who met, called or will meet whom.</summary>
internal sealed class EngagementReader(ReferenceData data)
{
    private readonly MeetingLexicon _lexicon = new(data);

    /// <summary>The engagements of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Engagement> Read(ArticleFacts facts)
    {
        var timed = new TimedWords(facts);
        var places = new ContactPlaces(facts, _lexicon, timed);
        var times = new ContactTimes(facts);
        var merger = new EngagementMerger(facts);
        foreach (var contact in new ContactFinder(facts, _lexicon, timed, places).Find())
            merger.Add(contact, Of(facts, contact, places, times));
        return merger.Finish();
    }

    private static Engagement Of(ArticleFacts facts, Contact contact, ContactPlaces places, ContactTimes times)
    {
        var date = times.Of(contact.Words);
        return new Engagement
        {
            Type = contact.Type,
            Participants = contact.Participants,
            Place = places.Of(contact),
            Date = date,
            Status = Status(facts, contact, VerbGroup.Of(facts.Analysis, contact.Words[0]), date),
            Evidence = [Evidence(facts, contact)],
            Confidence = Confidence(facts, contact),
        };
    }

    private static double Confidence(ArticleFacts facts, Contact contact) =>
        0.55 + (contact.Participants.Count >= 2 ? 0.1 : 0) + (facts.Analysis.Tokens[contact.Words[0]].PartOfSpeech == PartOfSpeech.Verb ? 0.15 : 0);

    private static EngagementStatus Status(ArticleFacts facts, Contact contact, VerbGroup group, ReportedDate? date)
    {
        var analysis = facts.Analysis;
        if (contact.Word?.Status is { } told)
            return told;
        if (group.Tense == Tense.Future || group.Modal is "would" or "may" or "might" or "could" || (group.Progressive && group.Tense == Tense.Present && contact.Words.Count > 1))
            return EngagementStatus.Planned;
        if (group.Modal is "should" or "must")
            return EngagementStatus.Proposed;
        var finite = analysis.Tokens[contact.Words[0]].PartOfSpeech == PartOfSpeech.Verb && group.Tense == Tense.Past && analysis.Tokens[contact.Words[0]].Tag is "VBD" or "VBN";
        var governor = Clauses.Governor(analysis, contact.Words[0]);
        if (!finite && governor >= 0)
        {
            var lemma = Clauses.Lemma(analysis, governor);
            if (lemma is "plan" or "agree" or "expect" or "schedule" or "prepare" or "intend" or "hope" or "set" or "due" or "look" or "look forward" || VerbGroup.Of(analysis, governor).Tense == Tense.Future && contact.Words.Count > 0 && analysis.Tokens[contact.Words[0]].PartOfSpeech != PartOfSpeech.Verb && analysis.Tokens[contact.Words[0]].Relation is "nsubj" or "nsubj:pass")
                return EngagementStatus.Planned;
            if (lemma is "call for" or "call" or "urge" or "propose" or "offer" or "invite" or "suggest" or "demand" or "request" or "ask" or "want" or "refuse" && analysis.Tokens[contact.Words[0]].Relation is "xcomp" or "ccomp" or "obj" or "obl" or "advcl" or "acl")
                return EngagementStatus.Proposed;
        }
        return !finite && date?.Edtf is { } edtf && Edtf.FirstDay(edtf) is { } day && day > facts.Article.Published
            ? EngagementStatus.Planned
            : EngagementStatus.Held;
    }

    private static TextSpan Evidence(ArticleFacts facts, Contact contact)
    {
        var analysis = facts.Analysis;
        var sentence = analysis.Sentences[analysis.SentenceOf(contact.Words[0])];
        var span = analysis.Tokens[contact.Words[0]].Span;
        foreach (var word in contact.Words)
            span = span.Union(analysis.Tokens[word].Span);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (facts.Actors.At(token) is not { } mention)
                continue;
            if (mention.ActorIds.Any(contact.Participants.Contains))
                span = span.Union(mention.Span);
            token = mention.EndToken - 1;
        }
        return span;
    }
}
