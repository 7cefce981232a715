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
internal sealed record Requirement(int Verb, Condition Condition, TextSpan Means, bool IsAnaphoric)
{
    /// <summary>Whether it is asked for people who are sent: <i>their presence</i>.</summary>
    public bool IsOfPeople { get; init; }
}

/// <summary>Finds requirements: a duty in the passive with <i>by</i> or <i>with</i> (<c>condition-words.tsv</c>, kind backing).</summary>
internal sealed class RequirementFinder(ReferenceData data, SupportLexicon lexicon)
{
    private readonly ConditionFinder _conditions = new(data);

    private readonly FrozenSet<string> _people = data.Rows("condition-words.tsv").Where(r => r["kind"] == "people").Select(r => r["words"]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _backing = data.Rows("condition-words.tsv").Where(r => r["kind"] == "backing").Select(r => r["words"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What must happen before something named earlier is given or goes on: <i>X must sign before the money is paid</i>, <i>the deliveries will resume once</i>.</summary>
    public IReadOnlyList<Requirement> FindFirst(ArticleFacts facts)
    {
        var analysis = facts.Analysis;
        var found = new List<Requirement>();
        for (var verb = 0; verb < analysis.Tokens.Length; verb++)
        {
            if (analysis.Tokens[verb].PartOfSpeech != PartOfSpeech.Verb)
                continue;
            var group = VerbGroup.Of(analysis, verb);
            if (analysis.Tokens[verb].Lemma is "resume" or "restart" or "continue" && group.Tense == Tense.Future && TakesUp(analysis, Clauses.Subject(analysis, verb)) && _conditions.Under(facts, verb) is { } condition)
                found.Add(new Requirement(verb, condition, condition.Span, true));
            else if (group is { Modal: "must" or "need" or "should", Negated: false } && Before(analysis, verb) is var later and >= 0)
                found.Add(Duty(facts, verb, later));
        }
        return found;
    }

    /// <summary>The verb of giving behind <i>before</i> under a verb, of something named earlier; -1 where none.</summary>
    private int Before(Analysis analysis, int verb)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)];
        for (var mark = verb + 1; mark < sentence.EndToken; mark++)
        {
            if (analysis.Tokens[mark].Relation == "mark" && Phrases.Lower(analysis, mark) is "before" && analysis.Tokens[mark].Head is var later && later > mark
                && lexicon.Verb(analysis, later) is { Role: VerbRole.Give or VerbRole.Control } && TakesUp(analysis, Phrases.Child(analysis, later, VerbGroup.Of(analysis, later).Passive ? "nsubj" : "obj")))
                return later;
        }
        return -1;
    }

    private static Requirement Duty(ArticleFacts facts, int verb, int later)
    {
        var analysis = facts.Analysis;
        var (first, end) = Phrases.Extent(analysis, verb);
        end = Math.Max(end, Phrases.Extent(analysis, later).End);
        while (end > first && analysis.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Punct)
            end--;
        var subject = Clauses.Subject(analysis, verb);
        IReadOnlyList<string> movers = subject >= 0 ? facts.Actors.At(subject)?.ActorIds ?? [] : [];
        var span = Phrases.Span(analysis, first, end);
        return new Requirement(verb, new Condition(span, movers), span, true);
    }

    /// <summary>Whether words take up support named before: <i>the money</i>, <i>it</i>, <i>these shipments</i>.</summary>
    private bool TakesUp(Analysis analysis, int noun)
    {
        if (noun < 0)
            return false;
        if (analysis.Tokens[noun].PartOfSpeech == PartOfSpeech.Pron)
            return Phrases.Lower(analysis, noun) is "it" or "they" or "this";
        var determiner = Phrases.Child(analysis, noun, "det");
        return determiner >= 0 && Phrases.Lower(analysis, determiner) is "the" or "this" or "these" or "that" or "such"
            && (lexicon.Noun(analysis, noun) is { IsSupport: true } || analysis.Tokens[noun].Lemma is "money" or "sum" or "payment" or "shipment" or "delivery" or "supply" or "flow" or "tranche");
    }

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

    private Requirement Of(ArticleFacts facts, int verb, int means)
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
        return new Requirement(verb, new Condition(Phrases.Span(analysis, first, end), movers), Phrases.Span(analysis, start, stop), IsAnaphoric(analysis, subject, verb) || TakesUp(analysis, subject))
        {
            IsOfPeople = subject >= 0 && _people.Contains(analysis.Tokens[subject].Lemma),
        };
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
