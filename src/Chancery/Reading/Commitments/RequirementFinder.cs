using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What somebody says must stand behind a giving: <i>the troops must be backed by guarantees from Norway</i>.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Condition">The words from the duty on, and whose move it waits for.</param>
/// <param name="Means">The words that name what is asked for.</param>
/// <param name="IsAnaphoric">Whether the subject takes up something named before: <i>their presence</i>, <i>this</i>.</param>
internal sealed record Requirement(int Verb, Condition Condition, TextSpan Means, bool IsAnaphoric);

/// <summary>Finds requirements: a duty in the passive with <i>by</i> or <i>with</i> (<c>condition-words.tsv</c>, kind backing).</summary>
internal sealed class RequirementFinder(ReferenceData data)
{
    private readonly FrozenSet<string> _backing = data.Rows("condition-words.tsv").Where(r => r["kind"] == "backing").Select(r => r["words"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The requirements of an article in order.</summary>
    public IReadOnlyList<Requirement> Find(ArticleFacts facts)
    {
        var analysis = facts.Analysis;
        var found = new List<Requirement>();
        for (var verb = 0; verb < analysis.Tokens.Length; verb++)
        {
            if (analysis.Tokens[verb].Tag != "VBN" || !_backing.Contains(analysis.Tokens[verb].Lemma) || VerbGroup.Of(analysis, verb) is not { Modal: "should" or "must" or "need", Negated: false })
                continue;
            foreach (var child in analysis.Children(verb))
            {
                if (child > verb && Phrases.Is(analysis.Tokens[child].Relation, "obl") && Phrases.Case(analysis, child) is "by" or "with")
                    found.Add(Of(facts, verb, child));
            }
        }
        return found;
    }

    private static Requirement Of(ArticleFacts facts, int verb, int means)
    {
        var analysis = facts.Analysis;
        var first = verb;
        foreach (var child in analysis.Children(verb))
        {
            if (analysis.Tokens[child].Relation is "aux" or "aux:pass" && child < first)
                first = child;
        }
        var end = WithOrigin(analysis, Phrases.Extent(analysis, means).End);
        var (start, stop) = Phrases.Extent(analysis, means, (a, child) => child < means && a.Tokens[child].Relation is "amod" or "compound" or "nummod");
        var movers = new List<string>();
        for (var token = means; token < end; token++)
        {
            if (facts.Actors.At(token) is { } mention && mention.FirstToken == token)
                movers.AddRange(mention.ActorIds.Where(id => !movers.Contains(id)));
        }
        var subject = Clauses.Subject(analysis, verb);
        return new Requirement(verb, new Condition(Phrases.Span(analysis, first, end), movers), Phrases.Span(analysis, start, stop), IsAnaphoric(analysis, subject, verb));
    }

    /// <summary>Whoever is named right behind with <i>from</i> or <i>of</i> belongs to it, also where the tree hangs them elsewhere.</summary>
    private static int WithOrigin(Analysis analysis, int end)
    {
        if (end >= analysis.Tokens.Length || Phrases.Lower(analysis, end) is not ("from" or "of"))
            return end;
        var origin = analysis.Tokens[end].Head;
        return origin > end ? Math.Max(end, Phrases.Extent(analysis, origin).End) : end;
    }

    private static bool IsAnaphoric(Analysis analysis, int subject, int verb)
    {
        for (var token = Math.Max(analysis.Sentences[analysis.SentenceOf(verb)].FirstToken, (subject < 0 ? verb : subject) - 6); token < verb; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Pron or PartOfSpeech.Det && Phrases.Lower(analysis, token) is "their" or "its" or "this" or "that" or "it" or "they" or "such" or "these" or "any")
                return true;
        }
        return false;
    }
}
