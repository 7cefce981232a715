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
    private const int Adjoining = 3;

    private readonly SupportLexicon _lexicon = new(data);
    private readonly SupportFinder _supports = new(data, new SupportLexicon(data));
    private readonly PredicationReader _predications = new(new SupportLexicon(data));
    private readonly RequirementFinder _requirements = new(data);
    private readonly CommitmentConfidence _confidence = new(data);
    private readonly Totals _totals = new(data);
    private readonly StandingSupport _standing = new(new SupportLexicon(data));
    private readonly FrozenSet<string> _occasions = data.Rows("setting-nouns.tsv").Select(r => r["lemma"]).Concat(["memorandum", "budget"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> _bodies = PartyPrincipals.Bodies(data);
    private readonly PurposeClassifier _purposes = new(data);
    private readonly ConditionFinder _conditions = new(data);
    private readonly FundingFinder _funding = new(data);
    private readonly FrozenSet<string> _values = data.Rows("funding-words.tsv").Where(r => r["kind"] == "value").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The commitments of an article, by first evidence, with ids.</summary>
    public IReadOnlyList<Commitment> Read(ArticleFacts facts) =>
        [.. DraftMerger.Merge(Drafts(facts), Headline.In(facts.Analysis))
            .Select(d => d.Commitment)
            .OrderBy(c => c.Evidence[0])
            .Select((c, i) => c with { Id = $"c{i + 1}" })];

    /// <summary>Every place that tells of a commitment, before those that tell of one are joined.</summary>
    internal IReadOnlyList<Draft> Drafts(ArticleFacts facts)
    {
        var parties = new PartyFinder(facts, _lexicon, new PartyPrincipals(facts, _bodies), _occasions);
        var drafts = new List<Draft>();
        var supports = _supports.Find(facts);
        var requirements = _requirements.Find(facts);
        foreach (var support in supports)
        {
            if (Draft(facts, parties, support, drafts, loosely: false) is { } draft)
                drafts.Add(draft);
            else if (support.Amount is { } value && IsValue(facts.Analysis, support, drafts))
                drafts[^1] = drafts[^1].WithValue(value);
        }
        if (drafts.Count == 0 && StandingSupport.IsNoteOf(facts.Analysis))
            ReadNote(facts, parties, supports, drafts);
        for (var i = 0; i < drafts.Count; i++)
            drafts[i] = WithRequirement(facts, requirements, WithEarlierWords(facts.Analysis, requirements, drafts, i), i + 1 < drafts.Count ? drafts[i + 1] : null);
        return drafts;
    }

    /// <summary>What must back it, as the sentences up to the next commitment say.</summary>
    private static Draft WithRequirement(ArticleFacts facts, IReadOnlyList<Requirement> requirements, Draft draft, Draft? next)
    {
        var at = facts.Analysis.SentenceOf(draft.Support.Top);
        var needed = requirements.FirstOrDefault(r => facts.Analysis.SentenceOf(r.Verb) is var there && there >= at && there <= at + LongestReach && (next is null || facts.Analysis.SentenceOf(next.Support.Top) >= there));
        return needed is null || draft.Commitment.Conditions.Count > 0 || draft.Support.Amount is not null && needed.Verb < draft.Support.Top || facts.Analysis.SentenceOf(needed.Verb) > at && !needed.IsAnaphoric
            ? draft
            : draft with { Commitment = draft.Commitment with { Conditions = [needed.Condition] } };
    }

    /// <summary><i>Such help</i> is what was named just before.</summary>
    private static Draft WithEarlierWords(Analysis analysis, IReadOnlyList<Requirement> requirements, List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        if (draft.Support is not { Amount: null, Noun: >= 1 and var noun } || Phrases.Lower(analysis, noun - 1) is not ("such" or "this" or "that"))
            return draft;
        var at = analysis.SentenceOf(noun);
        var needed = requirements.LastOrDefault(r => r.Verb < noun && at - analysis.SentenceOf(r.Verb) <= 1);
        return needed is null ? draft : draft with { Commitment = draft.Commitment with { Object = needed.Means, Purpose = index > 0 ? drafts[index - 1].Commitment.Purpose : draft.Commitment.Purpose, Evidence = [.. draft.Commitment.Evidence, needed.Means] } };
    }

    /// <summary>A note tells of one thing, however it is worded: what its first sentence with words of support names.</summary>
    private void ReadNote(ArticleFacts facts, PartyFinder parties, IReadOnlyList<Support> supports, List<Draft> drafts)
    {
        foreach (var support in supports.Where(s => s.Entry is { Kind: "money" or "goods" or "service" }))
        {
            if (drafts.Count > 0 && facts.Analysis.SentenceOf(support.Top) != facts.Analysis.SentenceOf(drafts[0].Support.Top) && support.Count is null)
                continue;
            if (Draft(facts, parties, support, drafts, loosely: true) is { } draft)
                drafts.Add(draft);
        }
        foreach (var sum in supports.Where(s => s.Amount is not null))
        {
            if (IsValue(facts.Analysis, sum, drafts))
                drafts[^1] = drafts[^1].WithValue(sum.Amount!);
        }
    }

    private Draft? Draft(ArticleFacts facts, PartyFinder parties, Support support, List<Draft> before, bool loosely)
    {
        var analysis = facts.Analysis;
        support = WithSubjectNoun(analysis, support);
        if (_predications.Read(analysis, support, loosely) is not { } said || !IsSupport(facts, support, said) || !support.IsCounted && !loosely && !IsPlain(analysis, support, said))
            return null;
        if (support.Amount is not null && _totals.Raised(analysis, support.Top) >= 0)
            said = new Predication([], -1, null, false);
        var recent = Recent(analysis, support, before);
        if (said.Status is null && !_standing.TellsAlone(facts, support, recent, loosely))
            return null;
        var (provider, named) = Provider(analysis, parties, support, said, recent, before, loosely);
        var receiver = parties.Receiver(support, said.Chain, said.Nearest, provider);
        var addressed = receiver.Count > 0;
        if (provider.Count == 0 && (support.IsCounted || loosely))
            provider = parties.Sole(receiver);
        var heir = Heir(analysis, support, before, named ? provider : null);
        if (!addressed)
            receiver = [.. (heir?.Commitment.Receiver ?? []).Where(r => !provider.Contains(r))];
        var quantity = support.Count?.Value;
        if (!support.IsCounted && !loosely && (!named || receiver.Count == 0) || IsBusiness(facts, support, said, provider))
            return null;

        int[] words = [support.Top, support.Noun < 0 ? support.Top : support.Noun, .. said.Chain.Take(said.Nearest + 2).Select(p => p.Word)];
        var phrase = support.Noun < 0 && recent is { Support.Noun: >= 0 } whole && IsShareOf(analysis, whole.Support, support) ? whole.Commitment.Object!.Value : ObjectPhrase.Of(facts, support);
        var evidence = Evidence(facts, support, said);
        var dates = new AttachedTimes(facts);
        string[] signals = [.. CommitmentConfidence.Signals(support, said, provider, named, addressed, loosely)];
        return new Draft(support, said.Chain, said.Nearest, new Commitment
        {
            Provider = provider,
            Receiver = receiver,
            Object = phrase,
            Quantity = quantity,
            Amount = support.Amount,
            Instrument = support.Entry?.Instrument ?? said.Giver?.Entry!.Instrument,
            Purpose = _purposes.Classify(analysis, phrase, evidence, support.Entry?.Purpose, Helped(facts, provider, receiver), facts.Article.Published),
            Status = said.Status ?? (_totals.IsTotal(analysis, support) ? CommitmentStatus.Committed : recent?.Commitment.Status ?? CommitmentStatus.Pledged),
            FundedBy = _funding.Find(analysis, words),
            Conditions = _conditions.Find(facts, words),
            Date = dates.Date(words, said.Giver?.Group ?? default) ?? (recent is not null && IsAlso(analysis, said, support, recent) ? recent.Commitment.Date : null),
            Period = dates.Period(words),
            Evidence = [evidence],
            Confidence = _confidence.Of(signals),
        }) { Signals = signals };
    }

    /// <summary>Whom it helps in the end: the getters, or the other countries of the article where only a fund or an agency gets it.</summary>
    private static IReadOnlyList<string> Helped(ArticleFacts facts, IReadOnlyList<string> provider, IReadOnlyList<string> receiver) =>
        receiver.Any(r => facts.Actors.Find(r) is { Kind: ActorKind.Country } or { Country: not null })
            ? receiver
            : [.. facts.Actors.Actors.Where(a => a.Kind == ActorKind.Country && !provider.Contains(a.Id)).Select(a => a.Id)];

    /// <summary>Who gives, and whether the sentence says so itself.</summary>
    private static (IReadOnlyList<string> Parties, bool Named) Provider(Analysis analysis, PartyFinder parties, Support support, Predication said, Draft? recent, List<Draft> before, bool loosely)
    {
        if (parties.Owner(support) is { Count: > 0 } owner)
            return (owner, true);
        if (parties.Provider(support, said.Chain, said.Nearest) is { Count: > 0 } named)
            return (named, true);
        if (said.Giver is { Group.Passive: false } speaking && parties.Speakers(speaking.Word) is { } speakers)
            return (speakers, true);
        if ((support.IsCounted || loosely || said.ByOrder) && said.Giver is not { Group.Passive: true, Role: "obj" } && parties.ByOrder(said.Giver is { Group.Passive: false } giver && giver.Word < support.Top ? giver.Word : support.Top) is { Count: > 0 } near)
            return (near, true);
        if ((recent ?? before.LastOrDefault(d => d.Commitment.Provider.Count > 0))?.Commitment.Provider is { Count: > 0 } earlier && (recent is not null || before.All(d => d.Commitment.Provider.Count == 0 || d.Commitment.Provider.SequenceEqual(earlier))))
            return (earlier, false);
        if (!support.IsCounted && !loosely)
            return ([], false);
        var sentence = analysis.SentenceOf(support.Top);
        for (var at = sentence; at >= Math.Max(0, sentence - 1); at--)
        {
            if (parties.Only(at) is { Count: > 0 } only)
                return (only, false);
        }
        return ([], false);
    }

    /// <summary>Whether a bare sum is part of one named before it in the sentence: <i>€9m in aid, including €2m this year</i>.</summary>
    private static bool IsShareOf(Analysis analysis, Support whole, Support share)
    {
        if (analysis.SentenceOf(whole.Top) != analysis.SentenceOf(share.Top))
            return false;
        for (var token = share.Top - 1; token > Math.Max(whole.Noun, share.Top - 6); token--)
        {
            if (Phrases.Lower(analysis, token) is "including" or "which")
                return true;
        }
        return false;
    }

    /// <summary>Whether it was done on the same occasion as the one before: with <i>also</i>, or as an entry of its list.</summary>
    private static bool IsAlso(Analysis analysis, Predication said, Support support, Draft recent)
    {
        if (said.Giver is not { } giver)
            return recent.Support.Amount is not null && !analysis.Sentences[analysis.SentenceOf(support.Top)].Span.Contains(recent.Commitment.Evidence[0]);
        for (var token = Math.Max(0, giver.Word - 2); token < Math.Min(analysis.Tokens.Length, giver.Word + 2); token++)
        {
            if (Phrases.Lower(analysis, token) is "also" or "additionally" or "further" or "meanwhile")
                return true;
        }
        return false;
    }

    private static bool IsSupport(ArticleFacts facts, Support support, Predication said)
    {
        if (support.Noun >= 0 && !support.IsCounted && facts.Actors.At(support.Noun) is { Kind: not MentionKind.Modifier })
            return false;
        if (support.Entry is not null)
            return support.Entry.IsSupport;
        if (said.Giver?.Entry is not { } verb)
            return support.IsCounted;
        if (support.Amount is { } amount)
            return verb.Status is not null && (!said.ByOrder || verb.Role != VerbRole.Control || support.Top - said.Giver.Word is > 0 and <= Adjoining || StandingSupport.IsShare(facts.Analysis, amount.Span.End));
        return verb is { Role: VerbRole.Give, Things: true } || support.Count is not null && verb.Role == VerbRole.Give && char.IsUpper(facts.Analysis.Form(support.Count.FirstToken)[0]);
    }

    /// <summary>Support without a sum counts where it is what a verb of giving or deciding gives, and the verb tells of one event.</summary>
    private static bool IsPlain(Analysis analysis, Support support, Predication said)
    {
        if (said.Nearest != 0 || support.Entry?.Kind == "deal")
            return false;
        var giver = said.Chain[0];
        if (giver.Group.Tense == Tense.None && !said.Chain.Skip(1).Any(p => p.Entry is { Role: VerbRole.Control }) && !PredicateChain.IsHeadline(analysis, giver.Word)
            || support.Entry is { Lemma: "support" or "backing" or "help" } && giver.Entry!.Role == VerbRole.Control && giver.Entry.Status is CommitmentStatus.Pledged)
        {
            return false;
        }
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

    /// <summary>The near commitment whose getter a later one may take over: of the same giver, where that one names its giver itself.</summary>
    private static Draft? Heir(Analysis analysis, Support support, List<Draft> before, IReadOnlyList<string>? provider)
    {
        var last = before.LastOrDefault(d => d.Commitment.Receiver.Count > 0);
        if (last is null)
            return null;
        var distance = analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top);
        return distance >= 0 && distance <= (provider is null ? LongestReach : 2 * LongestReach) && (provider is null || provider.Any(last.Commitment.Provider.Contains) || !support.IsCounted) ? last : null;
    }

    /// <summary>Firms that invest do business, and people in a curriculum vitae raise money: they give nothing.</summary>
    private static bool IsBusiness(ArticleFacts facts, Support support, Predication said, IReadOnlyList<string> provider) =>
        provider.Count > 0 && provider.All(p => facts.Actors.Find(p) is { Kind: ActorKind.Person, Country: null } && p.StartsWith("-/", StringComparison.Ordinal))
        || (support.Entry is { Lemma: "investment" or "facility" } || said.Giver?.Lemma is "invest" or "secure" or "attract")
        && (provider.Count == 0 || said.Giver?.Entry!.Role == VerbRole.Receive || provider.All(p => p.StartsWith("-/", StringComparison.Ordinal)));

    /// <summary>The commitment read just before, unless it stands further up than an anaphor reaches.</summary>
    private static Draft? Recent(Analysis analysis, Support support, List<Draft> before) =>
        Previous(before) is { } last && analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top) is >= 0 and <= LongestReach ? last : null;

    private static Draft? Previous(List<Draft> before) => before.Count == 0 ? null : before[^1];

    private Support WithSubjectNoun(Analysis analysis, Support support)
    {
        if (support.Amount is not null && _totals.Raised(analysis, support.Top) is var raised and >= 0)
            return support with { Noun = raised, Entry = _lexicon.Noun(analysis, raised) ?? support.Entry };
        if (support.Entry is not null || support.Amount is null)
            return support;
        var predicate = Phrases.Child(analysis, support.Top, "cop") >= 0 ? support.Top : analysis.Tokens[support.Top].Head;
        if (predicate < 0 || (predicate != support.Top && _lexicon.Verb(analysis, predicate) is not { Role: VerbRole.Part } && !_values.Contains(analysis.Tokens[predicate].Lemma)))
            return support;
        var subject = Clauses.Subject(analysis, predicate);
        return _lexicon.Noun(analysis, subject) is { } entry ? support with { Noun = subject, Entry = entry } : support;
    }

    private static TextSpan Evidence(ArticleFacts facts, Support support, Predication said)
    {
        var analysis = facts.Analysis;
        var span = Phrases.Span(analysis, support.Top, (a, child) => a.Tokens[child].Relation is not ("acl:relcl" or "parataxis" or "conj" or "appos"));
        if (support.Noun >= 0)
            span = span.Union(analysis.Tokens[support.Noun].Span);
        if (support.Amount is { } amount)
            span = span.Union(amount.Span);
        foreach (var predicate in said.Chain.Take(said.Nearest + 1))
        {
            span = span.Union(analysis.Tokens[predicate.Word].Span);
            var agent = Clauses.Agent(analysis, predicate.Word);
            if (agent >= 0 && analysis.SentenceOf(agent) == analysis.SentenceOf(support.Top))
                span = span.Union(facts.Actors.At(agent)?.Span ?? analysis.Tokens[agent].Span);
        }
        return span;
    }
}
