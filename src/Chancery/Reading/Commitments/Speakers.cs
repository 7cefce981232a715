using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Who <i>we</i> are.</summary>
internal sealed class Speakers(ArticleFacts facts, PartyMentions parties)
{
    /// <summary>In so many sentences before, it is still known as whom <i>we</i> speak; a paragraph may be as long as an article.</summary>
    private const int Reach = 8;

    private readonly Analysis _analysis = facts.Analysis;
    private TokenRange?[]? _quotes;

    /// <summary>Who <i>we</i> are, where the verb has such a subject and nobody else is named for it; null where it has another.</summary>
    public Found? Of(int verb)
    {
        var subject = Clauses.Subject(_analysis, verb);
        if (subject < 0 || Phrases.Lower(_analysis, subject) is not ("we" or "i"))
            return null;
        if (Quoted(subject) is { Any: true } speaker)
            return speaker.As(CommitmentRules.SpeakerOfQuotation);
        return parties.Main is { } main ? new Found([(main, _analysis.Tokens[subject].Span)]) { By = CommitmentRules.Speakers } : Found.Nobody;
    }

    /// <summary>As whom <i>we</i> do it: <i>as Quad countries, we pledge</i>; or did something before in the paragraph, and <i>our</i> work goes on.</summary>
    public Found Together(int word)
    {
        if (word < 0 || Phrases.Lower(_analysis, word) is not ("we" or "i" or "our"))
            return Found.Nobody;
        var last = _analysis.SentenceOf(word);
        for (var sentence = last; sentence >= Math.Max(0, last - Reach); sentence--)
        {
            var own = _analysis.Sentences[sentence];
            for (var token = Math.Min(word, own.EndToken - 1); token >= own.FirstToken; token--)
            {
                if (Phrases.Lower(_analysis, token) is "we" or "i" && As(token) is { Any: true } together)
                    return together;
            }
            if (own.StartsParagraph)
                break;
        }
        return Found.Nobody;
    }

    private Found As(int subject)
    {
        if (_analysis.Tokens[subject].Head is var verb && verb < 0)
            return Found.Nobody;
        foreach (var child in _analysis.Children(verb))
        {
            if (child < subject && Phrases.Case(_analysis, child) == "as" && parties.Within(child) is { Any: true } together)
                return together;
        }
        return Found.Nobody;
    }

    /// <summary>Who is said to say the words that hold a word.</summary>
    private Found Quoted(int token)
    {
        _quotes ??= Quotes(_analysis);
        return _quotes[token] is { } source ? parties.Within(Phrases.HeadOf(_analysis, source)) : Found.Nobody;
    }

    /// <summary>For each word the source of the first attribution whose content holds it.</summary>
    private static TokenRange?[] Quotes(Analysis analysis)
    {
        var quotes = new TokenRange?[analysis.Tokens.Length];
        foreach (var relation in analysis.Attributions.Where(a => a.Source.Count > 0))
        {
            foreach (var content in relation.Content)
            {
                for (var token = content.First; token < content.End; token++)
                    quotes[token] ??= relation.Source[0];
            }
        }
        return quotes;
    }
}
