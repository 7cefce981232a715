using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What must happen first: clauses and phrases behind <i>if</i>, <i>once</i>, <i>subject to</i> (<c>condition-words.tsv</c>).</summary>
internal sealed class ConditionFinder
{
    private readonly FrozenSet<string> _clauses;
    private readonly FrozenSet<string> _phrases;
    private readonly FrozenSet<string> _adjectives;
    private readonly string[][] _spelt;

    public ConditionFinder(ReferenceData data)
    {
        var rows = data.Rows("condition-words.tsv");
        _clauses = Of("clause");
        _phrases = Of("phrase");
        _adjectives = Of("adjective");
        _spelt = [.. _clauses.Concat(_phrases).Where(w => w.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(w => w.Split(' '))];

        FrozenSet<string> Of(string kind) =>
            rows.Where(r => r["kind"] == kind).Select(r => r["words"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The conditions under some words: those of a commitment's predicates and of its noun.</summary>
    public IReadOnlyList<Condition> Find(ArticleFacts facts, IEnumerable<int> words)
    {
        var analysis = facts.Analysis;
        var conditions = new List<Condition>();
        foreach (var word in words.Where(w => w >= 0).Distinct())
        {
            foreach (var child in analysis.Children(word))
            {
                if (IsCondition(analysis, child))
                    Add(conditions, facts, child);
            }
        }
        if (conditions.Count == 0 && Spelt(facts, words.First(w => w >= 0)) is { } spelt)
            conditions.Add(spelt);
        conditions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return conditions;
    }

    /// <summary>The clause under a word of condition, or null: <i>resume once both sides agree</i>.</summary>
    public Condition? Under(ArticleFacts facts, int word)
    {
        var conditions = new List<Condition>();
        foreach (var child in facts.Analysis.Children(word))
        {
            if (IsCondition(facts.Analysis, child) || child > word && _clauses.Contains(Mark(facts.Analysis, child)))
                Add(conditions, facts, child);
        }
        return conditions.Count == 0 ? null : conditions[0];
    }

    /// <summary>A condition that only the order of words shows, behind the support in its sentence: <i>provided that</i>, <i>subject to</i>; it reaches to the next comma or the end.</summary>
    private Condition? Spelt(ArticleFacts facts, int support)
    {
        var analysis = facts.Analysis;
        var end = analysis.Sentences[analysis.SentenceOf(support)].EndToken;
        for (var token = support + 1; token < end - 1; token++)
        {
            foreach (var words in _spelt)
            {
                var fits = token + words.Length < end;
                for (var i = 0; fits && i < words.Length; i++)
                    fits = Phrases.Lower(analysis, token + i) == words[i];
                if (!fits)
                    continue;
                var stop = token + words.Length;
                while (stop < end && analysis.Tokens[stop].PartOfSpeech != PartOfSpeech.Punct)
                    stop++;
                return Of(facts, token, stop);
            }
        }
        return null;
    }

    private bool IsCondition(Analysis analysis, int child) => analysis.Tokens[child].Relation switch
    {
        "advcl" or "acl" or "ccomp" => _clauses.Contains(Mark(analysis, child)) || _adjectives.Contains(analysis.Tokens[child].Lemma),
        "obl" or "nmod" or "obl:unmarked" => _phrases.Contains(Phrases.Case(analysis, child)),
        "amod" or "xcomp" => _adjectives.Contains(analysis.Tokens[child].Lemma),
        _ => false,
    };

    private static string Mark(Analysis analysis, int clause)
    {
        foreach (var child in analysis.Children(clause))
        {
            if (analysis.Tokens[child].Relation is not ("mark" or "advmod") || child > clause)
                continue;
            var mark = Phrases.Lower(analysis, child);
            foreach (var part in analysis.Children(child))
            {
                if (analysis.Tokens[part].Relation == "fixed")
                    mark += " " + Phrases.Lower(analysis, part);
            }
            return mark;
        }
        return "";
    }

    private static void Add(List<Condition> conditions, ArticleFacts facts, int head)
    {
        var (first, end) = Phrases.Extent(facts.Analysis, head);
        var condition = Of(facts, first, end);
        if (!conditions.Any(c => c.Span.Overlaps(condition.Span)))
            conditions.Add(condition);
    }

    private static Condition Of(ArticleFacts facts, int first, int end)
    {
        var actors = new List<string>();
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { } mention && mention.FirstToken == token)
                actors.AddRange(mention.ActorIds.Where(id => !actors.Contains(id)));
        }
        return new Condition(Phrases.Span(facts.Analysis, first, end), actors);
    }
}
