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
        var engagements = new List<Engagement>();
        foreach (var contact in new ContactFinder(facts, _lexicon).Find())
        {
            var engagement = Of(facts, contact);
            var same = engagements.FindIndex(e => IsSame(e, engagement));
            if (same < 0)
                engagements.Add(engagement);
            else
                engagements[same] = Join(engagements[same], engagement);
        }
        return [.. engagements.OrderBy(e => e.Evidence[0]).Select((e, i) => e with { Id = $"e{i + 1}" })];
    }

    private static Engagement Of(ArticleFacts facts, Contact contact)
    {
        var analysis = facts.Analysis;
        var group = VerbGroup.Of(analysis, contact.Words[0]);
        var date = new AttachedTimes(facts).Date(contact.Words, default);
        return new Engagement
        {
            Type = contact.Type,
            Participants = contact.Participants,
            Place = Place(facts, contact),
            Date = date,
            Status = Status(facts, contact, group, date),
            Evidence = [Evidence(facts, contact)],
            Confidence = 0.55 + (contact.Participants.Count >= 2 ? 0.1 : 0) + (analysis.Tokens[contact.Words[0]].PartOfSpeech == PartOfSpeech.Verb ? 0.15 : 0),
        };
    }

    private static EngagementStatus Status(ArticleFacts facts, Contact contact, VerbGroup group, ReportedDate? date)
    {
        if (contact.Word?.Status is { } told)
            return told;
        if (group.Tense == Tense.Future || group.Modal is "would" or "may" or "might" or "could" || (group.Progressive && group.Tense == Tense.Present && contact.Words.Count > 1))
            return EngagementStatus.Planned;
        if (group.Modal is "should" or "must")
            return EngagementStatus.Proposed;
        var governor = Clauses.Governor(facts.Analysis, contact.Words[0]);
        if (group.Tense == Tense.None && governor >= 0 && facts.Analysis.Tokens[governor].Lemma is "plan" or "agree" or "expect" or "schedule" or "prepare" or "intend" or "hope" or "set" or "due")
            return EngagementStatus.Planned;
        return date?.Edtf is { } edtf && Edtf.FirstDay(edtf) is { } day && day > facts.Article.Published
            ? EngagementStatus.Planned
            : EngagementStatus.Held;
    }

    private static TextSpan? Place(ArticleFacts facts, Contact contact)
    {
        var analysis = facts.Analysis;
        var sentence = analysis.Sentences[analysis.SentenceOf(contact.Words[0])];
        var parties = facts.Actors.Mentions.Where(m => m.FirstToken >= sentence.FirstToken && m.FirstToken < sentence.EndToken && m.ActorIds.Any(contact.Participants.Contains)).SelectMany(m => Enumerable.Range(m.FirstToken, m.EndToken - m.FirstToken));
        foreach (var word in contact.Words.Concat(parties))
        {
            foreach (var child in analysis.Children(word))
            {
                var relation = analysis.Tokens[child].Relation;
                var goal = contact.Type == EngagementType.Visit && (relation == "obj" || Phrases.Case(analysis, child) == "to");
                if ((Phrases.Is(relation, "obl") || Phrases.Is(relation, "nmod") || goal) && (goal || Phrases.Case(analysis, child) is "in" or "at" or "within" or "inside")
                    && analysis.Tokens[child].PartOfSpeech == PartOfSpeech.Propn && !facts.Times.Any(t => t.Span.Overlaps(analysis.Tokens[child].Span)))
                {
                    return Phrases.Span(analysis, child, (a, c) => a.Tokens[c].Relation is "flat" or "compound" or "amod" or "appos" or "nmod:unmarked" or "list");
                }
            }
        }
        return null;
    }

    private static TextSpan Evidence(ArticleFacts facts, Contact contact)
    {
        var analysis = facts.Analysis;
        var sentence = analysis.Sentences[analysis.SentenceOf(contact.Words[0])];
        var span = analysis.Tokens[contact.Words[0]].Span;
        foreach (var word in contact.Words)
            span = span.Union(analysis.Tokens[word].Span);
        foreach (var mention in facts.Actors.Mentions)
        {
            if (mention.FirstToken >= sentence.FirstToken && mention.FirstToken < sentence.EndToken && mention.ActorIds.Any(contact.Participants.Contains))
                span = span.Union(mention.Span);
        }
        return span;
    }

    private static bool IsSame(Engagement a, Engagement b)
    {
        if (a.Type == EngagementType.Address || b.Type == EngagementType.Address)
            return a.Type == b.Type && a.Participants.SequenceEqual(b.Participants);
        var shared = a.Participants.Count(b.Participants.Contains);
        if (shared < 2 || a.Date is { Edtf: { } x } && b.Date is { Edtf: { } y } && x != y)
            return false;
        return a.Type == b.Type || a.Evidence[0].Overlaps(b.Evidence[0]) || (a.Status == b.Status && shared == Math.Min(a.Participants.Count, b.Participants.Count));
    }

    private static Engagement Join(Engagement a, Engagement b) => a with
    {
        Participants = [.. a.Participants.Union(b.Participants, StringComparer.Ordinal)],
        Place = a.Place ?? b.Place,
        Date = a.Date ?? b.Date,
        Evidence = [.. a.Evidence.Concat(b.Evidence).Distinct().Order()],
        Confidence = Math.Max(a.Confidence, b.Confidence),
    };
}
