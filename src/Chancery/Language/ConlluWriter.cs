using System.Globalization;
using Chancery.Articles;

namespace Chancery.Language;

/// <summary>Prints an analysis as CoNLL-U (https://universaldependencies.org/format.html), with offsets as <c>TokenRange</c> in the last column.</summary>
public static class ConlluWriter
{
    /// <summary>Writes every sentence; offsets are Unicode code points of the article's text.</summary>
    /// <param name="analysis">What to print.</param>
    /// <param name="id">The document's name, printed in the first comment.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Analysis analysis, string id, TextWriter writer)
    {
        var map = new CodePointMap(analysis.Text);
        writer.Write("# newdoc id = ");
        writer.Write(OneLine(id));
        writer.Write('\n');
        for (var s = 0; s < analysis.Sentences.Count; s++)
        {
            var sentence = analysis.Sentences[s];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(id)}-{s + 1}\n# text = {OneLine(sentence.Span.In(analysis.Text).ToString())}\n"));
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var token = analysis.Tokens[t];
                var head = token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1;
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{t - sentence.FirstToken + 1}\t{analysis.Form(t)}\t{token.Lemma}\t{token.PartOfSpeech.ToString().ToUpperInvariant()}\t{token.Tag}\t_\t{head}\t{token.Relation}\t_\tTokenRange={map.ToCodePoint(token.Span.Start)}:{map.ToCodePoint(token.Span.End)}\n"));
            }
            writer.Write('\n');
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
