using Chancery.Articles;
using Chancery.Data;
using Chancery.Facts;
using Chancery.Facts.Numbers;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Reads how many of a thing are given: <i>50 armoured vehicles</i>, <i>5.5 million doses</i>, <i>two batteries</i>.</summary>
internal sealed class QuantityReader(ReferenceData data)
{
    private readonly NumberReader _numbers = new(data);

    /// <summary>The number that counts a noun, or null; sums of money, times and percentages count nothing.</summary>
    public decimal? Of(ArticleFacts facts, int noun, TextSpan? amount)
    {
        var analysis = facts.Analysis;
        foreach (var child in analysis.Children(noun))
        {
            if (child >= noun || analysis.Tokens[child].Relation is not ("nummod" or "compound" or "amod") || analysis.Tokens[child].PartOfSpeech != PartOfSpeech.Num)
                continue;
            var (first, end) = Phrases.Extent(analysis, child);
            var span = Phrases.Span(analysis, first, end);
            if (amount is { } sum && sum.Overlaps(span) || facts.Amounts.Any(a => a.Span.Overlaps(span)) || facts.Times.Any(t => t.Span.Overlaps(span)))
                continue;
            for (var token = first; token < end; token++)
            {
                if (analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Num && _numbers.At(analysis.Text, analysis.Tokens[token].Span.Start) is { } number && number.End >= analysis.Tokens[child].Span.End)
                    return number.Value;
            }
        }
        return null;
    }
}
