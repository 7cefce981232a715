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
        for (var step = 0; step < MaxSteps; step++)
        {
            var token = analysis.Tokens[at];
            var below = at;
            while (token.Relation == "conj" && token.Head >= 0)
            {
                at = token.Head;
                token = analysis.Tokens[at];
            }
            if (token.Head < 0 || token.Relation is "acl:relcl" or "parataxis" or "punct" or "advcl:relcl" && chain.Count > 0)
                break;
            if (token.Relation == "advcl" && chain.Count > 0 && !IsPurpose(analysis, at))
                break;
            var head = token.Head;
            var entry = lexicon.Verb(analysis, head);
            var predicate = Clauses.IsPredicate(analysis, head);
            if (predicate || entry is { Role: VerbRole.Control })
                chain.Add(new Predicate(head, Clauses.Lemma(analysis, head), entry, VerbGroup.Of(analysis, head), token.Relation, below));
            at = head;
        }
        return chain;
    }

    private static bool IsPurpose(Analysis analysis, int verb)
    {
        var mark = Phrases.Child(analysis, verb, "mark");
        return mark >= 0 && analysis.Tokens[mark].Lemma == "to";
    }
}
