using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>Joins what tells without its figure of a commitment that the article tells with one: a headline, or a definite mention such as <i>the loan</i> or <i>these doses</i>.</summary>
internal static class Restatements
{
    private static readonly CommitmentStatus[] Steps = [CommitmentStatus.Considered, CommitmentStatus.Offered, CommitmentStatus.Pledged, CommitmentStatus.Committed, CommitmentStatus.Delivered];

    /// <summary>The commitments without those that only repeat another one; that one has their evidence, and what it lacked.</summary>
    public static IReadOnlyList<Draft> Join(Analysis analysis, IReadOnlyList<Draft> drafts, TextSpan headline)
    {
        var joined = drafts.ToList();
        var told = Enumerable.Range(0, joined.Count).Where(i => joined[i].Commitment is { Amount.PerUnit: false } or { Quantity: > 1 }).ToList();
        var gone = new HashSet<int>();
        for (var i = 0; i < joined.Count && told.Count > 0; i++)
        {
            var heads = headline.Contains(joined[i].Commitment.Evidence[0]);
            if (!IsBare(joined[i]) || !heads && !SupportWords.IsDefinite(analysis, joined[i].Support.Noun))
                continue;
            // Where it may repeat either of two it tells of neither for sure.
            if (told.Where(t => Repeats(analysis, joined[i], joined[t], heads)).Take(2).ToList() is not [var only])
                continue;
            joined[only] = Absorb(joined[only], joined[i]);
            gone.Add(i);
        }
        return gone.Count == 0 ? drafts : [.. joined.Where((_, i) => !gone.Contains(i))];
    }

    /// <summary>Whether a status is a step towards support being given.</summary>
    public static bool IsStep(CommitmentStatus status) => Array.IndexOf(Steps, status) >= 0;

    /// <summary>Money of which only the kind is told.</summary>
    private static bool IsBare(Draft draft) => draft is { Support: { Noun: >= 0, Entry.Kind: "money" or "goods" }, Commitment: { Amount: null, Quantity: null } };

    /// <summary>Whether what the one names without a figure may be what the other counts: money, or as many of the same thing.</summary>
    private static bool IsOfKind(Analysis analysis, Draft bare, Draft told) =>
        bare.Support.Entry!.Kind == "money" ? told.Commitment.Amount is not null
        : told.Commitment.Quantity is not null && told.Support.Noun >= 0 && analysis.Tokens[told.Support.Count?.Noun ?? told.Support.Noun].Lemma == analysis.Tokens[bare.Support.Noun].Lemma;

    private static bool Repeats(Analysis analysis, Draft bare, Draft told, bool heads)
    {
        var (x, y) = (bare.Commitment, told.Commitment);
        return IsOfKind(analysis, bare, told) && Meets(x.Provider, y.Provider) && Meets(x.Receiver, y.Receiver)
            && (x.Instrument is null || y.Instrument is null || x.Instrument == y.Instrument)
            && (x.Status == y.Status || Array.IndexOf(Steps, x.Status) is >= 0 and var step && Array.IndexOf(Steps, y.Status) is >= 0 and var reached && (heads || step <= reached));
    }

    private static bool Meets(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Count == 0 || other.Count == 0 || one.Any(other.Contains);

    private static Draft Absorb(Draft told, Draft bare)
    {
        var (x, y) = (told.Commitment, bare.Commitment);
        var given = new List<string>();
        if (x.Receiver.Count == 0 && y.Receiver.Count > 0)
            given.Add("receiver");
        if (x.Provider.Count == 0 && y.Provider.Count > 0)
            given.Add("provider");
        return told.FilledFrom(bare, given);
    }
}
