using Chancery.Facts.Money;

namespace Chancery.Reading.Commitments;

/// <summary>Finds among the commitments of an article those that another place may tell of again, without looking at all of them.</summary>
internal sealed class MergedPlaces
{
    private readonly Dictionary<int, List<int>> _byWord = [];
    private readonly Dictionary<(decimal Value, string? Currency), List<int>> _bySum = [];
    private readonly Dictionary<(GivingNoun? Entry, decimal? Quantity), List<int>> _byThing = [];

    /// <summary>Notes a commitment under all that it can be found by.</summary>
    public void Add(Draft draft, int at)
    {
        foreach (var word in Words(draft))
            Note(_byWord, word, at);
        foreach (var sum in Sums(draft.Commitment.Amount))
            Note(_bySum, sum, at);
        if (IsThing(draft))
            Note(_byThing, Thing(draft), at);
    }

    /// <summary>Those that share a word with it: a verb above both, or one that holds the other.</summary>
    public IEnumerable<int> InSentence(Draft draft) => Found(Words(draft).Concat(draft.Chain.SelectMany(p => new[] { p.Below, p.Head })).Distinct(), _byWord);

    /// <summary>Those of the same sum, or of so many of the same thing.</summary>
    public IEnumerable<int> Alike(Draft draft) =>
        Found(Sums(draft.Commitment.Amount), _bySum).Concat(IsThing(draft) ? Found([Thing(draft)], _byThing) : []).Distinct().Order();

    /// <summary>Whether it can be the same as another by what is given: a sum is the same by its value alone.</summary>
    private static bool IsThing(Draft draft) => draft.Commitment.Quantity is > 1 || draft is { Support.Entry: not null, Commitment.Amount: null };

    /// <summary>As many of one thing may go by another word.</summary>
    private static (GivingNoun? Entry, decimal? Quantity) Thing(Draft draft) => draft.Commitment.Quantity is > 1 and var count ? (null, count) : (draft.Support.Entry, null);

    private static IEnumerable<int> Words(Draft draft) => draft.Chain.Select(p => p.Word).Append(draft.Support.Top).Append(draft.Support.Noun).Where(w => w >= 0);

    private static IEnumerable<(decimal Value, string? Currency)> Sums(Amount? amount) =>
        amount is null ? [] : amount.Equivalents.Prepend(amount).Select(a => (a.Value, a.Currency));

    private static IEnumerable<int> Found<T>(IEnumerable<T> keys, Dictionary<T, List<int>> places)
        where T : notnull =>
        keys.SelectMany(k => places.GetValueOrDefault(k) ?? []).Distinct().Order().ToList();

    private static void Note<T>(Dictionary<T, List<int>> places, T key, int at)
        where T : notnull
    {
        if (!places.TryGetValue(key, out var known))
            places[key] = known = [];
        if (known.Count == 0 || known[^1] != at)
            known.Add(at);
    }
}
