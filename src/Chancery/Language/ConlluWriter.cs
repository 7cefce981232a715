using System.Globalization;
using Chancery.Articles;

namespace Chancery.Language;

/// <summary>Prints an analysis as CoNLL-U (https://universaldependencies.org/format.html), with offsets as <c>TokenRange</c>, names as <c>Entity</c> and attributions as <c>Cue</c>, <c>Source</c> and <c>Content</c> in the last column.</summary>
/// <remarks>Attributions are numbered from 1 in the order of their cues: <c>Content=1,2</c> stands by each word of what the first and the second attribute to somebody.</remarks>
public static class ConlluWriter
{
    /// <summary>Writes every sentence; offsets are Unicode code points of the article's text.</summary>
    /// <param name="analysis">What to print.</param>
    /// <param name="id">The document's name, printed in the first comment.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Analysis analysis, string id, TextWriter writer)
    {
        var map = new CodePointMap(analysis.Text);
        var nextEntity = 0;
        var roles = new AttributionColumn(analysis);
        writer.Write("# newdoc id = ");
        writer.Write(OneLine(id));
        writer.Write("\n# global.Entity = eid-etype\n");
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
                    $"{t - sentence.FirstToken + 1}\t{analysis.Form(t)}\t{token.Lemma}\t{token.PartOfSpeech.ToString().ToUpperInvariant()}\t{token.Tag}\t_\t{head}\t{token.Relation}\t_\t{roles.Of(t, "Content")}{roles.Of(t, "Cue")}{Bracket(analysis, t, ref nextEntity)}{roles.Of(t, "Source")}TokenRange={map.ToCodePoint(token.Span.Start)}:{map.ToCodePoint(token.Span.End)}\n"));
            }
            writer.Write('\n');
        }
    }

    /// <summary>The brackets that a word opens or closes, as CorefUD writes mentions; each name counts as an entity of its own.</summary>
    private static string Bracket(Analysis analysis, int token, ref int next)
    {
        if (next >= analysis.Entities.Count)
            return "";
        var entity = analysis.Entities[next];
        bool first = entity.FirstToken == token, last = entity.EndToken == token + 1;
        if (!first && !last)
            return "";
        var kind = entity.Kind switch
        {
            EntityKind.Person => "person",
            EntityKind.Organisation => "organization",
            EntityKind.Place => "place",
            _ => "other",
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"e{next + 1}");
        if (last)
            next++;
        return (first, last) switch
        {
            (true, true) => $"Entity=({name}-{kind})|",
            (true, false) => $"Entity=({name}-{kind}|",
            _ => $"Entity={name})|",
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
