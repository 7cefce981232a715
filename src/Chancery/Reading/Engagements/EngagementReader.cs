using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;

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
        var told = times.Of(contact.Words);
        var place = places.Of(contact);
        var (status, statusBy) = ContactStatus.Of(facts, contact, told?.Date);
        var evidence = Evidence(facts, contact);
        TextSpan[] words = [.. contact.Words.Select(w => facts.Analysis.Tokens[w].Span).Order()];
        var decisions = new List<Decision>
        {
            new("type", contact.IsGuess ? EngagementRules.TypeGuess : EngagementRules.TypeOfWord, words),
            new("participants", contact.By, [evidence]),
            new("status", statusBy, words),
            new("confidence", EngagementRules.Signals, []),
        };
        if (place is { } named)
            decisions.Add(new Decision("place", contact.Place is null ? EngagementRules.Where : EngagementRules.Goal, [named]));
        if (told is { } date)
            decisions.Add(new Decision("date", date.By, [date.Words]));
        return new Engagement
        {
            Type = contact.Type,
            Participants = contact.Participants,
            Place = place,
            Date = told?.Date,
            Status = status,
            Evidence = [evidence],
            Confidence = ContactSignals.Of(facts, contact).Confidence,
            Decisions = decisions,
        };
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
