using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>Links statements to the items that they are about: those whose words the content holds, or the one before that it takes up (<i>rejected the proposal</i>).</summary>
internal sealed class StatementTopics(ReferenceData data)
{
    private const int Reach = 3;
    private const int LongestPhrase = 4;

    private readonly FrozenSet<string> _takenUp = data.Rows("taken-up-words.tsv").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The statement with the ids of its items.</summary>
    public Statement Link(Analysis analysis, Statement statement, ItemPlaces items)
    {
        if (items.In(statement.ContentSpans) is { Count: > 0 } about)
            return With(statement, about, StatementRules.Overlap);
        if (!TakesUp(analysis, statement))
            return statement;
        var at = statement.Evidence[0].Start;
        var sentence = analysis.SentenceOf(analysis.TokenAt(at));
        return items.Before(at, start => sentence - analysis.SentenceOf(analysis.TokenAt(start)) <= Reach) is { } before ? With(statement, [before], StatementRules.TakenUp) : statement;
    }

    private static Statement With(Statement statement, IReadOnlyList<(string Id, TextSpan Place)> about, Rule rule) => statement with
    {
        About = [.. about.Select(a => a.Id).Distinct()],
        Decisions = [.. statement.Decisions, new Decision("about", rule, [.. about.Select(a => a.Place).Distinct().Order()])],
    };

    /// <summary>Whether all of the content is a definite noun that takes something up, or ends in <i>for</i> one.</summary>
    private bool TakesUp(Analysis analysis, Statement statement)
    {
        if (statement.ContentSpans.Count != 1)
            return false;
        var (first, end) = (analysis.TokenAt(statement.ContentSpans[0].Start), analysis.TokenAt(statement.ContentSpans[0].End - 1) + 1);
        if (Phrases.Lower(analysis, end - 1) is "it" or "this" or "that" && end - first == 1)
            return true;
        if (!_takenUp.Contains(analysis.Tokens[end - 1].Lemma))
            return false;
        for (var token = end - 2; token >= Math.Max(first, end - LongestPhrase); token--)
        {
            if (Phrases.Lower(analysis, token) is "the" or "this" or "that" or "such" or "these" or "those" or "its" or "their" or "his" or "her")
                return token == first || Phrases.Lower(analysis, token - 1) is "for" or "of" or "on" or "with";
        }
        return false;
    }
}
