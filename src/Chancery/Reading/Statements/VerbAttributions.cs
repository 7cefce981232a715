using Chancery.Articles;
using Chancery.Facts.Actors;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Statements;

/// <summary>Finds what reporting verbs attribute: clauses, infinitives, objects, quotations before, around and after them.</summary>
internal sealed class VerbAttributions(Analysis analysis, ActorTable actors, CueLexicon cues, IReadOnlyList<TextSpan> quotations)
{
    private const int LongestBridge = 16;
    private const int LongestTail = 12;

    /// <summary>The attributions of all reporting verbs, in order of the verbs.</summary>
    public IEnumerable<Attribution> Find()
    {
        for (var verb = 0; verb < analysis.Tokens.Length; verb++)
        {
            if (analysis.Tokens[verb].PartOfSpeech == PartOfSpeech.Verb && cues.Verb(analysis, verb) is var (cue, words) && Of(verb, cue, words) is { } attribution)
                yield return attribution;
        }
    }

    private Attribution? Of(int verb, Cue cue, int[] words)
    {
        if (Trailing(verb, cue) is var (speaker, said))
            return new Attribution(cue, verb, [.. Runs(words)], speaker, [Stretched(said)], -1);
        var source = Clauses.Agent(analysis, verb);
        var content = Content(verb, cue, words, out var head);
        if (content.Count == 0 || (source >= 0 && content.Any(c => c.Contains(analysis.Tokens[source].Span) && !OnlyQuoted(c))))
            return null;
        return new Attribution(cue, verb, [.. Runs(words)], source, content, head);
    }

    /// <summary>A sentence that closes with its speaker: <i>…, the minister said on Friday.</i> What stands before the comma is the content.</summary>
    private (int Speaker, TextSpan Said)? Trailing(int verb, Cue cue)
    {
        if (!cue.Frames.Contains("quote") || verb == 0 || actors.At(verb - 1) is not { Kind: not MentionKind.Modifier } mention || mention.EndToken != verb)
            return null;
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)];
        var comma = mention.FirstToken - 1;
        while (comma > sentence.FirstToken && analysis.Tokens[comma].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun)
            comma--;
        if (comma <= sentence.FirstToken + 1 || sentence.EndToken - verb > LongestTail || mention.FirstToken - comma > 4)
            return null;
        var closes = analysis.Form(comma) is "”" or "\"" ? comma - 1 : comma;
        if (analysis.Form(closes) is not ("," or "?" or "!") || HasVerb(verb + 1, sentence.EndToken) || !HasVerb(sentence.FirstToken, closes))
            return null;
        var said = Trimmed(Phrases.Span(analysis, sentence.FirstToken, closes));
        foreach (var quotation in quotations)
        {
            if (quotation.End >= said.End && quotation.End <= said.End + 2 && quotation.Start <= said.Start + 1)
                said = new TextSpan(quotation.Start, said.End);
        }
        return (mention.HeadToken, said);
    }

    private bool HasVerb(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (analysis.Tokens[token].Tag is "VBD" or "VBZ" or "VBP" or "MD" or "VBN")
                return true;
        }
        return false;
    }

    private List<TextSpan> Content(int verb, Cue cue, int[] words, out int head)
    {
        head = Complement(verb, cue, words);
        if (head >= 0)
            return Whole(verb, head, cue, words);
        if (Host(verb) is var host and >= 0)
        {
            head = host;
            return Around(verb, host);
        }
        if (!cue.Frames.Contains("quote"))
            return [];
        var quoted = Quoted(verb);
        return cue.Frames.Contains("that-clause") && !cue.Frames.Contains("object-np") && !cue.Frames.Contains("to-infinitive") && Rest(verb, quoted) is { } rest ? [rest] : quoted;
    }

    private int Complement(int verb, Cue cue, int[] words)
    {
        int clause = -1, infinitive = -1, nominal = -1;
        foreach (var child in analysis.Children(verb))
        {
            var token = analysis.Tokens[child];
            switch (token.Relation)
            {
                case "ccomp":
                    clause = child;
                    break;
                case "xcomp" when child > verb:
                    infinitive = child;
                    break;
                case "obj" when cue.Frames.Contains("object-np") || cue.Frames.Contains("obj+to-inf"):
                    nominal = child;
                    break;
                case "obl" when nominal < 0 && child > verb && (words.Length > 1 && Phrases.Case(analysis, child) == cue.Words[^1] || cue.Frames.Contains("about-np") && Phrases.Case(analysis, child) is "about" or "of" or "against" or "for"):
                    nominal = child;
                    break;
            }
        }
        if (clause >= 0)
            return clause;
        if (infinitive >= 0 && (cue.Frames.Contains("to-infinitive") || cue.Frames.Contains("obj+to-inf") || cue.Frames.Contains("that-clause") && !cue.Frames.Contains("object-np")))
            return infinitive;
        return nominal >= 0 && (cue.Frames.Contains("object-np") || cue.Frames.Contains("about-np") || words.Length > 1) && !IsReflexive(nominal) ? nominal : -1;
    }

    private List<TextSpan> Whole(int verb, int head, Cue cue, int[] words)
    {
        var span = Phrases.Span(analysis, head, (a, child) => a.Tokens[child].Relation is not "parataxis" && !(words.Contains(child)) && !(a.Tokens[child].Relation == "case" && words.Length > 1));
        if (cue.Frames.Contains("obj+to-inf") || words.Length > 1)
        {
            foreach (var child in analysis.Children(verb))
            {
                if (analysis.Tokens[child].Relation is "obj" or "xcomp" or "iobj" or "advcl" && child > verb && child != head
                    && (analysis.Tokens[child].Relation != "advcl" || Mark(child) == "to"))
                {
                    span = span.Union(Phrases.Span(analysis, child));
                }
            }
        }
        if (cue.Frames.Contains("that-clause") && head > verb && IsBroken(verb, span.End) && Rest(verb, []) is { } rest)
            return [rest];
        if (span.Contains(analysis.Tokens[verb].Span))
            return Cut(span, Phrases.Span(analysis, verb, (a, child) => child != head));
        return [Stretched(span)];
    }

    /// <summary>Whether an auxiliary follows right behind a clause: then the parser closed it too early.</summary>
    private bool IsBroken(int verb, int end)
    {
        var next = analysis.TokenAt(end);
        return next < analysis.Sentences[analysis.SentenceOf(verb)].EndToken && analysis.Tokens[next].PartOfSpeech == PartOfSpeech.Aux;
    }

    private string Mark(int clause)
    {
        var mark = Phrases.Child(analysis, clause, "mark");
        return mark < 0 ? "" : analysis.Tokens[mark].Lemma;
    }

    private bool IsReflexive(int nominal) => analysis.Tokens[nominal].Tag is "PRP" or "WDT" or "WP";

    private int Host(int verb)
    {
        var token = analysis.Tokens[verb];
        return token.Relation is "parataxis" or "advcl" && token.Head >= 0 && Phrases.Child(analysis, verb, "nsubj") >= 0
            && (token.Relation == "parataxis" || Mark(verb) == "as") && Phrases.Child(analysis, verb, "obj") < 0
            ? token.Head
            : -1;
    }

    private List<TextSpan> Around(int verb, int host)
    {
        var clause = Phrases.Span(analysis, host, (a, child) => child != verb && a.Tokens[child].Relation is not "parataxis");
        var own = Phrases.Span(analysis, verb);
        return clause.Overlaps(own) ? Cut(clause, own) : [Stretched(clause)];
    }

    private List<TextSpan> Cut(TextSpan whole, TextSpan hole)
    {
        var parts = new List<TextSpan>();
        if (hole.Start > whole.Start)
            parts.Add(Stretched(Trimmed(new TextSpan(whole.Start, hole.Start))));
        if (hole.End < whole.End)
            parts.Add(Stretched(Trimmed(new TextSpan(hole.End, whole.End))));
        parts.RemoveAll(p => p.IsEmpty);
        return parts;
    }

    private TextSpan Trimmed(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && !char.IsLetterOrDigit(analysis.Text[start]) && analysis.Text[start] is not ('“' or '"' or '$' or '£' or '€'))
            start++;
        while (end > start && (char.IsWhiteSpace(analysis.Text[end - 1]) || analysis.Text[end - 1] is ',' or '-' or '–' or '—' or ':' or ';'))
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>A quotation that content reaches into belongs to it whole, further sentences included.</summary>
    private TextSpan Stretched(TextSpan content)
    {
        foreach (var quotation in quotations)
        {
            var touches = quotation.Overlaps(content) || (quotation.Start >= content.End && quotation.Start - content.End <= LongestBridge && IsBridge(content.End, quotation.Start));
            if (touches && quotation.End > content.End && quotation.Start >= content.Start - 2)
                return new TextSpan(content.Start, quotation.End);
        }
        return content;
    }

    /// <summary>A quotation behind one or two plain words still belongs to the clause before it: <i>called it a “mistake”</i>.</summary>
    private bool IsBridge(int from, int to) => analysis.Text.AsSpan(from, to - from).IndexOfAny(",.;:\n") < 0;

    private List<TextSpan> Quoted(int verb)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)];
        var word = analysis.Tokens[verb].Span;
        if (quotations.Any(q => q.Contains(word)))
            return [];
        var found = new List<TextSpan>();
        foreach (var quotation in quotations)
        {
            var near = quotation.Overlaps(sentence.Span) || (quotation.Start >= sentence.Span.End && quotation.Start - sentence.Span.End <= 4 && analysis.Text[sentence.Span.End - 1] is ':' or ',');
            if (near)
                found.Add(quotation);
        }
        return found;
    }

    /// <summary>What follows a verb of saying to the end of its sentence, where no clause of it was understood but something stands there.</summary>
    private TextSpan? Rest(int verb, List<TextSpan> quoted)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(verb)];
        var end = sentence.EndToken;
        while (end > verb + 1 && analysis.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Punct)
            end--;
        if (end - verb < 4 || quoted.Any(q => q.Start < analysis.Tokens[verb].Span.Start) || analysis.Tokens[verb + 1].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Adp)
            return null;
        if (!HasVerb(verb + 1, end) || analysis.Tokens[verb + 1].PartOfSpeech is PartOfSpeech.Num or PartOfSpeech.Sym)
            return null;
        return Stretched(Trimmed(new TextSpan(analysis.Tokens[verb + 1].Span.Start, analysis.Tokens[end - 1].Span.End)));
    }

    private bool OnlyQuoted(TextSpan content) => quotations.Any(q => q.Contains(content));

    private IEnumerable<TextSpan> Runs(int[] words)
    {
        var first = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] == words[i - 1] + 1)
                continue;
            yield return Phrases.Span(analysis, words[first], words[i - 1] + 1);
            first = i;
        }
    }
}
