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

    public ConditionFinder(ReferenceData data)
    {
        var rows = data.Rows("condition-words.tsv");
        _clauses = Of("clause");
        _phrases = Of("phrase");
        _adjectives = Of("adjective");

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
        conditions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return conditions;
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
        var span = Phrases.Span(facts.Analysis, first, end);
        if (conditions.Any(c => c.Span.Overlaps(span)))
            return;
        var actors = new List<string>();
        for (var token = first; token < end; token++)
        {
            if (facts.Actors.At(token) is { } mention && mention.FirstToken == token)
                actors.AddRange(mention.ActorIds.Where(id => !actors.Contains(id)));
        }
        conditions.Add(new Condition(span, actors));
    }
}
