using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Gives quotations that no cue introduces to the speaker before them: <i>“One,” she said. “Two.”</i></summary>
internal static class ContinuedQuotations
{
    private const int ShortestQuotation = 20;
    private const int LongestGap = 6;

    /// <summary>Adds them to the contents of the statements that they continue.</summary>
    public static void Attach(Analysis analysis, IReadOnlyList<TextSpan> quotations, List<Statement> statements)
    {
        var contents = new SpanIndex(statements.SelectMany((s, i) => s.ContentSpans.Select(c => (c, i))));
        var marked = SpanIndex.Of(quotations);
        var ended = new Queue<(int End, int Index)>(statements.Select((s, i) => (s.Evidence[^1].End, i)).Order());
        var at = -1;
        foreach (var quotation in quotations)
        {
            while (ended.TryPeek(out var next) && next.End <= quotation.Start)
                at = Math.Max(at, ended.Dequeue().Index);
            if (at < 0 || quotation.Length < ShortestQuotation || contents.Overlaps(quotation) || !Follows(analysis, statements[at], quotation, marked))
                continue;
            var statement = statements[at];
            statements[at] = statement with
            {
                ContentSpans = [.. statement.ContentSpans, quotation],
                Evidence = [.. statement.Evidence, quotation],
                Decisions = [.. statement.Decisions, new Decision("content", StatementRules.Continued, [quotation])],
            };
        }
    }

    private static bool Follows(Analysis analysis, Statement statement, TextSpan quotation, SpanIndex quotations)
    {
        var gap = analysis.Text.AsSpan(statement.Evidence[^1].End, quotation.Start - statement.Evidence[^1].End);
        return gap.Length <= LongestGap + 1 && gap.IndexOfAny('\n', '\r') < 0 && statement.ContentSpans.Any(quotations.Overlaps);
    }
}
