using Chancery.Facts;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Support that no verb gives: titles, notes, and lists of what a package holds.</summary>
internal sealed class StandingSupport(SupportLexicon lexicon, Worth worth)
{
    private const int NearList = 2;
    private const int LongestNote = 12;

    /// <summary>Whether the words of support tell of a commitment by themselves.</summary>
    /// <param name="facts">The article.</param>
    /// <param name="support">The support.</param>
    /// <param name="said">What is said of it.</param>
    /// <param name="recent">The commitment read just before, if it is near.</param>
    /// <param name="inNote">Whether the article is a note, of which nothing else was read.</param>
    public bool TellsAlone(ArticleFacts facts, Support support, Predication said, Draft? recent, bool inNote)
    {
        var analysis = facts.Analysis;
        var at = analysis.SentenceOf(support.Top);
        var continues = recent is not null && at - analysis.SentenceOf(recent.Support.Top) <= NearList;
        if (support.Amount is { } amount)
            return support.Entry is not null || (recent is not null || inNote) && worth.IsAccounted(analysis, support) || continues && (IsShare(analysis, amount.Span.End) || Phrases.Is(analysis.Tokens[support.Top].Relation, "nsubj"))
                || IsNote(analysis, at) && (support.Noun >= 0 || IsShare(analysis, amount.Span.End) || Names(analysis, at));
        if (inNote)
            return support.Entry is { Kind: "money" or "goods" or "service" } && (IsNote(analysis, at) || Lists(analysis, at));
        return support.Count is not null && (support.Entry is { Kind: "goods" or "service" } && (continues || IsNote(analysis, at)) || support.Entry is null && (recent?.Support.Count is not null && analysis.SentenceOf(recent.Support.Top) == at || continues && IsContent(analysis, support.Count, said)));
    }

    /// <summary>Whether counted things, by a name of their own, are what something just told of holds: <i>The package consists of 20 Land Rovers</i>.</summary>
    private static bool IsContent(Analysis analysis, Count count, Predication said) =>
        said.Chain is [{ Entry.Role: VerbRole.Part }, ..] && char.IsUpper(analysis.Form(count.FirstToken)[0]);

    /// <summary>Whether an article is a note: one paragraph of a few sentences, without a headline.</summary>
    public static bool IsNoteOf(Analysis analysis)
    {
        if (analysis.Sentences.Count > LongestNote)
            return false;
        for (var i = 1; i < analysis.Sentences.Count; i++)
        {
            if (analysis.Sentences[i].StartsParagraph)
                return false;
        }
        return true;
    }

    /// <summary>Whether it goes on with whom or what the sum is for.</summary>
    public static bool IsShare(Analysis analysis, int end)
    {
        var next = analysis.TokenAt(end);
        return next < analysis.Tokens.Length && Phrases.Lower(analysis, next) is "to" or "for" or "towards" or "through" or "via";
    }

    /// <summary>Whether a semicolon stands between two words: they are of two entries of a list.</summary>
    public static bool AreTwoEntries(Analysis analysis, int word, int later)
    {
        for (var token = word + 1; token < later; token++)
        {
            if (analysis.Form(token) is ";")
                return true;
        }
        return false;
    }

    /// <summary>Whether a sum begins an entry of a list that a sum before it in its sentence began, whatever the tree hangs it on: <i>€2m to Fiji for its clinics; €3m to Tonga</i>.</summary>
    public static bool IsEntry(Analysis analysis, Support sum, Support before)
    {
        if (sum.Amount is not { } amount || !IsShare(analysis, amount.Span.End) || analysis.SentenceOf(sum.Top) != analysis.SentenceOf(before.Top))
            return false;
        var at = analysis.TokenAt(amount.Span.Start) - 1;
        while (at > 0 && (analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Cconj || Phrases.Lower(analysis, at) is "up" or "to"))
            at--;
        return at > 0 && analysis.Form(at) is ";";
    }

    /// <summary>Whether a sentence has no finite verb at its top: a headline, an entry of a list.</summary>
    private static bool IsNote(Analysis analysis, int sentenceIndex)
    {
        var sentence = analysis.Sentences[sentenceIndex];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (analysis.Tokens[token].Head < 0)
                return analysis.Tokens[token].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux) && Phrases.Child(analysis, token, "nsubj", "cop") < 0;
        }
        return false;
    }

    /// <summary>Whether the verb at its top only says what something holds: <i>the package consists of</i>.</summary>
    private bool Lists(Analysis analysis, int sentenceIndex)
    {
        var sentence = analysis.Sentences[sentenceIndex];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb && (lexicon.Verb(analysis, token) is not null || worth.IsAccount(analysis, token)))
                return true;
        }
        return false;
    }

    private bool Names(Analysis analysis, int sentenceIndex)
    {
        var sentence = analysis.Sentences[sentenceIndex];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (analysis.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn && lexicon.Noun(analysis, token) is { IsSupport: true })
                return true;
        }
        return false;
    }
}
