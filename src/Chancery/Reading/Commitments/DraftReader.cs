using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Reads one place that may tell of a commitment, and notes for each field why it holds what it holds.</summary>
internal sealed class DraftReader(ReferenceData data, SupportLexicon lexicon, Totals totals, Worth worth, Papers papers)
{
    private readonly PredicationReader _predications = new(lexicon);
    private readonly StandingSupport _standing = new(lexicon, worth);
    private readonly FrozenSet<string> _occasions = data.Rows("setting-nouns.tsv").Select(r => r["lemma"]).Concat(data.Rows("bodies.tsv").Where(r => r["kind"] == "undertaking").Select(r => r["word"])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, bool> _thanking = data.Rows("funding-words.tsv").Where(r => r["kind"] is "thank" or "praise").ToFrozenDictionary(r => r["lemma"], r => r["kind"] == "thank", StringComparer.Ordinal);
    private readonly FrozenSet<string> _regions = Organisation.Continents(data);
    private readonly FrozenSet<string> _bodies = PartyPrincipals.Bodies(data);
    private readonly FrozenDictionary<string, string> _capitals = data.Rows("countries.tsv")
        .SelectMany(r => r.List("capitals").Select(name => (Name: name, Code: r["code"]))).GroupBy(c => c.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(c => c.Key, c => c.First().Code, StringComparer.Ordinal);
    private readonly PurposeClassifier _purposes = new(data);
    private readonly Balance _balance = new(data);
    private readonly ConditionFinder _conditions = new(data);
    private readonly FundingFinder _funding = new(data);
    private readonly CommitmentConfidence _confidence = new(data);

    /// <summary>The parties that the words of an article name.</summary>
    public ArticleParties Parties(ArticleFacts facts)
    {
        var mentions = new PartyMentions(facts, new PartyPrincipals(facts, _bodies), _occasions, _regions, _capitals);
        string[] countries = [.. facts.Actors.Actors.Select(a => a.Kind == ActorKind.Country ? a.Id : a.Country).Concat(Capitals(facts)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new ArticleParties(mentions, new PartyStandings(facts, mentions, lexicon, _thanking), new Speakers(facts, mentions), countries);
    }

    /// <summary>The commitment that some words of support tell of; null where they tell of none.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="parties">The parties that its words name.</param>
    /// <param name="support">The words of support.</param>
    /// <param name="earlier">What was read before.</param>
    /// <param name="loosely">Whether the article is a note that tells of one thing, however it is worded.</param>
    public Draft? Read(ArticleFacts facts, ArticleParties parties, Support support, EarlierDrafts earlier, bool loosely)
    {
        var analysis = facts.Analysis;
        support = worth.WithSubjectNoun(analysis, support);
        var recent = earlier.Recent(support);
        var isEntry = recent is { Commitment.Amount: not null } && StandingSupport.IsEntry(analysis, support, recent.Support);
        if ((isEntry ? Predication.None : _predications.Read(analysis, support, loosely)) is not { } said || !SupportJudge.IsSupport(facts, support, said) || !support.IsCounted && !loosely && !SupportJudge.IsPlain(analysis, lexicon, support, said))
            return null;
        said = papers.Read(analysis, said);
        if (_balance.IsOf(analysis, support, said) || SupportJudge.IsBeforeObject(analysis, support) || SupportJudge.IsPlace(analysis, support, said) && totals.Raised(analysis, support.Top) < 0)
            return null;
        if (support.Amount is not null && totals.Raised(analysis, support.Top) >= 0)
            said = Predication.None;
        if (recent is { Commitment.Amount: not null } && IsBought(facts, support, said))
            return null;
        if (said is { Status: null, Standing: null } && !_standing.TellsAlone(facts, support, said, recent, loosely))
            return null;
        var givers = new GiverFinder(facts, lexicon, parties);
        var (gapped, gets) = new Gapping(facts, parties.Mentions).Find(support, recent);
        var (giver, named) = gapped.Any ? (gets ? recent!.Giver : gapped.As(CommitmentRules.GappedGiver), true) : givers.Find(support, said, recent, earlier, loosely);
        var getters = new GetterFinder(facts, lexicon, parties.Mentions);
        var getter = gets ? gapped.As(CommitmentRules.GappedGetter) : getters.Find(support, said, giver.Ids);
        var takenUp = new TakenUp(facts, lexicon, parties.Mentions);
        if (!getter.Any && takenUp.Find(said) is { Getter.Any: true } taken)
        {
            getter = taken.Getter.Without(giver.Ids).As(CommitmentRules.TakenUp);
            if (!named && taken.Giver.Any)
                giver = taken.Giver.As(CommitmentRules.EarlierGiver);
        }
        if (!getter.Any && support.IsCounted && takenUp.OfUndertaking(support, said).Without(giver.Ids) is { Any: true } undertaken)
            getter = undertaken.As(CommitmentRules.TakenUp);
        if (!getter.Any && new Praises(analysis, parties.Standings).Thankful(support).Without(giver.Ids) is { Any: true } thankful)
            getter = thankful;
        if (!getter.Any && support.IsCounted && getters.InRegion(support).Without(giver.Ids) is { Any: true } region)
            getter = region;
        if (!getter.Any && getters.Namesake(support, said, giver) is { Any: true } namesake)
            (giver, getter) = (giver.Without(namesake.Ids), namesake);
        var addressed = getter.Any;
        if (!giver.Any && !named && (support.IsCounted || loosely))
            giver = givers.Sole(getter.Ids);
        var provider = giver.Ids;
        var stranger = provider.Count == 0 ? Strangers.Giver(facts, said) : null;
        // What somebody unknown gives is not for whom the others gave.
        if (!addressed && !getters.IsForStranger(support, said) && !(named && stranger is not null))
        {
            getter = earlier.Heir(support, named && !gapped.Any ? provider : null)?.Getter ?? earlier.CommonGetter(support);
            getter = (earlier.HasOneGetter ? getter : recent is not null && analysis.SentenceOf(recent.Support.Top) == analysis.SentenceOf(support.Top) ? getter.Listed : getter.Listed.Named).Without(provider).As(CommitmentRules.EarlierGetter);
            if (!getter.Any)
                getter = getters.InHeadline(provider);
        }
        var receiver = getter.Ids;
        if (!support.IsCounted && !loosely && (!named || receiver.Count == 0 && !StandingSupport.IsNoteOf(analysis)) || provider.Count == 0 && SupportJudge.IsUnlisted(support, said) || SupportJudge.IsBusiness(facts, support, said, provider))
            return null;

        int[] words = [support.Top, support.Noun < 0 ? support.Top : support.Noun, .. said.Chain.Take(said.Nearest + 2).Select(p => p.Word)];
        var evidence = Evidence(facts, support, said);
        string[] signals = [.. CommitmentConfidence.Signals(support, said, provider, named, addressed, loosely)];
        var notes = new DraftNotes(facts);
        var phrase = notes.Object(support, said, recent, earlier);
        return new Draft(support, said.Chain, said.Nearest, new Commitment
        {
            Provider = provider,
            Receiver = receiver,
            Object = phrase,
            Quantity = notes.Quantity(support),
            Amount = notes.Amount(support),
            Instrument = notes.Instrument(support, said),
            Purpose = notes.Purpose(_purposes.Classify(analysis, phrase, evidence, support.Entry?.Purpose, Helped(facts, parties, provider, receiver), facts.Article.Published, support is { Amount: null, Count: not null }, totals.IsTotal(analysis, support), giver.Parties.Select(p => p.Words), getter.Parties.Select(p => p.Words))),
            Status = notes.Status(said, totals.IsTotal(analysis, support), recent),
            FundedBy = notes.FundedBy(_funding.Find(analysis, words)),
            Conditions = notes.Conditions(_conditions.Find(facts, words)),
            Date = notes.Date(words, said, recent is not null && earlier.IsAlso(said, support, recent) ? earlier.Dated(recent) : null),
            Period = notes.Period(words),
            Evidence = [evidence],
            Confidence = notes.Confidence(_confidence.Of(signals), signals),
            Decisions = [.. giver.Decide("provider"), .. getter.Decide("receiver"), .. notes.Decisions],
        }) { Signals = signals, Giver = giver, Getter = getter, Stranger = provider.Count == 0 ? stranger ?? Strangers.Before(analysis, support, recent) : null };
    }

    /// <summary>Whether it is what money told before will bring, and no gift of its own: <i>these funds will provide 300 teachers</i>.</summary>
    private bool IsBought(ArticleFacts facts, Support support, Predication said) =>
        support.Amount is null && said.Giver is { Group.Passive: false, Entry.Role: VerbRole.Give or VerbRole.Help } giver && Clauses.Subject(facts.Analysis, giver.Word) is >= 0 and var subject
        && facts.Actors.At(subject) is null && !NameRuns.IsCapital(facts.Analysis, subject) && lexicon.Noun(facts.Analysis, subject) is { Kind: "money" or "deal" } && SupportWords.IsDefinite(facts.Analysis, subject);

    /// <summary>Whom it helps in the end: the getters, or the other countries that the article speaks of where only a fund or an agency gets it.</summary>
    private static IReadOnlyList<string> Helped(ArticleFacts facts, ArticleParties parties, IReadOnlyList<string> provider, IReadOnlyList<string> receiver) =>
        receiver.Any(r => facts.Actors.Find(r) is { Kind: ActorKind.Country } or { Country: not null }) ? receiver : [.. parties.Countries.Where(c => !provider.Contains(c))];

    /// <summary>The countries whose capitals the article names.</summary>
    private IEnumerable<string?> Capitals(ArticleFacts facts)
    {
        foreach (var token in facts.Analysis.Tokens)
        {
            if (token.PartOfSpeech == PartOfSpeech.Propn && _capitals.TryGetValue(token.Span.In(facts.Analysis.Text).ToString(), out var country))
                yield return country;
        }
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
