using Chancery.Data;
using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Gives commitments the requirements that sentences behind them state, and <i>such help</i> the words that it takes up.</summary>
internal sealed class Requirements(ReferenceData data, SupportLexicon lexicon)
{
    private readonly RequirementFinder _finder = new(data, lexicon);

    /// <summary>Fills the drafts of an article in place.</summary>
    public void Fill(ArticleFacts facts, List<Draft> drafts)
    {
        var found = _finder.Find(facts);
        foreach (var first in drafts.Count == 0 ? [] : _finder.FindFirst(facts))
            FillFirst(facts.Analysis, drafts, first);
        for (var i = 0; i < drafts.Count && found.Count > 0; i++)
            drafts[i] = WithRequirement(facts.Analysis, found, WithEarlierWords(facts.Analysis, found, drafts, i), i + 1 < drafts.Count ? drafts[i + 1] : null);
    }

    /// <summary>The last commitment before a requirement waits for it.</summary>
    private static void FillFirst(Analysis analysis, List<Draft> drafts, Requirement first)
    {
        var at = drafts.FindLastIndex(d => d.Support.Top < first.Verb && analysis.SentenceOf(first.Verb) - analysis.SentenceOf(d.Support.Top) <= EarlierDrafts.Reach);
        if (at < 0 || drafts[at].Commitment.Status is CommitmentStatus.Delivered or CommitmentStatus.Rejected or CommitmentStatus.Ended || drafts[at].Commitment.Conditions.Any(c => c.Span.Overlaps(first.Condition.Span)))
            return;
        var commitment = drafts[at].Commitment;
        drafts[at] = drafts[at] with { Commitment = commitment with { Conditions = [.. commitment.Conditions, first.Condition], Decisions = [.. commitment.Decisions, new Decision("conditions", CommitmentRules.First, [first.Condition.Span])] } };
    }

    /// <summary>What must back it, as the sentences up to the next commitment say.</summary>
    private static Draft WithRequirement(Analysis analysis, IReadOnlyList<Requirement> requirements, Draft draft, Draft? next)
    {
        var at = analysis.SentenceOf(draft.Support.Top);
        var needed = requirements.FirstOrDefault(r => analysis.SentenceOf(r.Verb) is var there && there >= at && there <= at + EarlierDrafts.Reach && (next is null || !Fits(r, next) || analysis.SentenceOf(next.Support.Top) >= there) && Fits(r, draft));
        if (needed is null || draft.Commitment.Conditions.Count > 0 || draft.Support.Amount is not null && needed.Verb < draft.Support.Top || analysis.SentenceOf(needed.Verb) > at && !needed.IsAnaphoric)
            return draft;
        return draft with { Commitment = draft.Commitment with { Conditions = [needed.Condition], Decisions = draft.Commitment.Decisions.With(new Decision("conditions", CommitmentRules.Backing, [needed.Condition.Span])) } };
    }

    /// <summary>Whether a commitment can be what a requirement is about: people are sent only where it says so.</summary>
    private static bool Fits(Requirement requirement, Draft draft) => !requirement.IsOfPeople || draft.Support.Entry?.Kind == "service";

    /// <summary><i>Such help</i> is what was named just before.</summary>
    private static Draft WithEarlierWords(Analysis analysis, IReadOnlyList<Requirement> requirements, List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.Support is not { Amount: null, Noun: >= 1 and var noun } || Phrases.Lower(analysis, noun - 1) is not ("such" or "this" or "that"))
            return draft;
        var at = analysis.SentenceOf(noun);
        var needed = requirements.LastOrDefault(r => r.Verb < noun && at - analysis.SentenceOf(r.Verb) <= 1);
        if (needed is null)
            return draft;
        var commitment = draft.Commitment with
        {
            Object = needed.Means,
            Evidence = [.. draft.Commitment.Evidence, needed.Means],
            Decisions = draft.Commitment.Decisions.With(new Decision("object", CommitmentRules.SuchObject, [Phrases.Span(analysis, noun - 1, noun + 1), needed.Means])),
        };
        if (index > 0)
            commitment = commitment with { Purpose = drafts[index - 1].Commitment.Purpose, Decisions = commitment.Decisions.With(new Decision("purpose", CommitmentRules.PurposeBefore, drafts[index - 1].Commitment.Evidence)) };
        return draft with { Commitment = commitment };
    }
}
