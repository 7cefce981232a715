using System.Collections.Frozen;
using Chancery.Articles;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Links statements to the items that they are about: those whose words the content holds, or the one before that it takes up (<i>rejected the proposal</i>).</summary>
internal sealed class StatementTopics(ReferenceData data)
{
    private const int Reach = 3;
    private const int LongestPhrase = 4;

    private readonly FrozenSet<string> _takenUp = data.Rows("taken-up-words.tsv").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The statement with the ids of its items.</summary>
    public Statement Link(Analysis analysis, Statement statement, IReadOnlyList<Engagement> engagements, IReadOnlyList<Commitment> commitments)
    {
        (string Id, IReadOnlyList<TextSpan> Evidence)[] items = [.. commitments.Select(c => (c.Id, c.Evidence)), .. engagements.Select(e => (e.Id, e.Evidence))];
        (string Id, IReadOnlyList<TextSpan> Evidence)[] about = [.. items.Where(i => i.Evidence.Any(e => statement.ContentSpans.Any(c => c.Overlaps(e))))];
        if (about.Length > 0)
            return With(statement, about, StatementRules.Overlap);
        return TakesUp(analysis, statement) && Before(analysis, statement, items) is { } before ? With(statement, [before], StatementRules.TakenUp) : statement;
    }

    private static Statement With(Statement statement, (string Id, IReadOnlyList<TextSpan> Evidence)[] about, Rule rule) => statement with
    {
        About = [.. about.Select(a => a.Id)],
        Decisions = [.. statement.Decisions, new Decision("about", rule, [.. about.SelectMany(a => a.Evidence).Distinct().Order()])],
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

    private static (string Id, IReadOnlyList<TextSpan> Evidence)? Before(Analysis analysis, Statement statement, (string Id, IReadOnlyList<TextSpan> Evidence)[] items)
    {
        var at = statement.Evidence[0].Start;
        var sentence = analysis.SentenceOf(analysis.TokenAt(at));
        (string Id, IReadOnlyList<TextSpan> Evidence)? nearest = null;
        foreach (var item in items)
        {
            var start = item.Evidence.LastOrDefault(e => e.Start < at);
            if (!start.IsEmpty && sentence - analysis.SentenceOf(analysis.TokenAt(start.Start)) <= Reach && (nearest is not { } known || known.Evidence.Last(e => e.Start < at).Start < start.Start))
                nearest = item;
        }
        return nearest;
    }
}
