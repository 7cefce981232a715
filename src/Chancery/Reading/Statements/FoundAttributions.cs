using Chancery.Articles;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>Takes up the attribution relations of the engine: what the list says of their cues, and contents with their quotation marks.</summary>
internal sealed class FoundAttributions(Analysis analysis, CueLexicon cues)
{
    /// <summary>The attributions, in order of their cues.</summary>
    public IEnumerable<Attribution> Find()
    {
        foreach (var relation in analysis.Attributions.Select(WithSubject).Select(WithOwnSubject))
        {
            var head = Phrases.HeadOf(analysis, relation.Content[0]);
            var cue = Cue(relation, head);
            if (TellsCondition(relation, cue, head))
                continue;
            var content = relation.Content.Select(Quoted).ToList();
            var source = relation.Source.Count == 0 ? -1 : Phrases.HeadOf(analysis, relation.Source[0]);
            yield return new Attribution(cue, relation.CueHead, [Phrases.Span(analysis, relation.Cue.First, relation.Cue.End)], source, content, head)
            {
                SourceSpans = [.. relation.Source.Select(Bracketed).Select(r => Phrases.Span(analysis, r.First, r.End))],
                Confidence = relation.Confidence,
            };
        }
    }

    /// <summary>Nobody says what stands behind <i>provided that</i>, whether that is taken for the cue or another word is, nor on what condition something is promised.</summary>
    private bool TellsCondition(AttributionRelation relation, Cue cue, int contentHead)
    {
        var first = relation.Content[0].First;
        return (Phrases.Child(analysis, relation.CueHead, "nsubj") < 0 && cues.MarksCondition(analysis, relation.CueHead))
            || (first > 0 && cues.MarksCondition(analysis, first - 1))
            || (cue.Type == StatementType.Eventuality && analysis.Tokens[contentHead].Relation == "advcl" && cues.OpensCondition(analysis, first));
    }

    /// <summary>A subject of the cue that the content holds at its end is the source: <i>…, the ministry said</i>.</summary>
    private AttributionRelation WithSubject(AttributionRelation relation)
    {
        var subject = Phrases.Child(analysis, relation.CueHead, "nsubj");
        if (relation.Source.Count > 0 || subject < 0 || subject > relation.CueHead)
            return relation;
        var at = relation.Content.ToList().FindIndex(c => c.First < subject && subject < c.End && c.End <= relation.Cue.First);
        if (at < 0)
            return relation;
        var (first, _) = Phrases.Extent(analysis, subject);
        var content = relation.Content[at];
        var end = first;
        while (end > content.First && analysis.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Punct && !IsMark(end - 1))
            end--;
        return first <= content.First || end <= content.First ? relation
            : relation with { Source = [new TokenRange(first, content.End)], Content = [.. relation.Content.Select((c, i) => i == at ? new TokenRange(c.First, end) : c)] };
    }

    /// <summary>Who stands unlinked at the end of a source in front of a verb is its subject, not a source: <i>according to officials | about 20 countries | are keen</i>.</summary>
    private AttributionRelation WithOwnSubject(AttributionRelation relation)
    {
        if (relation.Source.Count != 1 || relation.Source[0].End != relation.Content[0].First || relation.Source[0].First < relation.Cue.End
            || analysis.Tokens[relation.Content[0].First].PartOfSpeech is not (PartOfSpeech.Aux or PartOfSpeech.Verb))
            return relation;
        var (source, content) = (relation.Source[0], relation.Content[0]);
        foreach (var child in analysis.Children(Phrases.HeadOf(analysis, source)))
        {
            var (first, end) = Phrases.Extent(analysis, child);
            if (first <= source.First || end != source.End || analysis.Tokens[child].Relation is not ("conj" or "nmod" or "appos") || Phrases.Child(analysis, child, "cc", "case") >= 0 || IsPunctuation(first - 1))
                continue;
            return relation with { Source = [source with { End = first }], Content = [content with { First = first }, .. relation.Content.Skip(1)] };
        }
        return relation;
    }

    /// <summary>What the list says of the words of a cue; a mark asserts; of a cue that is not listed, its content tells.</summary>
    private Cue Cue(AttributionRelation relation, int contentHead)
    {
        if (cues.Verb(analysis, relation.CueHead) is { } verb)
            return verb.Cue;
        for (var word = relation.Cue.First; word < relation.Cue.End; word++)
        {
            if (cues.Preposition(analysis, word) is { } preposition)
                return preposition;
            if (cues.Verb(analysis, word) is { } inner)
                return inner.Cue;
        }
        if (relation.Cue.End - relation.Cue.First == 1 && analysis.Tokens[relation.Cue.First].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Sym)
            return new Cue([analysis.Form(relation.Cue.First).ToString()], StatementType.Assertion, null) { IsListed = false };
        var clause = analysis.Tokens[contentHead].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux || Phrases.Child(analysis, contentHead, "cop", "nsubj") >= 0;
        var type = analysis.Tokens[contentHead].Relation == "xcomp" ? StatementType.Eventuality : clause ? StatementType.Assertion : StatementType.Topic;
        return new Cue([analysis.Tokens[relation.CueHead].Lemma], type, null) { IsListed = false };
    }

    /// <summary>A content with the mark of a quotation that reaches out of it on one side; one that is all quotation goes without marks.</summary>
    private TextSpan Quoted(TokenRange range)
    {
        var bracketed = Bracketed(range);
        var (first, last) = (bracketed.First, bracketed.End - 1);
        var marks = 0;
        for (var i = first; i <= last; i++)
            marks += IsMark(i) ? 1 : 0;
        if (marks % 2 == 1)
        {
            var next = last + 1;
            while (next < analysis.Tokens.Length && next - last < 3 && analysis.Form(next) is "." or "," or "!" or "?")
                next++;
            if (first > 0 && IsMark(first - 1) && analysis.Tokens[first - 1].Span.End == analysis.Tokens[first].Span.Start)
                first--;
            else if (next < analysis.Tokens.Length && IsMark(next))
                last = next;
        }
        // The engine's spans begin with a letter or a figure: the sign of the sum that begins a content stands before it.
        if (first > 0 && analysis.Tokens[first].PartOfSpeech == PartOfSpeech.Num && analysis.Tokens[first - 1].PartOfSpeech == PartOfSpeech.Sym && analysis.Tokens[first - 1].Span.End == analysis.Tokens[first].Span.Start)
            first--;
        return Phrases.Span(analysis, first, last + 1);
    }

    /// <summary>Words with the brackets beside them that match brackets of theirs; the engine's spans begin and end with a letter or a figure.</summary>
    private TokenRange Bracketed(TokenRange words)
    {
        int opened = 0, closed = 0;
        for (var i = words.First; i < words.End; i++)
        {
            if (IsOpening(i))
                opened++;
            else if (IsClosing(i) && opened > 0)
                opened--;
            else if (IsClosing(i))
                closed++;
        }
        var (first, end) = (words.First, words.End);
        for (var i = end; opened > 0 && i < analysis.Tokens.Length && IsPunctuation(i); i++)
        {
            if (IsClosing(i))
                (end, opened) = (i + 1, opened - 1);
        }
        for (var i = first - 1; closed > 0 && i >= 0 && IsPunctuation(i); i--)
        {
            if (IsOpening(i))
                (first, closed) = (i, closed - 1);
        }
        return new TokenRange(first, end);
    }

    private bool IsOpening(int token) => analysis.Form(token) is "(" or "[";

    private bool IsClosing(int token) => analysis.Form(token) is ")" or "]";

    private bool IsPunctuation(int token) => analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Punct;

    private bool IsMark(int token) => QuotationFinder.IsMark(analysis.Form(token));
}
