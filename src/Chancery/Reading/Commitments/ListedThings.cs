using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>Makes one commitment of what one verb gives without figures, <i>will send food, tents and other help</i>, and of counted things and the word that only announces them, <i>assistance to print 3,000 books</i>.</summary>
internal static class ListedThings
{
    private const int MostSteps = 12;

    /// <summary>The commitments without those that are a part of another's list, or only its announcement; that one has their words and evidence.</summary>
    public static IReadOnlyList<Draft> Join(Analysis analysis, IReadOnlyList<Draft> drafts)
    {
        var joined = drafts.ToList();
        for (var i = 0; i < joined.Count; i++)
        {
            for (var j = i + 1; j < joined.Count && analysis.SentenceOf(joined[j].Support.Top) == analysis.SentenceOf(joined[i].Support.Top); j++)
            {
                var (first, second) = (joined[i], joined[j]);
                if (!HaveOneVerb(first, second) || !HaveOneDeal(first.Commitment, second.Commitment))
                    continue;
                var (isList, announces, announced) = (IsList(analysis, first, second), Announces(analysis, first, second), Announces(analysis, second, first));
                if (!isList && !announces && !announced)
                    continue;
                joined[i] = isList ? Listed(first, second) : announces ? second.FilledFrom(first, []) : first.FilledFrom(second, []);
                joined.RemoveAt(j--);
            }
        }
        return joined.Count == drafts.Count ? drafts : joined;
    }

    private static bool HaveOneVerb(Draft one, Draft other) =>
        one.Nearest >= 0 && other.Nearest >= 0
        && (one.Chain[one.Nearest].Word == other.Chain[other.Nearest].Word || one.Support.Noun == other.Chain[other.Nearest].Word || other.Support.Noun == one.Chain[one.Nearest].Word || IsFor(one, other) || IsFor(other, one));

    /// <summary>Whether the other is what a clause at the one's noun gives: <i>contributions to provide armour</i>.</summary>
    private static bool IsFor(Draft one, Draft other) => one.Support.Entry?.Kind is "money" or "deal"
        && other.Chain.Any(p => p.Head == one.Support.Noun || p.Role == "acl" && p.Below == one.Support.Noun || p.Role == "advcl" && one.Nearest >= 0 && p.Word == one.Chain[one.Nearest].Word);

    private static bool HaveOneDeal(Commitment one, Commitment other) =>
        one.Status == other.Status && one.Provider.SequenceEqual(other.Provider)
        && (one.Receiver.Count == 0 || other.Receiver.Count == 0 || one.Receiver.SequenceEqual(other.Receiver));

    private static bool IsUncounted(Draft draft) => draft is { Support.Noun: >= 0, Commitment: { Amount: null, Quantity: null, Object: not null } };

    private static bool IsList(Analysis analysis, Draft first, Draft second) =>
        IsUncounted(first) && IsUncounted(second) && first.Chain[first.Nearest].Word == second.Chain[second.Nearest].Word
        && (Hangs(analysis, second.Support.Noun, first.Support.Noun) || Hangs(analysis, first.Support.Noun, second.Support.Noun));

    /// <summary>Whether the one is no more than the word for giving what the other counts, or what it says that it is to provide.</summary>
    private static bool Announces(Analysis analysis, Draft one, Draft other) =>
        IsUncounted(one) && IsFor(one, other) || IsUncounted(one) && !IsUncounted(other) && (other.Chain.Any(p => p.Word == one.Support.Noun)
            || one.Support.Entry?.Kind == "money" && !AreCoordinate(analysis, one.Support, other.Support));

    /// <summary>Whether a noun stands in a list that another begins, or describes it, with no verb between them.</summary>
    private static bool Hangs(Analysis analysis, int noun, int other)
    {
        for (var step = 0; step < MostSteps && analysis.Tokens[noun] is { Relation: "conj" or "nmod" or "compound" or "appos" or "dep", Head: >= 0 and var head }; step++)
        {
            if (head == other)
                return true;
            noun = head;
        }
        return false;
    }

    private static bool AreCoordinate(Analysis analysis, Support one, Support other) =>
        First(analysis, one.Noun) is var first && (first == First(analysis, other.Top) || other.Noun >= 0 && first == First(analysis, other.Noun));

    /// <summary>The first of the words with which a word is coordinated.</summary>
    private static int First(Analysis analysis, int word)
    {
        while (analysis.Tokens[word] is { Relation: "conj", Head: >= 0 and var head })
            word = head;
        return word;
    }

    private static Draft Listed(Draft first, Draft second)
    {
        var (x, y) = (first.Commitment, second.Commitment);
        var filled = first.FilledFrom(second, x.Purpose is null or Purpose.Other ? ["purpose"] : []);
        return filled with
        {
            Commitment = filled.Commitment with
            {
                Object = x.Object!.Value.Union(y.Object!.Value),
                Purpose = x.Purpose is null or Purpose.Other ? y.Purpose : x.Purpose,
                Instrument = x.Instrument == y.Instrument ? x.Instrument : null,
                Evidence = [x.Evidence[0].Union(y.Evidence[0]), .. x.Evidence.Skip(1)],
                Confidence = Math.Max(x.Confidence, y.Confidence),
            },
        };
    }
}
