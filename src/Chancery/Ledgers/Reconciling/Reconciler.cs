using Chancery.Data;

namespace Chancery.Ledgers.Reconciling;

/// <summary>Tells which reports are of one promise, contact or statement. Immutable and safe to share between threads.</summary>
internal sealed class Reconciler
{
    private const double LeastAgreeing = -1;

    private readonly CommitmentComparer _commitments;
    private readonly EngagementComparer _engagements;
    private readonly StatementComparer _statements;
    private readonly ObjectWords _words;

    public Reconciler(ReferenceData data)
    {
        var weights = new Weights(data);
        _commitments = new CommitmentComparer(weights, new Regions(data), new Memberships(data));
        _engagements = new EngagementComparer(weights);
        _statements = new StatementComparer(weights);
        _words = new ObjectWords(data);
    }

    public static Reconciler Default { get; } = new(ReferenceData.Default);

    /// <summary>The one that weighs by some data; that of the shipped data is made once.</summary>
    public static Reconciler For(ReferenceData data) => ReferenceEquals(data, ReferenceData.Default) ? Default : new Reconciler(data);

    public Signature Sign(Form form) => Signature.Of(form, _words);

    /// <summary>The weight of two forms of one kind, in bits.</summary>
    public double Weigh(Signature one, Signature other, List<Level>? levels = null) => Comparer(one.Form.Kind).Compare(one, other, levels);

    /// <summary>The weight by which forms that hang together are divided: where two commitments agree in a telling sum and contradict each other in nothing, hardly anything is held against them.</summary>
    public double Bind(Signature one, Signature other)
    {
        if (one.Form.Kind != ItemKind.Commitment)
            return Weigh(one, other);
        var levels = new List<Level>();
        var weight = Weigh(one, other, levels);
        return weight < LeastAgreeing && _commitments.Agree(levels) ? LeastAgreeing : weight;
    }

    /// <summary>Whether two forms of one article are shown to be two by what they say.</summary>
    public bool AreTwo(Signature one, Signature other) =>
        one.Form.Kind == other.Form.Kind && one.Form.Kind switch
        {
            ItemKind.Commitment => _commitments.Differ(one, other),
            ItemKind.Engagement => one.When.Told && other.When.Told && one.When.GapTo(other.When) > 1,
            _ => false,
        };

    private IItemComparer Comparer(ItemKind kind) => kind switch
    {
        ItemKind.Commitment => _commitments,
        ItemKind.Engagement => _engagements,
        _ => _statements,
    };
}
