using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Knows sums that only say what support is worth, and what a sum with a copula is: <i>The package is valued at $20m</i>, <i>The loan is €5m</i>.</summary>
internal sealed class Worth(ReferenceData data, SupportLexicon lexicon, Totals totals, Papers papers)
{
    private const int LongestLead = 14;
    private const int LongestAccount = 6;

    private readonly FrozenSet<string> _buying = data.Rows("funding-words.tsv").Where(r => r["kind"] == "buy").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _accounts = data.Rows("funding-words.tsv").Where(r => r["kind"] == "account").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _values = data.Rows("funding-words.tsv").Where(r => r["kind"] == "value").Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a sum only says what the support named just before is worth.</summary>
    public bool IsOf(Analysis analysis, Support sum, Draft? last)
    {
        if (last is not { Commitment.Amount: null })
            return false;
        var at = analysis.SentenceOf(sum.Top);
        if (at - analysis.SentenceOf(last.Support.Top) is < 0 or > 1)
            return false;
        var sentence = analysis.Sentences[at];
        var figure = sum.Amount is { } amount ? analysis.TokenAt(amount.Span.Start) : sum.Top;
        for (var token = Math.Max(sentence.FirstToken, figure - LongestLead); token < figure; token++)
        {
            if (_values.Contains(analysis.Tokens[token].Lemma) && !(analysis.Tokens[token].Lemma == "cost" && analysis.Tokens[token].PartOfSpeech == PartOfSpeech.Verb))
                return true;
        }
        return IsPaidFor(analysis, sentence, figure);
    }

    /// <summary>Whether a sum is told as the value of what its sentence named before: <i>with a total value of €2m</i>.</summary>
    public bool IsValue(Analysis analysis, Support sum, Draft? last) => sum is { Amount: not null, Noun: >= 0 } && last is not null && analysis.SentenceOf(last.Support.Top) == analysis.SentenceOf(sum.Top) && analysis.Tokens[sum.Noun].PartOfSpeech == PartOfSpeech.Noun && _values.Contains(analysis.Tokens[sum.Noun].Lemma);

    /// <summary>Whether a sum stands behind a comma and <i>worth</i>: <i>the package, worth €2m, was approved</i>.</summary>
    public static bool IsAdded(Analysis analysis, Support sum)
    {
        if (sum.Amount is not { } amount)
            return false;
        var at = analysis.TokenAt(amount.Span.Start) - 1;
        while (at > 0 && analysis.Tokens[at].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Adp)
            at--;
        return at > 0 && Phrases.Lower(analysis, at) is "worth" && analysis.Form(at - 1) is "," && sum.Noun < 0;
    }

    /// <summary>Whether a word is a verb of keeping accounts.</summary>
    public bool IsAccount(Analysis analysis, int word) => _accounts.Contains(analysis.Tokens[word].Lemma);

    /// <summary>Whether words of worth or of keeping accounts lead to a sum: <i>amounting to €2m</i>, <i>the register counts €2m</i>.</summary>
    public bool IsAccounted(Analysis analysis, Support sum)
    {
        if (sum.Amount is not { } amount)
            return false;
        var sentence = analysis.Sentences[analysis.SentenceOf(sum.Top)];
        var figure = analysis.TokenAt(amount.Span.Start);
        for (var token = figure - 1; token >= Math.Max(sentence.FirstToken, figure - LongestAccount); token--)
        {
            if (analysis.Form(token) is "," or ";" or ")")
                return false;
            if (IsAccount(analysis, token) || _values.Contains(analysis.Tokens[token].Lemma))
                return !IsOfOther(analysis, analysis.Tokens[token].Head);
        }
        return false;
    }

    /// <summary>Whether a word names a thing that is no support: <i>banks with assets worth €2m</i>.</summary>
    private bool IsOfOther(Analysis analysis, int noun) =>
        noun >= 0 && analysis.Tokens[noun].PartOfSpeech == PartOfSpeech.Noun && lexicon.Noun(analysis, noun) is not { IsSupport: true } && lexicon.Verb(analysis, noun) is null && !_values.Contains(analysis.Tokens[noun].Lemma);

    /// <summary>Whether the sum is what something was bought for: <i>was purchased from Peru for up to $2m</i>.</summary>
    private bool IsPaidFor(Analysis analysis, Sentence sentence, int figure)
    {
        var at = figure - 1;
        while (at > sentence.FirstToken && figure - at < 5 && Phrases.Lower(analysis, at) is not ("for" or "at"))
            at--;
        if (Phrases.Lower(analysis, at) is not ("for" or "at"))
            return false;
        for (var token = at - 1; token >= Math.Max(sentence.FirstToken, figure - LongestLead); token--)
        {
            if (analysis.Tokens[token] is { PartOfSpeech: PartOfSpeech.Verb, Tag: ['V', ..] })
                return _buying.Contains(analysis.Tokens[token].Lemma);
        }
        return false;
    }

    /// <summary>Whether a sum stands with the same noun as the support before, or with the deal over it, without a verb of giving or as what it was bought for: <i>The doses are worth</i>, <i>The deal is worth</i>.</summary>
    public bool IsSameThing(Analysis analysis, Draft sum, Draft? last)
    {
        var noun = sum.HasOwnStatus && sum.Chain[sum.Nearest] is { Group.Passive: true } bought && _buying.Contains(analysis.Tokens[bought.Word].Lemma) ? Clauses.Subject(analysis, bought.Word) : sum.HasOwnStatus ? -1 : sum.Support.Noun;
        if (noun < 0 || last?.Support.Count is not { } count)
            return false;
        if (sum.Support.Entry?.Kind == "deal" && Phrases.Child(analysis, noun, "det") is >= 0 and var article && Phrases.Lower(analysis, article) is "the" or "this" && Phrases.Child(analysis, noun, "nmod") < 0)
            return true;
        for (var token = count.FirstToken; token < count.EndToken; token++)
        {
            if (analysis.Tokens[token].Lemma == analysis.Tokens[noun].Lemma)
                return true;
        }
        return false;
    }

    /// <summary>A bare sum with the noun that is raised to it, or whose worth it tells.</summary>
    public Support WithSubjectNoun(Analysis analysis, Support support)
    {
        if (support.Amount is not null && totals.Raised(analysis, support.Top) is var raised and >= 0)
            return support with { Noun = raised, Entry = lexicon.Noun(analysis, raised) ?? support.Entry };
        if (support.Entry is { IsSupport: false } && IsAccounted(analysis, support))
            return support with { Noun = -1, Entry = null };
        if (support.Entry is not null || support.Amount is null)
            return support;
        var predicate = Phrases.Child(analysis, support.Top, "cop") >= 0 ? support.Top : analysis.Tokens[support.Top].Head;
        if (predicate < 0 || (predicate != support.Top && lexicon.Verb(analysis, predicate) is not { Role: VerbRole.Part } && !_values.Contains(analysis.Tokens[predicate].Lemma)))
            return support;
        var subject = Clauses.Subject(analysis, predicate);
        return lexicon.Noun(analysis, subject) is { } entry && !papers.IsPaper(analysis, subject) ? support with { Noun = subject, Entry = entry } : support;
    }
}
