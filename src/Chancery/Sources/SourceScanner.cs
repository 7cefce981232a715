using Chancery.Articles;
using Chancery.Language;
using Chancery.Reading.Wording;

namespace Chancery.Sources;

/// <summary>Cuts a text into the words and sentences by which copies are compared: coarse, fast, and the same for a text that was set anew.</summary>
internal sealed class SourceScanner(SourceLexicon lexicon)
{
    /// <summary>Texts without full stops are cut here, so that comparing stays linear.</summary>
    private const int LongestSentence = 60;

    /// <summary>A sentence with a larger share of capitals is a headline, whose capitals tell no names.</summary>
    private const double HeadlineShare = 0.6;

    public static SourceScanner Default { get; } = new(SourceLexicon.Default);

    /// <summary>The words of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most words to read.</param>
    public List<SourceWord> Scan(string text, int most = int.MaxValue)
    {
        var words = new List<SourceWord>(Math.Min(text.Length / 6 + 1, 4096));
        var opens = true;
        var sentence = 0;
        for (var i = 0; i < text.Length && words.Count < most;)
        {
            var end = PlainWord.End(text, i);
            if (end == i)
            {
                opens |= EndsSentence(text, i, words);
                i++;
                continue;
            }
            if (opens || words.Count - sentence >= LongestSentence)
            {
                CloseSentence(text, words, sentence);
                sentence = words.Count;
                opens = true;
            }
            words.Add(Word(text, new TextSpan(i, end), opens));
            opens = false;
            i = PlainWord.SkipGenitive(text, end);
        }
        CloseSentence(text, words, sentence);
        MarkQuotations(text, words);
        return words;
    }

    private SourceWord Word(string text, TextSpan span, bool opens)
    {
        var form = span.In(text);
        var traits = lexicon.Of(form);
        if (traits == WordTraits.None && char.IsUpper(form[0]))
            traits = WordTraits.Name;
        return new SourceWord(WordUse.Exact(form), opens ? traits | WordTraits.Opens : traits, span);
    }

    private bool EndsSentence(string text, int i, List<SourceWord> words)
    {
        switch (text[i])
        {
            case '!' or '?' or '…':
                return true;
            case '.':
                if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '”' or '’' or '\'' or ')' or ']'))
                    return false;
                return words.Count == 0 || words[^1].Span.End != i || !lexicon.IsAbbreviation(words[^1].Span.In(text));
            case '\n':
                var next = i + 1;
                while (next < text.Length && text[next] is ' ' or '\t' or '\r')
                    next++;
                return next < text.Length && !char.IsLower(text[next]);
            default:
                return false;
        }
    }

    /// <summary>Takes the mark of a name from words whose capital may be due to their place.</summary>
    private static void CloseSentence(string text, List<SourceWord> words, int start)
    {
        if (start >= words.Count)
            return;
        var capitals = 0;
        var plain = 0;
        for (var i = start; i < words.Count; i++)
        {
            capitals += (words[i].Traits & WordTraits.Name) != 0 ? 1 : 0;
            plain += (words[i].Traits & (WordTraits.Name | WordTraits.Function | WordTraits.Number)) == 0 ? 1 : 0;
        }
        var headline = capitals > 4 && capitals > HeadlineShare * (capitals + plain);
        for (var i = start; i < words.Count; i++)
        {
            var word = words[i];
            if ((word.Traits & WordTraits.Name) == 0)
                continue;
            // A word of capitals alone (NATO) is a name wherever it stands, in a headline excepted.
            if (headline || (i == start && !IsInitialism(word.Span.In(text)) && (i + 1 == words.Count || (words[i + 1].Traits & WordTraits.Name) == 0)))
                words[i] = word with { Traits = word.Traits & ~WordTraits.Name };
        }
    }

    private static bool IsInitialism(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[1]);

    private static void MarkQuotations(string text, List<SourceWord> words)
    {
        var next = 0;
        foreach (var quotation in QuotationFinder.Find(text))
        {
            while (next < words.Count && words[next].Span.Start < quotation.Start)
                next++;
            for (; next < words.Count && words[next].Span.End <= quotation.End; next++)
                words[next] = words[next] with { Traits = words[next].Traits | WordTraits.Quoted };
        }
    }
}
