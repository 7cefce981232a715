using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Reads who gives, promised, pauses, withholds or refuses what to whom.</summary>
internal sealed class CommitmentReader
{
    private const int LongestListed = 8;

    private readonly SupportFinder _supports;
    private readonly DraftReader _drafts;
    private readonly Worth _worth;
    private readonly Requirements _requirements;
    private readonly SumMentions _sums;
    private readonly FrozenSet<string> _lenders;

    public CommitmentReader(ReferenceData data)
    {
        var lexicon = new SupportLexicon(data);
        var totals = new Totals(data);
        _supports = new SupportFinder(data, lexicon);
        var papers = new Papers(data, lexicon);
        _worth = new Worth(data, lexicon, totals, papers);
        _drafts = new DraftReader(data, lexicon, totals, _worth, papers);
        _requirements = new Requirements(data, lexicon);
        _sums = new SumMentions(data);
        _lenders = data.Rows("organisations.tsv").Where(r => r.List("nouns").Contains("lender")).Select(r => r["id"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The commitments of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Commitment> Read(ArticleFacts facts) =>
        [.. Restatements.Join(facts.Analysis, ListedThings.Join(facts.Analysis, DraftMerger.Merge(facts.Analysis, Drafts(facts), Headline.In(facts.Analysis), _sums)), Headline.In(facts.Analysis))
            .Select(d => WithoutGetters(WithBorrower(facts, d)))
            .OrderBy(c => c.Evidence[0])
            .Select((c, i) => c with { Id = $"c{i + 1}" })];

    /// <summary>Of a lender and a country that agree, nobody else being named, the country gets it: <i>the IMF and Ghana agreed on a loan</i>.</summary>
    private Commitment WithBorrower(ArticleFacts facts, Draft draft)
    {
        var commitment = draft.Commitment;
        if (commitment is not { Provider.Count: 2, Receiver.Count: 0 } || commitment.Provider.Count(_lenders.Contains) != 1)
            return commitment;
        var borrower = commitment.Provider.First(p => !_lenders.Contains(p));
        if (facts.Actors.Find(borrower) is not { Kind: ActorKind.Country })
            return commitment;
        var (lender, getter) = (draft.Giver.Without([borrower]), new Found([.. draft.Giver.Parties.Where(p => p.Id == borrower)]).As(CommitmentRules.Borrower));
        return commitment with
        {
            Provider = [.. commitment.Provider.Where(_lenders.Contains)],
            Receiver = [borrower],
            Decisions = [.. lender.Decide("provider"), .. getter.Decide("receiver"), .. commitment.Decisions.Where(d => d.Field is not "provider")],
        };
    }

    /// <summary>Who signs what it gets gives nothing: <i>Japan and Kenya signed a loan to Kenya</i>.</summary>
    private static Commitment WithoutGetters(Commitment commitment) =>
        commitment.Provider.Any(p => !commitment.Receiver.Contains(p)) && commitment.Provider.Any(commitment.Receiver.Contains)
            ? commitment with { Provider = [.. commitment.Provider.Where(p => !commitment.Receiver.Contains(p))] }
            : commitment;

    /// <summary>Every place that tells of a commitment, before those that tell of one are joined.</summary>
    internal IReadOnlyList<Draft> Drafts(ArticleFacts facts)
    {
        var parties = _drafts.Parties(facts);
        var earlier = new EarlierDrafts(facts.Analysis);
        var supports = _supports.Find(facts);
        foreach (var support in supports)
        {
            // What a pronoun takes up was told already where something was read of it.
            if (support.Top > support.Noun && support.Noun >= 0 && !support.IsCounted && earlier.Previous?.Support.Noun == support.Noun)
                continue;
            var draft = _drafts.Read(facts, parties, support, earlier, loosely: false);
            if (support.Amount is { } value && (draft is null or { HasOwnStatus: false, Support.Entry: null } || Worth.IsAdded(facts.Analysis, support) || _worth.IsValue(facts.Analysis, support, earlier.Previous) || _worth.IsSameThing(facts.Analysis, draft, earlier.Previous)) && _worth.IsOf(facts.Analysis, support, earlier.Previous))
                earlier.SetValue(value, draft);
            else if (draft is not null)
                earlier.Add(draft);
        }
        var drafts = earlier.All;
        if (drafts.Count == 0 && StandingSupport.IsNoteOf(facts.Analysis))
            ReadNote(facts, parties, supports, earlier);
        var summed = drafts.Where(d => d.Support is { Amount: not null, Noun: >= 0 }).SelectMany(d => new[] { d.Support.Noun, d.Support.Top }).ToHashSet();
        drafts.RemoveAll(d => IsCovered(facts.Analysis, d, summed));
        FillLists(facts, drafts);
        _requirements.Fill(facts, drafts);
        return drafts;
    }

    /// <summary>Whether a sum told before holds it: <i>$5m in development and health assistance</i>.</summary>
    private static bool IsCovered(Analysis analysis, Draft draft, HashSet<int> summed)
    {
        if (draft.Support is not { Amount: null, Count: null, Noun: >= 0 and var noun, Entry.Kind: "money" })
            return false;
        while (analysis.Tokens[noun].Relation == "conj" && analysis.Tokens[noun].Head >= 0)
        {
            noun = analysis.Tokens[noun].Head;
            if (summed.Contains(noun))
                return true;
        }
        return false;
    }

    /// <summary>Things that one verb gives go to whom the last of them names: <i>will give 5 boats and 3 trucks to Chad</i>.</summary>
    private static void FillLists(ArticleFacts facts, List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            var (draft, next) = (drafts[i], drafts[i + 1]);
            if (draft.Getter.Any || !next.Getter.Any || draft.Nearest < 0 || !IsListed(facts.Analysis, draft.Support, next.Support) || facts.Analysis.SentenceOf(draft.Support.Top) != facts.Analysis.SentenceOf(next.Support.Top)
                || next.Nearest >= 0 && next.Chain[next.Nearest].Word != draft.Chain[draft.Nearest].Word || next.Getter.Ids.Any(draft.Commitment.Provider.Contains))
                continue;
            var getter = next.Getter.As(CommitmentRules.ListGetter);
            drafts[i] = draft with { Getter = getter, Commitment = draft.Commitment with { Receiver = getter.Ids, Decisions = [.. draft.Commitment.Decisions, .. getter.Decide("receiver")] } };
        }
    }

    /// <summary>Whether what is given is counted, or a sum that nothing but its own noun parts from the next one: <i>$2m in grants and $1m in loans to Chad</i>.</summary>
    private static bool IsListed(Analysis analysis, Support support, Support next)
    {
        if (support.Count is not null)
            return true;
        if (support.Amount is not { } sum || next.Amount is not { } following)
            return false;
        var (first, end) = (analysis.TokenAt(sum.Span.End), analysis.TokenAt(following.Span.Start));
        for (var token = first; token < end; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Part || analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Adp && Phrases.Lower(analysis, token) is not ("in" or "of" or "up" or "to" or "over" or "than"))
                return false;
        }
        return end > first && end - first <= LongestListed;
    }

    /// <summary>A note tells of one thing, however it is worded: what its first sentence with words of support names.</summary>
    private void ReadNote(ArticleFacts facts, ArticleParties parties, IReadOnlyList<Support> supports, EarlierDrafts earlier)
    {
        var drafts = earlier.All;
        foreach (var support in supports.Where(s => s.Entry is { Kind: "money" or "goods" or "service" }))
        {
            if (drafts.Count > 0 && facts.Analysis.SentenceOf(support.Top) != facts.Analysis.SentenceOf(drafts[0].Support.Top) && support.Count is null)
                continue;
            if (_drafts.Read(facts, parties, support, earlier, loosely: true) is { } draft)
                earlier.Add(draft);
        }
        foreach (var sum in supports.Where(s => s.Amount is not null))
        {
            if (_worth.IsOf(facts.Analysis, sum, earlier.Previous))
                earlier.SetValue(sum.Amount!);
        }
    }
}
