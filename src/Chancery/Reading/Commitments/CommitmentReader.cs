using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Reads who gives, promised, pauses, withholds or refuses what to whom.</summary>
internal sealed class CommitmentReader(ReferenceData data)
{
    private const int LongestReach = 3;

    private readonly SupportLexicon _lexicon = new(data);
    private readonly SupportFinder _supports = new(data, new SupportLexicon(data));
    private readonly PurposeClassifier _purposes = new(data);
    private readonly ConditionFinder _conditions = new(data);
    private readonly FundingFinder _funding = new(data);
    private readonly QuantityReader _quantities = new(data);
    private readonly FrozenSet<string> _values = data.Rows("funding-words.tsv").Where(r => r["kind"] == "value").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The commitments of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Commitment> Read(ArticleFacts facts)
    {
        var parties = new PartyFinder(facts, _lexicon);
        var drafts = new List<Draft>();
        foreach (var support in _supports.Find(facts))
        {
            if (Draft(facts, parties, support, drafts) is { } draft)
                drafts.Add(draft);
            else if (support.Amount is { } value && IsValue(facts.Analysis, support, drafts))
                drafts[^1] = drafts[^1].WithValue(value);
        }
        return [.. DraftMerger.Merge(drafts, Headline.In(facts.Analysis))
            .Select(d => d.Commitment)
            .OrderBy(c => c.Evidence[0])
            .Select((c, i) => c with { Id = $"c{i + 1}" })];
    }

    private Draft? Draft(ArticleFacts facts, PartyFinder parties, Support support, List<Draft> before)
    {
        var analysis = facts.Analysis;
        support = WithSubjectNoun(analysis, support);
        var chain = PredicateChain.From(analysis, _lexicon, support.Top);
        var status = StatusReader.Read(chain, out var nearest);
        if (nearest < 0 && Participle(analysis, support) is { } own)
        {
            chain = [own];
            status = StatusReader.Read(chain, out nearest);
        }
        if (nearest < 0 && support.Amount is not null && Before(analysis, support) is { } giver)
        {
            chain = [giver];
            status = StatusReader.Read(chain, out nearest);
        }
        if (status is null && support is { Amount: not null, Entry.Kind: not "none" } && StatusReader.IsLoose(chain, nearest))
            status = CommitmentStatus.Considered;
        if (nearest >= 0 && status is null || !IsSupport(facts, support, chain, nearest) || support.Amount is null && !IsPlain(analysis, support, chain, nearest))
            return null;
        var inherited = status is null ? Previous(before) : null;
        if (status is null && !(support.Amount is not null && support.Entry is not null))
            return null;
        var provider = parties.Provider(support, chain, nearest);
        var explicitProvider = provider.Count > 0;
        if (!explicitProvider)
            provider = Recent(analysis, support, before)?.Commitment.Provider is { Count: > 0 } recent ? recent : support.Amount is not null ? parties.NearestBefore(support.Top) : [];
        var receiver = parties.Receiver(support, chain, nearest, provider);
        var explicitReceiver = receiver.Count > 0;
        if (!explicitReceiver)
            receiver = [.. (Previous(before)?.Commitment.Receiver ?? []).Where(r => !provider.Contains(r))];
        var quantity = support.Noun >= 0 && nearest >= 0 ? _quantities.Of(facts, support.Noun, support.Amount?.Span) : null;
        if (provider.Count == 0 && receiver.Count == 0 || support.Amount is null && (!explicitProvider || !explicitReceiver && support.Entry is null && quantity is null))
            return null;

        int[] words = [support.Top, support.Noun < 0 ? support.Top : support.Noun, .. chain.Take(nearest + 2).Select(p => p.Word)];
        var phrase = support.Noun >= 0 ? ObjectPhrase.Of(facts, support.Noun, support.Amount?.Span) : support.Amount!.Span;
        var evidence = Evidence(facts, support, chain, nearest);
        var group = nearest >= 0 ? chain[nearest].Group : default;
        var dates = new AttachedTimes(facts);
        return new Draft(support, chain, nearest, new Commitment
        {
            Provider = provider,
            Receiver = receiver,
            Object = phrase,
            Quantity = quantity,
            Amount = support.Amount,
            Instrument = support.Entry?.Instrument ?? (nearest >= 0 ? chain[nearest].Entry!.Instrument : null),
            Purpose = _purposes.Classify(analysis, [(phrase, 3), (evidence, 1), (analysis.Sentences[analysis.SentenceOf(support.Top)].Span, 0.5)], support.Entry?.Purpose) ?? (support.Noun < 0 ? Purpose.Financial : Purpose.Other),
            Status = status ?? inherited?.Commitment.Status ?? CommitmentStatus.Pledged,
            FundedBy = _funding.Find(analysis, words),
            Conditions = _conditions.Find(facts, words),
            Date = dates.Date(words, group),
            Period = dates.Period(words),
            Evidence = [evidence],
            Confidence = 0.35 + (status is null ? 0 : 0.2) + (explicitProvider ? 0.15 : 0) + (explicitReceiver ? 0.1 : 0) + (support.Amount is null ? 0 : 0.1),
        });
    }

    private static bool IsSupport(ArticleFacts facts, Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        if (support.Noun >= 0 && support.Amount is null && facts.Actors.At(support.Noun) is { Kind: not MentionKind.Modifier })
            return false;
        if (support.Entry is not null)
            return support.Entry.Kind != "none";
        return nearest >= 0 && (support.Amount is not null ? chain[nearest].Entry!.Status is not null : chain[nearest].Entry!.Role == VerbRole.Give);
    }

    /// <summary>Support without a sum counts where it is what a verb of giving or deciding gives, and the verb tells of one event.</summary>
    private static bool IsPlain(Analysis analysis, Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        if (nearest != 0 || support.Entry?.Kind == "deal")
            return false;
        var giver = chain[0];
        if (!giver.IsDirect || (giver.Entry!.Role == VerbRole.Help && giver.Role != "obl"))
            return false;
        var habit = giver.Group is { Tense: Tense.Present, Progressive: false, Perfect: false, Modal: null, Passive: false } && giver.Entry!.Role == VerbRole.Give;
        if (habit && !analysis.Sentences[0].Span.Contains(analysis.Tokens[giver.Word].Span))
            return false;
        return giver.Role is "obj" or "nsubj:pass" or "xcomp" or "acl" || (giver.Role == "obl" && Phrases.Case(analysis, giver.Below) is "with" or "to")
            || (giver.Role == "ccomp" && analysis.Tokens[giver.Below].Tag == "VBG");
    }

    /// <summary>Whether a sum only says what the support named just before is worth: <i>The package is valued at $20m</i>.</summary>
    private bool IsValue(Analysis analysis, Support support, List<Draft> before)
    {
        if (Previous(before) is not { Commitment.Amount: null } last)
            return false;
        var at = analysis.SentenceOf(support.Top);
        if (at - analysis.SentenceOf(last.Support.Top) is < 0 or > 1)
            return false;
        var sentence = analysis.Sentences[at];
        for (var token = Math.Max(sentence.FirstToken, support.Top - 14); token < support.Top; token++)
        {
            if (_values.Contains(analysis.Tokens[token].Lemma) && !(analysis.Tokens[token].Lemma == "cost" && analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb))
                return true;
        }
        return false;
    }

    /// <summary>The commitment read just before, unless it stands further up than an anaphor reaches.</summary>
    private static Draft? Recent(Analysis analysis, Support support, List<Draft> before) =>
        Previous(before) is { } last && analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top) is >= 0 and <= LongestReach ? last : null;

    private static Draft? Previous(List<Draft> before) => before.Count == 0 ? null : before[^1];

    private Support WithSubjectNoun(Analysis analysis, Support support)
    {
        if (support.Entry is not null || support.Amount is null)
            return support;
        var predicate = Phrases.Child(analysis, support.Top, "cop") >= 0 ? support.Top : analysis.Tokens[support.Top].Head;
        if (predicate < 0 || (predicate != support.Top && _lexicon.Verb(analysis, predicate) is not { Role: VerbRole.Part }))
            return support;
        var subject = Clauses.Subject(analysis, predicate);
        return _lexicon.Noun(analysis, subject) is { } entry ? support with { Noun = subject, Entry = entry } : support;
    }

    /// <summary>The last verb of giving before a sum, where the tree does not lead from one to the other.</summary>
    private Predicate? Before(Analysis analysis, Support support)
    {
        if (analysis.Tokens[support.Top].Relation == "nsubj" && support.Entry is not null)
            return null;
        var sentence = analysis.Sentences[analysis.SentenceOf(support.Top)];
        for (var token = support.Top - 1; token >= Math.Max(sentence.FirstToken, support.Top - 12); token--)
        {
            if (analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Verb || analysis.Tokens[token].Relation is "amod" or "compound")
                continue;
            return _lexicon.Verb(analysis, token) is { Role: VerbRole.Give or VerbRole.Receive or VerbRole.Control or VerbRole.Help } entry
                ? new Predicate(token, Clauses.Lemma(analysis, token), entry, VerbGroup.Of(analysis, token), "obj", support.Top)
                : null;
        }
        return null;
    }

    private Predicate? Participle(Analysis analysis, Support support)
    {
        foreach (var noun in new[] { support.Top, support.Noun })
        {
            if (noun < 0)
                continue;
            foreach (var child in analysis.Children(noun))
            {
                if (analysis.Tokens[child].Relation is "acl" or "acl:relcl" && _lexicon.Verb(analysis, child) is { Role: not VerbRole.Part } entry)
                    return new Predicate(child, Clauses.Lemma(analysis, child), entry, VerbGroup.Of(analysis, child), "acl", noun);
            }
        }
        return null;
    }

    private static TextSpan Evidence(ArticleFacts facts, Support support, IReadOnlyList<Predicate> chain, int nearest)
    {
        var analysis = facts.Analysis;
        var span = Phrases.Span(analysis, support.Top, (a, child) => a.Tokens[child].Relation is not ("acl:relcl" or "parataxis" or "conj" or "appos"));
        if (support.Noun >= 0)
            span = span.Union(analysis.Tokens[support.Noun].Span);
        if (support.Amount is { } amount)
            span = span.Union(amount.Span);
        for (var i = 0; i <= nearest && i < chain.Count; i++)
        {
            span = span.Union(analysis.Tokens[chain[i].Word].Span);
            var agent = Clauses.Agent(analysis, chain[i].Word);
            if (agent >= 0 && analysis.SentenceOf(agent) == analysis.SentenceOf(support.Top))
                span = span.Union(facts.Actors.At(agent)?.Span ?? analysis.Tokens[agent].Span);
        }
        return span;
    }
}
