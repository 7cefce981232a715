using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>What a commitment may take over from those read before it in the article.</summary>
internal sealed class EarlierDrafts(Analysis analysis)
{
    private readonly List<Draft> _before = [];
    private readonly PartyTally _givers = new();
    private readonly PartyTally _getters = new();
    private Draft? _given;
    private Draft? _received;
    private Draft? _got;
    private bool _oneGiver = true;
    private bool _oneGetter = true;

    /// <summary>In sentences: longer ones tell of many things.</summary>
    private const int ShortArticle = 20;

    /// <summary>How many sentences an anaphor reaches back.</summary>
    public const int Reach = 3;

    /// <summary>The commitments read so far.</summary>
    public List<Draft> All => _before;

    /// <summary>The commitment read just before, or null.</summary>
    public Draft? Previous => _before.Count == 0 ? null : _before[^1];

    /// <summary>Who gives in all commitments before that name anybody; nobody where these differ.</summary>
    public Found CommonGiver => _given is not null && _oneGiver ? _given.Giver : Found.Nobody;

    /// <summary>Adds what was read.</summary>
    public void Add(Draft draft)
    {
        _oneGiver &= !draft.Giver.Any || _given is null || _given.Giver.Ids.SequenceEqual(draft.Giver.Ids);
        _oneGetter &= draft.Getter.Any && (_got is null || _got.Getter.Ids.SequenceEqual(draft.Getter.Ids));
        _given = draft.Giver.Any ? draft : _given;
        _received = draft.Commitment.Receiver.Count > 0 ? draft : _received;
        _got = draft.Getter.Any ? draft : _got;
        _givers.Add(draft.Giver);
        _getters.Add(draft.Getter);
        _before.Add(draft);
    }

    /// <summary>Says what the commitment read just before is worth.</summary>
    /// <param name="value">The sum.</param>
    /// <param name="told">What was read of the sum: it tells the purpose of money that is for nothing more telling.</param>
    public void SetValue(Amount value, Draft? told = null)
    {
        var valued = _before[^1].WithValue(value);
        _before[^1] = told?.Commitment.Purpose is not null && valued.Commitment.Purpose is null or Purpose.Other or Purpose.Financial ? valued.WithPurposeOf(told!) : valued;
    }

    /// <summary>The commitment read just before, unless it stands further up than an anaphor reaches.</summary>
    public Draft? Recent(Support support) =>
        Previous is { } last && analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top) is >= 0 and <= Reach ? last : null;

    /// <summary>The near commitment whose getter a later one may take over: of the same giver, where that one names its giver itself.</summary>
    public Draft? Heir(Support support, IReadOnlyList<string>? provider)
    {
        if (_received is not { } last)
            return null;
        var distance = analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top);
        return distance >= 0 && distance <= (provider is null ? Reach : 2 * Reach) && (provider is null || provider.Any(last.Commitment.Provider.Contains) || !support.IsCounted) && !IsOfAnotherLine(support, last) ? last : null;
    }

    /// <summary>Whether a long article, of which no getter is the main one, tells of a commitment and of one before it in two paragraphs or entries of a list.</summary>
    private bool IsOfAnotherLine(Support support, Draft last) =>
        analysis.Sentences.Count > ShortArticle && !_getters.AreMain(last.Getter) && BeginsAnotherLine(support, last);

    /// <summary>Whether a long article, most of whose giving is by others, tells of it and of one before it in two paragraphs or entries of a list: who gave that one does not give this.</summary>
    public bool IsOfAnotherGiver(Support support, Draft last) =>
        analysis.Sentences.Count > ShortArticle && !_givers.AreMain(last.Giver) && BeginsAnotherLine(support, last);

    private bool BeginsAnotherLine(Support support, Draft last)
    {
        for (var sentence = analysis.SentenceOf(last.Support.Top) + 1; sentence <= analysis.SentenceOf(support.Top); sentence++)
        {
            if (analysis.Sentences[sentence].StartsParagraph)
                return true;
        }
        return false;
    }

    /// <summary>Whether the article is short and all commitments before go to the same: it is about that one.</summary>
    public bool HasOneGetter => _got is not null && _oneGetter && analysis.Sentences.Count <= ShortArticle;

    /// <summary>Whoever gets all commitments before, whoever gave them, where the last of them is near: the article is about help for them.</summary>
    public Found CommonGetter(Support support)
    {
        if (_got is not { } last || !_oneGetter || analysis.SentenceOf(support.Top) - analysis.SentenceOf(last.Support.Top) is < 0 or > Reach)
            return Found.Nobody;
        return last.Getter;
    }

    /// <summary>Whether a bare sum is part of one named before it in the sentence: <i>€9m in aid, including €2m this year</i>.</summary>
    public bool IsShareOf(Support whole, Support share)
    {
        if (analysis.SentenceOf(whole.Top) != analysis.SentenceOf(share.Top))
            return false;
        for (var token = share.Top - 1; token > Math.Max(whole.Noun, share.Top - 6); token--)
        {
            if (Phrases.Lower(analysis, token) is "including" or "which")
                return true;
        }
        return false;
    }

    /// <summary>A commitment, or the one before it in its sentence that has a date.</summary>
    public Draft Dated(Draft draft)
    {
        for (var at = _before.Count - 1; at >= 0 && analysis.SentenceOf(_before[at].Support.Top) == analysis.SentenceOf(draft.Support.Top); at--)
        {
            if (_before[at].Commitment.Date is not null)
                return _before[at];
        }
        return draft;
    }

    /// <summary>Whether it was done on the same occasion as the one before: with <i>also</i>, or as an entry of its list.</summary>
    public bool IsAlso(Predication said, Support support, Draft recent)
    {
        if (said.Giver is not { } giver || StatusReader.IsLoose(said.Chain, said.Nearest))
            return recent.Commitment.Decisions.Any(d => d.Rule == CommitmentRules.SameOccasion)
                || recent.Support.Amount is not null && !analysis.Sentences[analysis.SentenceOf(support.Top)].Span.Contains(recent.Commitment.Evidence[0]);
        for (var token = Math.Max(0, giver.Word - 2); token < Math.Min(analysis.Tokens.Length, giver.Word + 2); token++)
        {
            if (Phrases.Lower(analysis, token) is "also" or "additionally" or "further" or "meanwhile")
                return true;
        }
        return false;
    }
}
