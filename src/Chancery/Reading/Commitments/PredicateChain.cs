using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What stands above some support, from the nearest predicate outwards: <i>send</i>, <i>plan</i>, <i>said</i> in <i>said it plans to send aid</i>.</summary>
internal static class PredicateChain
{
    private const int MaxSteps = 16;

    /// <summary>Climbs from a word to the top of its sentence, as long as each step says something of the step below.</summary>
    public static IReadOnlyList<Predicate> From(Analysis analysis, SupportLexicon lexicon, int top)
    {
        var chain = new List<Predicate>();
        var at = top;
        var direct = true;
        for (var step = 0; step < MaxSteps; step++)
        {
            var token = analysis.Tokens[at];
            var below = at;
            while (token.Relation == "conj" && token.Head >= 0)
            {
                at = token.Head;
                token = analysis.Tokens[at];
            }
            if (chain.Count == 0 && IsBesides(analysis, at))
                break;
            if (token.Head < 0 || token.Relation is "acl:relcl" or "parataxis" or "punct" or "advcl:relcl" && chain.Count > 0)
                break;
            if (token.Relation == "advcl" && chain.Count > 0 && !IsPurpose(analysis, at) && !IsObject(analysis, lexicon, at) && !IsQuestion(analysis, lexicon, at))
                break;
            var promised = Promised(analysis, lexicon, at);
            var head = promised < 0 ? token.Head : promised;
            if (IsAttributive(analysis, lexicon, head, at))
            {
                at = head;
                continue;
            }
            var entry = IsAim(analysis, lexicon, head) ? null : (promised >= 0 || token is { Relation: "acl", Tag: "VB" } ? lexicon.Promise(analysis, head) : null) ?? lexicon.Verb(analysis, head);
            if (token.Relation == "obl" && StopsOther(analysis, lexicon, head, entry))
                entry = null;
            var predicate = Clauses.IsPredicate(analysis, head);
            if (predicate || entry is { Role: VerbRole.Control })
                chain.Add(new Predicate(head, Clauses.Lemma(analysis, head), entry, VerbGroup.Of(analysis, head), token.Relation, below) { IsDirect = direct, IsDependent = analysis.Tokens[head].Relation is "acl" or "nmod" or "obl" or "advcl" or "amod" && !IsHeadline(analysis, head) && !IsAdjoined(analysis, head), Head = analysis.Tokens[head].Head, IsHedged = IsHedged(analysis, head), IsPast = IsPast(analysis, lexicon, head) });
            direct = predicate || token.Relation == "nmod" && Phrases.Case(analysis, at) == "with";
            at = head;
        }
        return chain;
    }

    /// <summary>Whether it is told only as what the rest comes on top of: <i>in addition to its yearly €2m</i>.</summary>
    private static bool IsBesides(Analysis analysis, int word) =>
        analysis.Tokens[word].Relation is "obl" or "nmod" && Phrases.Child(analysis, word, "case") is >= 0 and var lead && lead < word
        && (Phrases.Lower(analysis, lead) is "besides" || Phrases.Lower(analysis, lead) is "in" && Phrases.Lower(analysis, lead + 1) is "addition");

    /// <summary>The promise or plan that an infinitive tells more of, where the tree hangs it on the verb before: <i>repeated the pledge of Japan to give</i>; -1 where there is none.</summary>
    private static int Promised(Analysis analysis, SupportLexicon lexicon, int verb)
    {
        if (analysis.Tokens[verb] is not { Relation: "advcl", Tag: "VB", Head: >= 0 and var head } || head > verb || lexicon.Verb(analysis, head) is not null || !IsPurpose(analysis, verb))
            return -1;
        var noun = Phrases.Child(analysis, head, "obj");
        return noun > head && noun < verb && lexicon.Promise(analysis, noun) is not null ? noun : -1;
    }

    /// <summary>Whether an infinitive says what an aim is: <i>the goal is to provide</i>.</summary>
    private static bool IsAim(Analysis analysis, SupportLexicon lexicon, int verb) =>
        analysis.Tokens[verb].Tag == "VB" && Phrases.Child(analysis, verb, "cop") >= 0 && Phrases.Child(analysis, verb, "nsubj") is >= 0 and var subject
        && (lexicon.Verb(analysis, subject) is { Role: VerbRole.Control } || lexicon.Noun(analysis, subject) is { IsSupport: false });

    /// <summary>Whether a verb of ending has something for its object that nobody gives: <i>lower the price of cars by $4,000</i>.</summary>
    public static bool StopsOther(Analysis analysis, SupportLexicon lexicon, int verb, GivingVerb? entry) =>
        entry is { Role: VerbRole.Control, Status: CommitmentStatus.Ended or CommitmentStatus.Suspended } && Phrases.Child(analysis, verb, "obj") is >= 0 and var thing && lexicon.Noun(analysis, thing) is not { IsSupport: true };

    private static bool IsHedged(Analysis analysis, int verb)
    {
        foreach (var child in analysis.Children(verb))
        {
            if (analysis.Tokens[child].Lemma is "necessarily" or "essentially" or "entirely" or "fully" or "only" or "just")
                return true;
        }
        return false;
    }

    /// <summary>Headlines put the future into an infinitive behind a name: <i>Norway to donate generators</i>.</summary>
    public static bool IsHeadline(Analysis analysis, int verb) =>
        verb >= 2 && analysis.Tokens[verb] is { Tag: "VB", Relation: "acl", Head: var name } && name == verb - 2 && analysis.Tokens[name].PartOfSpeech == PartOfSpeech.Propn && analysis.Tokens[verb - 1].Tag == "TO";

    /// <summary>A participle behind a comma tells of an event of its own: <i>signed the accord, committing €2m</i>.</summary>
    private static bool IsAdjoined(Analysis analysis, int verb) =>
        analysis.Tokens[verb] is { Tag: "VBG", Relation: "advcl" } && verb > 1 && (analysis.Form(verb - 1) is "," || analysis.Tokens[verb - 1].PartOfSpeech == PartOfSpeech.Adv && analysis.Form(verb - 2) is ",") && Phrases.Child(analysis, verb, "mark", "case") < 0;

    /// <summary>Whether such a participle stands beside a verb that tells of something done, and decides on nothing ahead.</summary>
    private static bool IsPast(Analysis analysis, SupportLexicon lexicon, int verb)
    {
        if (!IsAdjoined(analysis, verb) || analysis.Tokens[verb].Head is not (>= 0 and var beside) || VerbGroup.Of(analysis, verb) is not { Tense: Tense.None, Passive: false, Modal: null })
            return false;
        if (Phrases.Lower(analysis, verb - 1) is "recently" or "already" or "previously" or "earlier")
            return true;
        var group = VerbGroup.Of(analysis, beside);
        return (group.Tense == Tense.Past || group.Perfect) && group is { Modal: null, Negated: false, Passive: false } && analysis.Tokens[beside].PartOfSpeech == PartOfSpeech.Verb
            && (lexicon.Verb(analysis, beside)?.Status ?? CommitmentStatus.Delivered) == CommitmentStatus.Delivered;
    }

    /// <summary>A gerund right before its noun describes it, whatever the tree says: <i>supply peacekeeping troops</i>.</summary>
    private static bool IsAttributive(Analysis analysis, SupportLexicon lexicon, int gerund, int noun) =>
        gerund > 0 && analysis.Tokens[gerund].Tag == "VBG" && gerund == noun - 1 && lexicon.Verb(analysis, gerund) is null
        && analysis.Tokens[gerund].Head == gerund - 1 && lexicon.Verb(analysis, gerund - 1) is { Role: VerbRole.Give };

    /// <summary>A gerund right behind a verb of deciding is its object, whatever the tree says: <i>avoided sending</i>.</summary>
    private static bool IsObject(Analysis analysis, SupportLexicon lexicon, int verb) =>
        verb > 0 && analysis.Tokens[verb].Tag == "VBG" && analysis.Tokens[verb].Head == verb - 1 && lexicon.Verb(analysis, verb - 1) is { Role: VerbRole.Control };

    /// <summary>What somebody weighs: <i>is weighing whether to send</i>.</summary>
    private static bool IsQuestion(Analysis analysis, SupportLexicon lexicon, int verb)
    {
        var mark = Phrases.Child(analysis, verb, "mark");
        return mark >= 0 && Phrases.Lower(analysis, mark) is "whether" or "if" && lexicon.Verb(analysis, analysis.Tokens[verb].Head) is { Role: VerbRole.Control, Status: CommitmentStatus.Considered };
    }

    private static bool IsPurpose(Analysis analysis, int verb)
    {
        var mark = Phrases.Child(analysis, verb, "mark");
        return mark >= 0 && analysis.Tokens[mark].Lemma == "to";
    }
}
