using Chancery.Facts;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Judges whether words of support with what is said of them tell of support given by somebody, or of something else.</summary>
internal static class SupportJudge
{
    private const int Adjoining = 3;

    /// <summary>Whether the words can name support at all, by their own list or by the verb that gives them.</summary>
    public static bool IsSupport(ArticleFacts facts, Support support, Predication said)
    {
        if (support.Noun >= 0 && !support.IsCounted && facts.Actors.At(support.Noun) is { Kind: not MentionKind.Modifier })
            return false;
        if (said.Giver is { Group: { Modal: null, Tense: Tense.Present or Tense.None }, Word: var term } && IsTerm(facts.Analysis, term))
            return false;
        if (support.Entry is not null)
            return support.Entry.IsSupport;
        if (said.Giver?.Entry is not { } verb)
            return support.IsCounted;
        if (support.Amount is { } amount)
            return verb.Status is not null && (!said.ByOrder || verb.Role != VerbRole.Control || support.Top - said.Giver.Word is > 0 and <= Adjoining || StandingSupport.IsShare(facts.Analysis, amount.Span.End));
        if (verb.SumsOnly)
            return false;
        return verb is { Role: VerbRole.Give, Things: true } || IsNamedGood(facts, support, said) || support.Count is { } count && verb.Role is (VerbRole.Give or VerbRole.Receive) && (char.IsUpper(facts.Analysis.Form(count.FirstToken)[0]) || said is { Nearest: 0, ByOrder: false } && said.Chain[0] is { Role: "obj" or "nsubj:pass", IsDirect: true } && facts.Analysis.Tokens[count.Noun].Tag == "NNS");
    }

    /// <summary>Whether a preposition says that other things go to what is counted: <i>trucks to five battalions</i>, <i>in six countries</i>.</summary>
    public static bool IsPlace(Analysis analysis, Support support, Predication said)
    {
        if (support is not { Amount: null, Count: { } count })
            return false;
        var at = count.FirstToken - 1;
        while (at > 0 && (analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det || Phrases.Lower(analysis, at) is "than"))
            at--;
        var listed = count.Noun;
        while (analysis.Tokens[listed] is { Relation: "conj", Head: >= 0 and var first })
            listed = first;
        return at > 0 && (Phrases.Lower(analysis, at) is "and" && listed != count.Noun && listed < at ? Phrases.Case(analysis, listed) : Phrases.Lower(analysis, at)) switch
        {
            "in" or "across" or "among" or "throughout" => true,
            "to" => said.Giver is { Entry.Role: VerbRole.Give, Word: var giver } && analysis.Tokens[listed].Head == giver && Phrases.Child(analysis, giver, "obj") is >= 0 and var thing && thing < at && thing > giver,
            _ => false,
        };
    }

    /// <summary>Whether a party is provided with something by a name of its own: <i>to provide Chad with Falcon 3 systems</i>.</summary>
    private static bool IsNamedGood(ArticleFacts facts, Support support, Predication said) =>
        said.Giver is { Entry.Role: VerbRole.Give, Role: "obl" } giver && support.Noun >= 0 && HasName(facts.Analysis, support.Noun)
        && Phrases.Case(facts.Analysis, support.Noun) == "with" && facts.Actors.At(support.Noun) is null
        && facts.Actors.At(Clauses.Undergoer(facts.Analysis, giver.Word)) is { } got && got.ActorIds.All(id => facts.Actors.Find(id) is not { Kind: ActorKind.Person });

    private static bool HasName(Analysis analysis, int noun)
    {
        if (analysis.Tokens[noun].Tag is "NNP" or "NNPS")
            return true;
        foreach (var child in analysis.Children(noun))
        {
            if (child < noun && analysis.Tokens[child] is { Tag: "NNP", Relation: "compound" })
                return true;
        }
        return false;
    }

    /// <summary>Support without a sum counts where it is what a verb of giving or deciding gives, and the verb tells of one event.</summary>
    public static bool IsPlain(Analysis analysis, SupportLexicon lexicon, Support support, Predication said)
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
        return giver.Role is "obj" or "nsubj:pass" or "xcomp" or "acl" || (giver.Role == "obl" && (Phrases.Case(analysis, giver.Below) is "to" || Phrases.Case(analysis, giver.Below) is "with" && IsGivenWith(analysis, lexicon, support, giver)))
            || (giver.Role == "ccomp" && analysis.Tokens[giver.Below].Tag == "VBG");
    }

    /// <summary>Whether a verb says on what terms or until when something else holds: <i>once Chad pays reparations</i>.</summary>
    private static bool IsTerm(Analysis analysis, int verb) =>
        analysis.Tokens[verb].Relation is "advcl" && Phrases.Child(analysis, verb, "mark") is >= 0 and var mark && Phrases.Lower(analysis, mark) is "once" or "if" or "unless" or "until" or "till" or "when";

    /// <summary>Whether another object follows it, as who gets something stands before it: <i>to give the villages a say</i>.</summary>
    public static bool IsBeforeObject(Analysis analysis, Support support)
    {
        var noun = support.Noun;
        if (support.Amount is not null || noun < 0 || analysis.Tokens[noun] is not { Relation: "obj", Head: >= 0 and var verb } || verb > noun)
            return false;
        for (var token = noun + 1; token < analysis.Tokens.Length && (analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Punct or PartOfSpeech.Cconj) || analysis.Form(token) is "-") && analysis.Tokens[token].Lemma != "worth"; token++)
        {
            if (analysis.Tokens[token] is { Relation: "obj", PartOfSpeech: not PartOfSpeech.Det, Head: var head } && head == verb)
                return true;
        }
        return false;
    }

    /// <summary>Whether <i>with</i> names what somebody is provided with, and not what accompanies something given or given by whom: <i>send trucks, with training to follow</i>.</summary>
    private static bool IsGivenWith(Analysis analysis, SupportLexicon lexicon, Support support, Predicate giver) =>
        giver.Below > giver.Word && !IsApart(analysis, giver.Below) && (giver.Group.Passive || Phrases.Child(analysis, giver.Word, "obj") is var served && (served < 0 || served > support.Noun || lexicon.Noun(analysis, served) is not { IsSupport: true }));

    /// <summary>Whether a comma stands before the preposition of a phrase.</summary>
    private static bool IsApart(Analysis analysis, int noun)
    {
        var preposition = Phrases.Child(analysis, noun, "case");
        return preposition > 0 && analysis.Form(preposition - 1) is ",";
    }

    /// <summary>Whether neither a list nor the verb says that it is something given: then somebody must be named who gives it.</summary>
    public static bool IsUnlisted(Support support, Predication said) =>
        support is { Entry: null, Amount: null } && said.Giver is { Entry: { Things: false, Role: VerbRole.Give or VerbRole.Receive } };

    /// <summary>Whether a person bears the plain title of an office: <i>Minister Ada Berg</i>; longer titles stand in a curriculum vitae.</summary>
    private static bool IsTitled(Actor person) => person.Office is { } office && !office.Contains(' ', StringComparison.Ordinal);

    /// <summary>Firms that invest do business, and people in a curriculum vitae raise money: they give nothing. Whoever secures a loan or a grant is given it.</summary>
    public static bool IsBusiness(ArticleFacts facts, Support support, Predication said, IReadOnlyList<string> provider) =>
        provider.Count > 0 && provider.All(p => facts.Actors.Find(p) is { Kind: ActorKind.Person, Country: null } person && !IsTitled(person) && ActorIds.IsUnlisted(p))
        || (support.Entry is { Lemma: "investment" or "facility" } || said.Giver?.Lemma is "invest" or "secure" or "attract")
        && (provider.Count == 0 || said.Giver?.Entry!.Role == VerbRole.Receive && support.Entry is not { Kind: "money", Instrument: not null } || provider.All(p => ActorIds.IsUnlisted(p)));
}
