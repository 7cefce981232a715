using System.Globalization;
using Chancery.Articles;
using Chancery.Records;

namespace Chancery.Cli.Views;

/// <summary>Explains items of a record: for each field its value, the characters that say so, the rule that filled it, and what would change it.</summary>
/// <remarks>Offsets are code points, as in the JSON record. Everything that an article can hold is shown with its control characters as escapes.</remarks>
internal sealed class ExplanationView(ArticleRecord record, TextWriter output)
{
    private readonly CodePointMap _map = new(record.Article.Text);

    /// <summary>Lists the items with their evidence.</summary>
    public void List(IReadOnlyList<ExplainedItem> items)
    {
        output.WriteLine(Shown.OneLine(record.Article.Id));
        foreach (var item in items)
            output.WriteLine($"  {item.Id,-4} {item.Kind,-11} {Cut(item.Evidence)}");
        if (items.Count == 0)
            output.WriteLine("  no commitment, engagement or statement was found");
    }

    /// <summary>Explains one item, field by field.</summary>
    public void Explain(ExplainedItem item)
    {
        output.WriteLine($"{item.Id}, {item.Kind} of {Shown.OneLine(record.Article.Id)}");
        Line("evidence", Cut(item.Evidence), 2);
        foreach (var (field, value) in item.Fields)
        {
            output.WriteLine();
            Line(field, value, 2);
            foreach (var decision in item.Decisions.Where(d => d.Field == field))
            {
                if (decision.Words.Count > 0)
                    Line("words", Cut(decision.Words), 4);
                Line("rule", $"{decision.Rule.Name}: {decision.Rule.Says}", 4);
                if (decision.Found is { Length: > 0 } found)
                    Line("found", found, 4);
                Line("decided by", decision.Rule.Where, 4);
                Line("to change", decision.Rule.Change, 4);
            }
        }
    }

    private void Line(string label, string value, int indent) => output.WriteLine($"{new string(' ', indent)}{label.PadRight(14 - indent)} {Shown.OneLine(value)}");

    private string Cut(IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => string.Create(
        CultureInfo.InvariantCulture, $"[{_map.ToCodePoint(s.Start)}, {_map.ToCodePoint(s.End)}] “{Shown.OneLine(s.In(record.Article.Text).ToString())}”")));
}
