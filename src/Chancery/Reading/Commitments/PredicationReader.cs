using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Finds what is said of support: by the tree first, then by a participle on it, then, where a figure stands with it, by the order of words.</summary>
internal sealed class PredicationReader(SupportLexicon lexicon)
{
    private const int LongestReach = 30;
    private const int LongestRelative = 14;

    /// <summary>What is said of the support; null where a demand, denial or wish takes it away.</summary>
    public Predication? Read(Analysis analysis, Support support, bool loosely)
    {
        var adjacent = Adjacent(analysis, support);
        var chain = adjacent.Count > 0 ? adjacent : RightBehind(analysis, support) is { } passive ? [passive] : WithUnseen(analysis, PredicateChain.From(analysis, lexicon, support.Top));
        var status = StatusReader.Read(chain, out var nearest);
        if (nearest < 0 && chain.Any(p => p.Entry?.Role == VerbRole.None))
            return null;
        if (nearest >= 0 && support is { Amount: null, Entry.Kind: "goods" } && chain[nearest] is { Role: "obj" or "nsubj:pass", IsDirect: true, Entry.SumsOnly: true })
            return null;
        var byOrder = adjacent.Count > 0;
        if (nearest < 0 && Participle(analysis, support) is { } own)
            status = StatusReader.Read(chain = [own], out nearest);
        if (nearest < 0 && (support.IsCounted || loosely) && (Before(analysis, support) ?? Behind(analysis, support)) is { } giver)
        {
            status = StatusReader.Read(chain = [giver], out nearest);
            byOrder = true;
        }
        var unclear = status is null && StatusReader.IsLoose(chain, nearest);
        if (unclear && support is { Amount: not null, Entry.IsSupport: true })
            status = CommitmentStatus.Considered;
        else if (unclear && support.Count is not null)
            status = CommitmentStatus.Pledged;
        var said = new Predication(chain, nearest, status, byOrder) { By = unclear ? CommitmentRules.Unclear : CommitmentRules.StatusOfVerbs };
        return said.IsTakenBack ? null : said;
    }

    /// <summary>Adds what decides on the giving though the tree does not lead to it: <i>cease</i> before <i>sharing</i>, <i>plans</i> before <i>which include sending</i>.</summary>
    private IReadOnlyList<Predicate> WithUnseen(Analysis analysis, IReadOnlyList<Predicate> chain)
    {
        if (chain.Count == 0)
            return chain;
        var first = chain[0].Word;
        if (analysis.Tokens[first].Tag == "VBG" && first > 0 && chain.All(p => p.Word != first - 1) && analysis.SentenceOf(first - 1) == analysis.SentenceOf(first)
            && lexicon.Verb(analysis, first - 1) is { Role: VerbRole.Control, Status: CommitmentStatus.Suspended or CommitmentStatus.Ended or CommitmentStatus.Withheld or CommitmentStatus.Rejected } stopping)
        {
            return [chain[0], Of(analysis, first - 1, stopping, "xcomp", first)];
        }
        var at = 0;
        while (at < chain.Count && !(Phrases.Child(analysis, chain[at].Word, "nsubj") is var subject and >= 0 && Clauses.IsRelativiser(analysis, subject)))
            at++;
        if (at == chain.Count || chain[at].Entry is not ({ Role: VerbRole.Part } or null))
            return chain;
        var last = chain[at];
        var relative = Phrases.Child(analysis, last.Word, "nsubj");
        var sentence = analysis.Sentences[analysis.SentenceOf(relative)];
        for (var token = relative - 1; token >= Math.Max(sentence.FirstToken, relative - LongestRelative); token--)
        {
            if (analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Noun && lexicon.Verb(analysis, token) is { Role: VerbRole.Control } plan)
                return [.. chain.Take(at + 1), Of(analysis, token, plan, "acl", last.Word)];
        }
        return chain;
    }

    /// <summary>A verb right before its object that the tagger took for another word, behind <i>and</i>, <i>or</i>, <i>instead</i>: what stands highest in the sentence decides on it.</summary>
    private IReadOnlyList<Predicate> Adjacent(Analysis analysis, Support support)
    {
        if (support.Entry is not { Kind: "money" or "goods" or "service" } || support.Noun < 0)
            return [];
        var sentence = analysis.Sentences[analysis.SentenceOf(support.Noun)];
        var at = support.Noun - 1;
        while (at > sentence.FirstToken && analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Det)
            at--;
        if (at <= sentence.FirstToken || analysis.Tokens[at].Tag != "NN" || Phrases.Lower(analysis, at - 1) is not ("alternative" or "instead" or "and" or "or" or "but" or "also") || lexicon.Verb(analysis, at) is not { Role: VerbRole.Give } entry)
            return [];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (analysis.Tokens[token].Head < 0 && lexicon.Verb(analysis, token) is { Role: VerbRole.Control } deciding)
                return [Of(analysis, at, entry, "obj", support.Noun), Of(analysis, token, deciding, "xcomp", at)];
        }
        return [Of(analysis, at, entry, "obj", support.Noun)];
    }

    private Predicate? Participle(Analysis analysis, Support support)
    {
        foreach (var noun in new[] { support.Top, support.Noun })
        {
            if (noun < 0)
                continue;
            foreach (var child in analysis.Children(noun))
            {
                if (analysis.Tokens[child].Relation is "acl" or "acl:relcl" && analysis.Tokens[child].Tag != "VB" && lexicon.Verb(analysis, child) is { Role: not VerbRole.Part and not VerbRole.None } entry)
                    return new Predicate(child, Clauses.Lemma(analysis, child), entry, VerbGroup.Of(analysis, child), "acl", noun);
            }
        }
        return null;
    }

    /// <summary>The last verb or noun of giving before it in its sentence.</summary>
    private Predicate? Before(Analysis analysis, Support support)
    {
        if (analysis.Tokens[support.Top].Relation == "nsubj" && support.Entry is not null)
            return null;
        var sentence = analysis.Sentences[analysis.SentenceOf(support.Top)];
        var isMeans = support is { Amount: not null, Noun: < 0 } && Phrases.Case(analysis, support.Top) == "with";
        var from = support.Noun < 0 ? support.Top : Math.Min(support.Top, support.Noun);
        for (var token = from - 1; token >= Math.Max(sentence.FirstToken, from - LongestReach); token--)
        {
            if (analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Verb || analysis.Tokens[token].Relation is "amod" or "compound")
                continue;
            if (lexicon.Verb(analysis, token) is not { Role: not VerbRole.Part } entry || isMeans && entry.Role == VerbRole.Control)
                continue;
            if (PredicateChain.StopsOther(analysis, lexicon, token, entry))
                return null;
            // What is the subject of another verb is not what a passive before it gives.
            return entry.Role == VerbRole.None || analysis.Tokens[support.Top].Relation == "nsubj" && VerbGroup.Of(analysis, token).Passive ? null : Of(analysis, token, entry, "obj", support.Top);
        }
        return null;
    }

    /// <summary>The passive verb of giving that follows a sum at once, whatever the tree makes of it: <i>€2m were allocated</i>.</summary>
    private Predicate? RightBehind(Analysis analysis, Support support)
    {
        if (support is not { Amount: { } amount })
            return null;
        var at = analysis.TokenAt(amount.Span.End);
        var first = at;
        while (at < analysis.Tokens.Length && at - first < 4 && (analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Aux or PartOfSpeech.Adv || analysis.Tokens[at].Lemma is "be" or "have"))
            at++;
        return at > first && at < analysis.Tokens.Length && analysis.Tokens[at].Tag == "VBN" && analysis.SentenceOf(at) == analysis.SentenceOf(support.Top)
            && Clauses.Subject(analysis, at) != support.Top && VerbGroup.Of(analysis, at) is { Passive: true } && lexicon.Verb(analysis, at) is { Role: VerbRole.Give } entry
            ? Of(analysis, at, entry, "nsubj:pass", support.Top)
            : null;
    }

    /// <summary>A passive right behind it: <i>20 tanks from Spain were then sent</i>.</summary>
    private Predicate? Behind(Analysis analysis, Support support)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(support.Top)];
        for (var token = Math.Max(support.Top, support.Noun) + 1; token < Math.Min(sentence.EndToken, support.Top + LongestReach); token++)
        {
            if (analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Verb)
                continue;
            return lexicon.Verb(analysis, token) is { Role: VerbRole.Give or VerbRole.Control } entry && VerbGroup.Of(analysis, token) is { Passive: true }
                ? Of(analysis, token, entry, "nsubj:pass", support.Top)
                : null;
        }
        return null;
    }

    private static Predicate Of(Analysis analysis, int verb, GivingVerb entry, string role, int below) =>
        new(verb, Clauses.Lemma(analysis, verb), entry, VerbGroup.Of(analysis, verb), role, below) { IsDirect = true, Head = analysis.Tokens[verb].Head };
}
