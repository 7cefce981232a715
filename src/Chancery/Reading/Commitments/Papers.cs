using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Budgets, bills and acts: what they hold is as far on the way as they are (<c>papers.tsv</c>).</summary>
internal sealed class Papers(ReferenceData data, SupportLexicon lexicon)
{
    private readonly FrozenDictionary<string, (CommitmentStatus Status, FrozenSet<string> Draft)> _papers = data.Rows("papers.tsv").ToFrozenDictionary(
        r => r["lemma"],
        r => (Enum.Parse<CommitmentStatus>(r["status"], ignoreCase: true), r["draft"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>Whether a word names a paper.</summary>
    public bool IsPaper(Analysis analysis, int word) => word >= 0 && analysis.Tokens[word].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn && _papers.ContainsKey(analysis.Tokens[word].Lemma.ToLowerInvariant());

    /// <summary>What is said, with what becomes of it by the paper that provides or holds it now or will: <i>the bill would provide €2m</i>.</summary>
    public Predication Read(Analysis analysis, Predication said)
    {
        if (said.Teller is not { Entry.Role: VerbRole.Give or VerbRole.Part, Group: { Passive: false, Negated: false, Perfect: false, Tense: not Tense.Past } } verb || Clauses.Subject(analysis, verb.Word) is var subject && !IsPaper(analysis, subject))
            return said;
        var status = verb.Group.Modal is null && IsAdopted(analysis, subject) ? CommitmentStatus.Committed : Status(analysis, subject);
        return said.Nearest >= 0 ? said with { Status = status, By = CommitmentRules.Paper } : said with { Standing = status };
    }

    /// <summary>Whether it is said to be adopted: <i>passed a bill that gives €2m</i>.</summary>
    private bool IsAdopted(Analysis analysis, int paper) =>
        analysis.Tokens[paper] is { Relation: "obj" or "nsubj:pass", Head: >= 0 and var verb } && lexicon.Verb(analysis, verb) is { Role: VerbRole.Control, Status: CommitmentStatus.Committed } && VerbGroup.Of(analysis, verb) is { Negated: false, Modal: null, Tense: Tense.Past or Tense.Present };

    private CommitmentStatus Status(Analysis analysis, int paper)
    {
        var (status, draft) = _papers[analysis.Tokens[paper].Lemma.ToLowerInvariant()];
        // With a capital it is the paper that a government lays before parliament.
        if (draft.Count > 0 && char.IsUpper(analysis.Form(paper)[0]) && paper > analysis.Sentences[analysis.SentenceOf(paper)].FirstToken)
            return CommitmentStatus.Considered;
        var (first, _) = Phrases.Extent(analysis, paper, (_, child) => child < paper);
        for (var token = first; token < paper; token++)
        {
            if (draft.Contains(analysis.Tokens[token].Lemma.ToLowerInvariant()))
                return CommitmentStatus.Considered;
        }
        return status;
    }
}
