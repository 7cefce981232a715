using Chancery.Articles;
using Chancery.Reading.Commitments;

namespace Chancery.Reading.Statements;

/// <summary>Gives commitments the source that is reported as telling of them: <i>Ghana's minister said Norway had pledged €2m</i>.</summary>
internal static class ReportedCommitments
{
    /// <summary>The commitments, those that a statement of somebody else holds whole with their source.</summary>
    public static IReadOnlyList<Commitment> WithSources(IReadOnlyList<Commitment> commitments, IReadOnlyList<Statement> statements)
    {
        var told = commitments.ToArray();
        var contents = new SpanIndex(statements.SelectMany((s, i) => s.ContentSpans.Select(c => (c, i))));
        for (var i = 0; i < told.Length; i++)
        {
            var commitment = told[i];
            var holding = contents.Overlapping(commitment.Evidence[0]).Where(c => c.Span.Contains(commitment.Evidence[0])).Select(c => c.Item).Order();
            if (holding.Select(at => statements[at]).FirstOrDefault(s => s.Type == StatementType.Assertion && s.Source.Count > 0 && !s.Source.Any(commitment.Provider.Contains)) is { } statement)
                told[i] = commitment with { Source = statement.Source, Decisions = [.. commitment.Decisions, new Decision("source", CommitmentRules.Reported, statement.SourceSpans)] };
        }
        return told;
    }
}
