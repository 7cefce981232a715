using Chancery.Articles;
using Chancery.Facts.Money;
using Chancery.Language;

namespace Chancery.Reading.Commitments;

/// <summary>A commitment on its way: what was read, and where in the tree.</summary>
/// <param name="Support">What may be given.</param>
/// <param name="Chain">The predicates above it.</param>
/// <param name="Nearest">The one of them that decides on giving, or -1.</param>
/// <param name="Commitment">The fields so far.</param>
internal sealed record Draft(Support Support, IReadOnlyList<Predicate> Chain, int Nearest, Commitment Commitment)
{
    /// <summary>What speaks for and against it.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Who gives, with the words that name them.</summary>
    public Found Giver { get; init; } = Found.Nobody;

    /// <summary>Who gets, with the words that name them.</summary>
    public Found Getter { get; init; } = Found.Nobody;

    /// <summary>The name of the giver that the sentence tells and no actor goes by, or null.</summary>
    public string? Stranger { get; init; }

    /// <summary>Whether verbs, and not the article so far, tell its status.</summary>
    public bool HasOwnStatus => Nearest >= 0;

    /// <summary>The same with what it is worth.</summary>
    public Draft WithValue(Amount amount, Rule? by = null) => this with
    {
        Commitment = Commitment with
        {
            Amount = amount,
            Evidence = [.. Commitment.Evidence, amount.Span],
            Decisions = Commitment.Decisions.With(new Decision("amount", by ?? CommitmentRules.Worth, [amount.Span])),
        },
    };

    /// <summary>Whether the sentence itself says who gets it.</summary>
    public bool NamesGetter(Analysis analysis)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(Support.Top)].Span;
        return Getter.Parties.Any(p => sentence.Contains(p.Words));
    }

    /// <summary>The same with the purpose of another.</summary>
    public Draft WithPurposeOf(Draft other) => this with
    {
        Commitment = Commitment with { Purpose = other.Commitment.Purpose, Decisions = Decisions.With(Commitment.Decisions, "purpose", other.Commitment.Decisions) },
    };

    /// <summary>The same with the object of another.</summary>
    public Draft WithObjectOf(Draft other) => this with
    {
        Commitment = Commitment with { Object = other.Commitment.Object, Decisions = Decisions.With(Commitment.Decisions, "object", other.Commitment.Decisions) },
    };

    /// <summary>Whether a noun bears the clause that gives it: <i>contributions to provide armour</i>.</summary>
    public bool IsInClauseOn(int noun) => Chain.Any(p => p.Head == noun || p.Role == "acl" && p.Below == noun);

    /// <summary>The same with the parties, conditions and day that it lacks and another place tells of, and with the evidence of both.</summary>
    /// <param name="other">What the other place tells.</param>
    /// <param name="given">The fields that the other place decides.</param>
    public Draft FilledFrom(Draft other, IReadOnlyList<string> given)
    {
        var (x, y) = (Commitment, other.Commitment);
        return this with
        {
            Giver = Giver.Any ? Giver : other.Giver,
            Getter = Getter.Any ? Getter : other.Getter,
            Commitment = x with
            {
                Decisions = Decisions.Join(x.Decisions, y.Decisions, [.. given]),
                Provider = x.Provider.Count > 0 ? x.Provider : y.Provider,
                Receiver = x.Receiver.Count > 0 ? x.Receiver : y.Receiver,
                Conditions = x.Conditions.Count > 0 ? x.Conditions : y.Conditions,
                Date = x.Date ?? y.Date,
                Evidence = InOrder([.. x.Evidence, .. y.Evidence]),
            },
        };
    }

    /// <summary>Mostly the second stands behind the first, and an article may tell of one thing thousands of times.</summary>
    private static IReadOnlyList<TextSpan> InOrder(TextSpan[] spans)
    {
        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i] <= spans[i - 1])
                return [.. spans.Distinct().Order()];
        }
        return spans;
    }
}
