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
        foreach (var quotation in quotations)
        {
            if (quotation.Length < ShortestQuotation || statements.Any(s => s.ContentSpans.Any(c => c.Overlaps(quotation))))
                continue;
            var at = statements.FindLastIndex(s => s.Evidence[^1].End <= quotation.Start);
            if (at < 0 || !Follows(analysis, statements[at], quotation, quotations))
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

    private static bool Follows(Analysis analysis, Statement statement, TextSpan quotation, IReadOnlyList<TextSpan> quotations)
    {
        var gap = analysis.Text.AsSpan(statement.Evidence[^1].End, quotation.Start - statement.Evidence[^1].End);
        return gap.Length <= LongestGap + 1 && gap.IndexOfAny('\n', '\r') < 0 && quotations.Any(q => statement.ContentSpans.Any(c => c.Overlaps(q)));
    }
}
