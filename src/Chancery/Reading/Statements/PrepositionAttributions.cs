using Chancery.Articles;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>Finds what <i>according to</i> and its like attribute: the rest of the sentence.</summary>
internal sealed class PrepositionAttributions(Analysis analysis, CueLexicon cues)
{
    /// <summary>The attributions, in order.</summary>
    public IEnumerable<Attribution> Find()
    {
        for (var word = 0; word < analysis.Tokens.Length; word++)
        {
            if (cues.Preposition(analysis, word) is { } cue && Of(word, cue) is { } attribution)
                yield return attribution;
        }
    }

    private Attribution? Of(int first, Cue cue)
    {
        var end = first + cue.Words.Length;
        var sentence = analysis.Sentences[analysis.SentenceOf(first)];
        if (end >= sentence.EndToken)
            return null;
        var source = NominalFrom(end, sentence);
        if (source < 0)
            return null;
        var name = Phrases.Extent(analysis, source, (a, child) => child >= end && (child < source || a.Tokens[child].Relation is not ("acl:relcl" or "parataxis" or "advcl" or "punct" or "cc" or "nsubj" or "ccomp")));
        var hole = new TextSpan(analysis.Tokens[first].Span.Start, analysis.Tokens[name.End - 1].Span.End);
        var content = new List<TextSpan>();
        Add(content, new TextSpan(sentence.Span.Start, hole.Start));
        Add(content, new TextSpan(hole.End, Math.Max(hole.End, sentence.Span.End)));
        return content.Count == 0 ? null : new Attribution(cue, first, [Phrases.Span(analysis, first, end)], source, content, -1);
    }

    private int NominalFrom(int start, Sentence sentence)
    {
        var at = start;
        for (var step = 0; step < 12; step++)
        {
            var token = analysis.Tokens[at];
            if (token.Head < start || token.Head >= sentence.EndToken || analysis.Tokens[token.Head].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
                || Phrases.Is(token.Relation, "nsubj") || token.Relation is "conj")
            {
                break;
            }
            at = token.Head;
        }
        return analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron ? at : -1;
    }

    private void Add(List<TextSpan> content, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && !char.IsLetterOrDigit(analysis.Text[start]) && analysis.Text[start] is not ('“' or '"' or '$' or '£' or '€'))
            start++;
        while (end > start && !char.IsLetterOrDigit(analysis.Text[end - 1]) && analysis.Text[end - 1] is not ('”' or '"' or '%'))
            end--;
        if (end - start > 3)
            content.Add(new TextSpan(start, end));
    }
}
