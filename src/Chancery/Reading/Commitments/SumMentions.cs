using System.Globalization;
using Chancery.Data;
using Chancery.Facts.Money;
using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Tells whether a sum that an article names twice is one promise: a list may hold two of one round sum.</summary>
internal sealed class SumMentions(ReferenceData data)
{
    /// <summary>As many figures, or so large a sum, are hardly the same by chance.</summary>
    private const int TellingFigures = 3;
    private const decimal Large = 10_000_000_000m;

    /// <summary>A sentence with fewer nouns of its own tells little apart.</summary>
    private const int FewNouns = 3;

    /// <summary>So much of what their nouns tell do two sentences share that take up one another.</summary>
    private const double Alike = 0.25;

    /// <summary>An article with more sums is a list, in which round ones are equal by chance.</summary>
    private const int ManySums = 20;

    /// <summary>Of fewer sums hardly two are equal by chance.</summary>
    private const int SomeSums = 12;

    /// <summary>So much is asked in a list; less where the later one speaks of its sum as known, and most of what a sentence with few nouns tells.</summary>
    private const double MuchAlike = 0.3;
    private const double HardlyAlike = 0.15;
    private const double MostOfFew = 0.5;

    /// <summary>In as many sentences a sum is still what was told last.</summary>
    private const int Soon = 2;

    /// <summary>So many capitalised words hardly name a person or a place alone.</summary>
    private const int FewestNameWords = 4;

    /// <summary>A name told more often is what the whole article is about.</summary>
    private const int MostOften = 4;

    /// <summary>More words than tell how exact a sum is.</summary>
    private const int LongestBound = 4;

    /// <summary>What stands before a colon is a heading, up to so many characters.</summary>
    private const int LongestHeading = 80;

    /// <summary>Countries go by three letters (ISO 3166-1 alpha-3).</summary>
    private const int CountryCode = 3;

    private readonly StemBits _bits = new(data);
    private readonly HashSet<string> _raising = [.. data.Rows("general-objects.tsv").Where(r => r["kind"] == "raised").Select(r => r["word"])];

    /// <summary>Whether two places with equal sums tell of one promise. They do unless each says who gets it and they differ, or the sum is round, neither takes up the other or names the same programme, and their sentences have hardly a noun in common. Of an article with many sums more is asked, as two of them may well be equal by chance.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="one">The one place.</param>
    /// <param name="other">The other.</param>
    /// <param name="sums">How many sums the article tells.</param>
    public bool IsOne(Analysis analysis, Draft one, Draft other, int sums)
    {
        var (here, there) = (analysis.SentenceOf(one.Support.Top), analysis.SentenceOf(other.Support.Top));
        if (here == there)
            return true;
        if (NamesOthers(analysis, one, other))
            return false;
        if (IsTelling(one.Commitment.Amount!, sums))
            return true;
        var (earlier, later, distance) = here < there ? (one, other, there - here) : (other, one, here - there);
        if (one.HasOwnStatus && other.HasOwnStatus && IsRaised(one) != IsRaised(other) || sums > ManySums && distance > Soon && IsOnTop(analysis, earlier, later))
            return false;
        if (NameOneProgramme(analysis, here, there) || sums <= SomeSums && !IsRound(one.Commitment.Amount!.Value) && !IsOnTop(analysis, earlier, later))
            return true;
        var (nouns, others) = (Nouns(analysis, here, one), Nouns(analysis, there, other));
        var bits = nouns.Shared(others).Bits;
        var (few, dice) = (Math.Min(nouns.Count, others.Count) < FewNouns, nouns.Dice(others, bits));
        if (sums <= ManySums)
        {
            var near = sums <= SomeSums || distance <= Soon;
            return (few ? near || nouns.Held(others, bits) >= MostOfFew && !IsOnTop(analysis, earlier, later) : dice >= Alike) || (TakesUp(analysis, one) || TakesUp(analysis, other)) && (near || dice >= HardlyAlike);
        }
        if (AreOpposed(one.Commitment.Amount!.Bound, other.Commitment.Amount!.Bound))
            return false;
        return IsBehindThe(analysis, later) && !IsDefined(analysis, later) && (distance <= Soon || dice >= HardlyAlike) || (few ? nouns.Held(others, bits) >= MostOfFew : dice >= MuchAlike);
    }

    /// <summary>Whether the money comes from others, whom somebody wins for it: <i>mobilized $2bn from companies</i>.</summary>
    private bool IsRaised(Draft draft) => draft.Chain.Any(p => _raising.Contains(p.Lemma));

    /// <summary>Whether one place tells of something besides what had been told, and the other does not: <i>an additional $10m</i>. The later one may take the earlier up.</summary>
    private static bool IsOnTop(Analysis analysis, Draft earlier, Draft later) =>
        IsFurther(analysis, earlier) != IsFurther(analysis, later) && (IsFurther(analysis, later) || !TakesUp(analysis, later)) && !NameOneGetter(analysis, earlier, later);

    private static bool IsFurther(Analysis analysis, Draft draft) => SupportWords.IsFurther(analysis, draft.Support.Top) || draft.Support.Noun >= 0 && SupportWords.IsFurther(analysis, draft.Support.Noun);

    private static bool NameOneGetter(Analysis analysis, Draft one, Draft other) =>
        one.NamesGetter(analysis) && other.NamesGetter(analysis) && one.Commitment.Receiver.Any(other.Commitment.Receiver.Contains);

    /// <summary>Whether one sum is a most and the other a least.</summary>
    private static bool AreOpposed(Bound one, Bound other) => one != other && one is Bound.UpTo or Bound.AtLeast && other is Bound.UpTo or Bound.AtLeast;

    private static bool IsTelling(Amount sum, int sums) =>
        Figures(sum.Value) is var figures && (figures >= TellingFigures || sum.Value >= Large && (sums <= ManySums || figures > 1));

    /// <summary>How many figures a number has without the noughts at its end.</summary>
    public static int Figures(decimal value) => Math.Abs(decimal.Truncate(WithoutNoughts(value))).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>Whether a sum has one figure, or is a quarter or one and a half of such.</summary>
    private static bool IsRound(decimal value) => WithoutNoughts(value) is < 10 or 15 or 25 or 75;

    private static decimal WithoutNoughts(decimal value)
    {
        while (value != 0 && value % 10 == 0)
            value /= 10;
        return value;
    }

    /// <summary>Whether both sentences name who gets it, and nobody is in both.</summary>
    private static bool NamesOthers(Analysis analysis, Draft one, Draft other) =>
        one.NamesGetter(analysis) && other.NamesGetter(analysis) && !one.Commitment.Receiver.Any(r => other.Commitment.Receiver.Any(o => r == o || AreOfOne(r, o) && !HaveOtherHeadings(analysis, one, other)));

    /// <summary>Whether both stand in a list under headings of their own: <i>- Wells: …</i> and <i>- Schools: …</i>.</summary>
    private static bool HaveOtherHeadings(Analysis analysis, Draft one, Draft other) =>
        Heading(analysis, one) is { Length: > 0 } here && Heading(analysis, other) is { Length: > 0 } there && !here.SequenceEqual(there);

    private static ReadOnlySpan<char> Heading(Analysis analysis, Draft draft)
    {
        var text = analysis.Sentences[analysis.SentenceOf(draft.Support.Top)].Span.In(analysis.Text);
        return text is ['-' or '•' or '*', ' ', ..] && text.IndexOf(':') is > 0 and < LongestHeading and var end ? text[..end] : default;
    }

    /// <summary>Whether two ids may be of one: unless both are countries, or both go by a name alone, the one may stand for the other.</summary>
    private static bool AreOfOne(string one, string other)
    {
        var (here, there) = (one.Split('/')[0], other.Split('/')[0]);
        return here == there ? here != "-" || one == other || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal) : !(here.Length == CountryCode && there.Length == CountryCode);
    }

    /// <summary>Whether both sentences tell a long name, or the capitals of one, that hardly another sentence of the article tells: <i>the Vision for Adapted Crops and Soils (VACS)</i>.</summary>
    private static bool NameOneProgramme(Analysis analysis, int here, int there) => TellsNameOf(analysis, here, there) || TellsNameOf(analysis, there, here);

    private static bool TellsNameOf(Analysis analysis, int sentence, int other)
    {
        var text = analysis.Sentences[sentence].Span.In(analysis.Text);
        foreach (var span in LongNames.In(analysis.Text, analysis.Sentences[other].Span, FewestNameWords))
        {
            var name = span.In(analysis.Text);
            if (text.Contains(name, StringComparison.Ordinal) && Occurrences(analysis.Text, name) <= MostOften)
                return true;
        }
        return false;
    }

    private static int Occurrences(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var count = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && count <= MostOften; at = text.IndexOf(name, StringComparison.Ordinal))
        {
            count++;
            text = text[(at + name.Length)..];
        }
        return count;
    }

    /// <summary>Whether a sum is spoken of as known: <i>the $800m package</i>, <i>this £2m</i>.</summary>
    private static bool TakesUp(Analysis analysis, Draft draft) => SupportWords.IsDefinite(analysis, draft.Support.Top) || draft.Support.Noun >= 0 && SupportWords.IsDefinite(analysis, draft.Support.Noun) || IsBehindThe(analysis, draft);

    /// <summary>Whether a clause of its own says which sum it is: <i>the $2bn that parliament asked for</i>.</summary>
    private static bool IsDefined(Analysis analysis, Draft draft) => Phrases.Child(analysis, draft.Support.Noun >= 0 ? draft.Support.Noun : draft.Support.Top, "acl:relcl") >= 0;

    /// <summary>Whether an article stands before a sum, with no more between them than how exact it is: <i>of the more than $2m</i>.</summary>
    private static bool IsBehindThe(Analysis analysis, Draft draft)
    {
        var figure = analysis.TokenAt(draft.Commitment.Amount!.Span.Start);
        var word = figure - 1;
        while (word > 0 && figure - word < LongestBound && analysis.Tokens[word].PartOfSpeech is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Adp)
            word--;
        return word >= 0 && SupportWords.IsArticle(analysis, word);
    }

    /// <summary>The nouns of a sentence without those of the giver and of the sum itself.</summary>
    private WordBag Nouns(Analysis analysis, int sentence, Draft draft)
    {
        var (first, end) = (analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);
        var nouns = new List<string>();
        for (var word = first; word < end; word++)
        {
            var token = analysis.Tokens[word];
            if (token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn && !draft.Giver.Parties.Any(p => p.Words.Contains(token.Span)) && !draft.Commitment.Amount!.Span.Contains(token.Span))
                nouns.Add(analysis.Form(word).ToString());
        }
        return _bits.Bag(Stems.Of(nouns));
    }
}
