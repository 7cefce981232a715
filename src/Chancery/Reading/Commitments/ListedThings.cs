using Chancery.Language;
using Chancery.Language.Syntax;

namespace Chancery.Reading.Commitments;

/// <summary>Makes one commitment of what one verb gives without figures, <i>will send food, tents and other help</i>, of counted things and the words that only announce or repeat them, <i>assistance to print 3,000 books</i>, and of a sum that rises, <i>from $5m to $6m</i>.</summary>
internal static class ListedThings
{
    /// <summary>The commitments without those that are a part of another's list, only its announcement, or what a sum was before; that one has their words and evidence.</summary>
    public static IReadOnlyList<Draft> Join(Analysis analysis, IReadOnlyList<Draft> drafts)
    {
        var joined = drafts.OrderBy(d => d.Support.Top).ToList();
        for (var i = 0; i < joined.Count; i++)
        {
            for (var j = i + 1; j < joined.Count && analysis.SentenceOf(joined[j].Support.Top) == analysis.SentenceOf(joined[i].Support.Top); j++)
            {
                if (One(analysis, joined[i], joined[j]) is not { } one)
                    continue;
                joined[i] = one;
                joined.RemoveAt(j--);
            }
        }
        return joined.Count == drafts.Count ? drafts : joined;
    }

    /// <summary>The commitment of which both tell, or null where they tell of two.</summary>
    private static Draft? One(Analysis analysis, Draft first, Draft second)
    {
        if (!first.Commitment.Provider.SequenceEqual(second.Commitment.Provider))
            return null;
        if (SupportWords.Rises(analysis, first.Support, second.Support))
            return Filled(analysis, second, first);
        if (SupportWords.Rises(analysis, second.Support, first.Support))
            return Filled(analysis, first, second);
        if (AreSteps(first, second))
        {
            if (IsMeans(analysis, first, second))
                return WithThing(Filled(analysis, second, first), first);
            if (IsMeans(analysis, second, first))
                return WithThing(Filled(analysis, first, second), second);
        }
        if (first.Commitment.Status != second.Commitment.Status || !HaveOneVerb(first, second))
            return null;
        if (IsList(analysis, first, second))
            return Listed(analysis, first, second);
        return !HaveOneGetter(analysis, first, second) ? null
            : Repeats(analysis, first, second) ? Filled(analysis, second, first)
            : Repeats(analysis, second, first) ? Filled(analysis, first, second) : null;
    }

    private static bool HaveOneVerb(Draft one, Draft other) =>
        one.Nearest >= 0 && other.Nearest >= 0
        && (one.Chain[one.Nearest].Word == other.Chain[other.Nearest].Word || one.Support.Noun == other.Chain[other.Nearest].Word || other.Support.Noun == one.Chain[one.Nearest].Word || IsFor(one, other) || IsFor(other, one));

    private static bool HaveOneGetter(Analysis analysis, Draft one, Draft other) =>
        one.Commitment.Receiver.SequenceEqual(other.Commitment.Receiver) || !one.NamesGetter(analysis) || !other.NamesGetter(analysis);

    /// <summary>Whether the other is what a clause at the one's noun gives: <i>contributions to provide armour</i>.</summary>
    private static bool IsFor(Draft one, Draft other) => one.Support.Entry?.Kind is "money" or "deal"
        && (other.IsInClauseOn(one.Support.Noun) || one.Nearest >= 0 && other.Chain.Any(p => p.Role == "advcl" && p.Word == one.Chain[one.Nearest].Word));

    /// <summary>Whether the one, without figures, is only another word for what the other counts in the same clause: <i>launch a loan to make $5m available</i>, <i>train pilots through a $5m programme</i>.</summary>
    private static bool IsMeans(Analysis analysis, Draft one, Draft other) =>
        IsUncounted(one) && (!IsUncounted(other) || IsCarrierOf(one, other)) && !SupportWords.IsFurther(analysis, one.Support.Noun)
        && (HaveOneGetter(analysis, one, other) || SupportWords.IsChannel(analysis, other.Support.Top) || IsCarrierOf(one, other)) && SupportWords.AreOfOneClause(analysis, one.Support.Noun, other.Support.Top);

    /// <summary>Whether an unlisted noun only carries what the clause on it gives: <i>sent a proposal to provide aid</i>.</summary>
    private static bool IsCarrierOf(Draft one, Draft other) => one.Support.Entry is null && other.Support.Entry is not null && other.IsInClauseOn(one.Support.Noun);

    /// <summary>An agreement or a sum without a noun with the goods or service that it is for.</summary>
    private static Draft WithThing(Draft deal, Draft thing) =>
        deal.Support.Entry is { Kind: "money" or "goods" or "service" } || thing.Support.Entry is not { Kind: "goods" or "service" } ? deal
        : deal.WithObjectOf(thing);

    /// <summary>Whether both are on the way to being given, or stand where one ended.</summary>
    private static bool AreSteps(Draft one, Draft other) =>
        one.Commitment.Status == other.Commitment.Status || Restatements.IsStep(one.Commitment.Status) && Restatements.IsStep(other.Commitment.Status);

    private static bool IsUncounted(Draft draft) => draft is { Support.Noun: >= 0, Commitment: { Amount: null, Quantity: null, Object: not null } };

    private static bool IsList(Analysis analysis, Draft first, Draft second) =>
        IsUncounted(first) && IsUncounted(second) && first.Chain[first.Nearest].Word == second.Chain[second.Nearest].Word
        && (SupportWords.Hangs(analysis, second.Support.Noun, first.Support.Noun) || SupportWords.Hangs(analysis, first.Support.Noun, second.Support.Noun)
            || SupportWords.First(analysis, first.Support.Noun) == SupportWords.First(analysis, second.Support.Noun) || SupportWords.AreBeside(analysis, first.Support.Noun, second.Support.Noun));

    /// <summary>Whether the one is no more than the word for giving what the other counts, what it says that it is to provide, or a word of the other's own phrase.</summary>
    private static bool Repeats(Analysis analysis, Draft one, Draft other)
    {
        if (!IsUncounted(one))
            return false;
        if (IsFor(one, other))
            return true;
        if (IsUncounted(other))
            return false;
        return other.Chain.Any(p => p.Word == one.Support.Noun)
            || SupportWords.IsWithin(analysis, one.Support.Noun, other.Support)
            || other.Support.Noun >= 0 && SupportWords.IsWithin(analysis, other.Support.Noun, one.Support)
            || one.Support.Entry?.Kind == "money" && (!SupportWords.AreCoordinate(analysis, one.Support, other.Support) || IsAmongAims(analysis, one.Support.Noun, other.Support.Top));
    }

    /// <summary>Whether a noun that the parser hangs on a sum stands behind what that is for: <i>$5m for health, economic and humanitarian assistance</i>.</summary>
    private static bool IsAmongAims(Analysis analysis, int noun, int sum)
    {
        foreach (var child in analysis.Children(sum))
        {
            if (child > sum && child < noun && Phrases.Is(analysis.Tokens[child].Relation, "nmod") && Phrases.Case(analysis, child) is "for")
                return true;
        }
        return false;
    }

    /// <summary>The one with what it lacks of the other.</summary>
    private static Draft Filled(Analysis analysis, Draft one, Draft other)
    {
        var filled = WithGetter(analysis, one.FilledFrom(other, []), other);
        return other.Commitment.Object is not null && (one.Commitment.Object is null || one.Support.Noun < 0) ? filled.WithObjectOf(other) : filled;
    }

    /// <summary>Who gets it is told by the sentence rather than taken from those before.</summary>
    private static Draft WithGetter(Analysis analysis, Draft one, Draft other) =>
        one.NamesGetter(analysis) || !other.NamesGetter(analysis) ? one
        : one with
        {
            Getter = other.Getter,
            Commitment = one.Commitment with { Receiver = other.Commitment.Receiver, Decisions = Decisions.With(one.Commitment.Decisions, "receiver", other.Commitment.Decisions) },
        };

    private static Draft Listed(Analysis analysis, Draft first, Draft second)
    {
        var (x, y) = (first.Commitment, second.Commitment);
        var named = x.Purpose is null or Purpose.Other;
        var filled = WithGetter(analysis, first.FilledFrom(second, named ? ["purpose"] : []), second);
        return filled with
        {
            Commitment = filled.Commitment with
            {
                Object = x.Object!.Value.Union(y.Object!.Value),
                Purpose = named ? y.Purpose : x.Purpose,
                Instrument = x.Instrument == y.Instrument ? x.Instrument : null,
                Evidence = [x.Evidence[0].Union(y.Evidence[0]), .. x.Evidence.Skip(1)],
                Confidence = Math.Max(x.Confidence, y.Confidence),
            },
        };
    }
}
