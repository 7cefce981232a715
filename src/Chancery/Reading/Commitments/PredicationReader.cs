using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Finds what is said of support: by the tree first, then by a participle on it, then, where a figure stands with it, by the order of words.</summary>
internal sealed class PredicationReader(SupportLexicon lexicon)
{
    private const int LongestReach = 30;

    /// <summary>What is said of the support; null where a demand, denial or wish takes it away.</summary>
    public Predication? Read(Analysis analysis, Support support, bool loosely)
    {
        var chain = PredicateChain.From(analysis, lexicon, support.Top);
        var status = StatusReader.Read(chain, out var nearest);
        if (nearest < 0 && chain.Any(p => p.Entry?.Role == VerbRole.None))
            return null;
        var byOrder = false;
        if (nearest < 0 && Participle(analysis, support) is { } own)
            status = StatusReader.Read(chain = [own], out nearest);
        if (nearest < 0 && (support.IsCounted || loosely) && (Before(analysis, support) ?? Behind(analysis, support)) is { } giver)
        {
            status = StatusReader.Read(chain = [giver], out nearest);
            byOrder = true;
        }
        if (status is null && support is { Amount: not null, Entry.Kind: not "none" } && StatusReader.IsLoose(chain, nearest))
            status = CommitmentStatus.Considered;
        var said = new Predication(chain, nearest, status, byOrder);
        return said.IsTakenBack ? null : said;
    }

    private Predicate? Participle(Analysis analysis, Support support)
    {
        foreach (var noun in new[] { support.Top, support.Noun })
        {
            if (noun < 0)
                continue;
            foreach (var child in analysis.Children(noun))
            {
                if (analysis.Tokens[child].Relation is "acl" or "acl:relcl" && lexicon.Verb(analysis, child) is { Role: not VerbRole.Part and not VerbRole.None } entry)
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
        var from = support.Noun < 0 ? support.Top : Math.Min(support.Top, support.Noun);
        for (var token = from - 1; token >= Math.Max(sentence.FirstToken, from - LongestReach); token--)
        {
            if (analysis.Tokens[token].PartOfSpeech != PartOfSpeech.Verb || analysis.Tokens[token].Relation is "amod" or "compound")
                continue;
            if (lexicon.Verb(analysis, token) is not { Role: not VerbRole.Part } entry)
                continue;
            return entry.Role == VerbRole.None ? null : Of(analysis, token, entry, "obj", support.Top);
        }
        return null;
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
        new(verb, Clauses.Lemma(analysis, verb), entry, VerbGroup.Of(analysis, verb), role, below);
}
