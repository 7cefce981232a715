using Chancery.Facts;
using Chancery.Facts.Time;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Engagements;

/// <summary>Says whether a contact took place, is planned, or only called for: by its verb, by the verbs and nouns that govern it, by its date.</summary>
internal static class ContactStatus
{
    private const int MaxClimb = 4;

    /// <summary>The status, and the rule that told it.</summary>
    public static (EngagementStatus Status, Rule By) Of(ArticleFacts facts, Contact contact, ReportedDate? date)
    {
        if (contact.Word?.Status is { } told)
            return (told, EngagementRules.StatusOfWord);
        var analysis = facts.Analysis;
        var word = contact.Words[0];
        var group = VerbGroup.Of(analysis, word);
        if (ByVerb(group, contact.Words.Count > 1) is { } own)
            return (own, EngagementRules.StatusOfVerb);
        var token = analysis.Tokens[word];
        if (token.PartOfSpeech == PartOfSpeech.Verb && (group.Tense is Tense.Past && token.Tag is "VBD" or "VBN" || group.Perfect))
            return (EngagementStatus.Held, EngagementRules.StatusOfVerb);
        if (Governed(analysis, word) is { } governed)
            return (governed, EngagementRules.StatusOfGovernor);
        return date?.Edtf is { } edtf && Edtf.FirstDay(edtf) is { } day && day > facts.Article.Published ? (EngagementStatus.Planned, EngagementRules.StatusOfDay) : (EngagementStatus.Held, EngagementRules.Told);
    }

    private static EngagementStatus? ByVerb(VerbGroup group, bool held) => group switch
    {
        { Tense: Tense.Future } or { Modal: "would" or "may" or "might" or "could" } => EngagementStatus.Planned,
        { Progressive: true, Tense: Tense.Present } when held => EngagementStatus.Planned,
        { Modal: "should" or "must" } => EngagementStatus.Proposed,
        _ => null,
    };

    /// <summary>What the words above say of an infinitive, a gerund or a noun.</summary>
    private static EngagementStatus? Governed(Analysis analysis, int word)
    {
        var noun = !Verbs.Is(analysis, word);
        foreach (var child in analysis.Children(word))
        {
            if (noun && analysis.Tokens[child].Relation == "amod" && Phrases.Lower(analysis, child) is "upcoming" or "forthcoming" or "planned" or "scheduled" or "coming")
                return EngagementStatus.Planned;
            if (noun && analysis.Tokens[child].Relation == "amod" && Phrases.Lower(analysis, child) is "proposed" or "possible" or "potential")
                return EngagementStatus.Proposed;
        }
        for (var (at, climbed) = (word, 0); climbed < MaxClimb; climbed++)
        {
            var relation = analysis.Tokens[at].Relation;
            if (noun && climbed == 0 && Phrases.Case(analysis, word) is "in" or "during" or "after" or "following" or "at" or "before")
                return null;
            at = analysis.Tokens[at].Head;
            if (at < 0 || relation is "conj" && analysis.Tokens[at].Tag is "VBD")
                return null;
            var lemma = Verbs.Is(analysis, at) ? Clauses.Lemma(analysis, at) : analysis.Tokens[at].Lemma.ToLowerInvariant();
            if (lemma is "plan" or "agree" or "expect" or "schedule" or "prepare" or "intend" or "hope" or "set" or "due" or "look" or "look forward" or "agreement" or "intention" or "arrange")
                return EngagementStatus.Planned;
            if (lemma == "call" && climbed == 0 && Phrases.Case(analysis, word) == "for")
                return EngagementStatus.Proposed;
            if (lemma is "call for" or "urge" or "propose" or "offer" or "invite" or "invitation" or "suggest" or "demand" or "request" or "ask" or "want" or "refuse" or "proposal" or "ready" or "willing" or "willingness")
                return EngagementStatus.Proposed;
            if (!Verbs.Is(analysis, at))
                continue;
            var group = VerbGroup.Of(analysis, at);
            if (group.Tense == Tense.Future && (!noun || relation is "nsubj" or "nsubj:pass" or "obj" || Phrases.Is(relation, "obl")))
                return EngagementStatus.Planned;
            if (group.Tense != Tense.None)
                return null;
        }
        return null;
    }
}
