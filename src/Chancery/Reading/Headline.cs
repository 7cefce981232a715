using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Knows a headline within the text: a first line that ends without a full stop and has lines below it.</summary>
internal static class Headline
{
    /// <summary>The characters of the headline; empty where there is none.</summary>
    public static TextSpan In(Analysis analysis)
    {
        if (analysis.Sentences.Count < 2 || !analysis.Sentences[1].StartsParagraph)
            return new TextSpan(0, 0);
        var first = analysis.Sentences[0].Span;
        return analysis.Text[first.End - 1] is '.' or '!' or '?' or '”' or '"' ? new TextSpan(0, 0) : first;
    }
}
