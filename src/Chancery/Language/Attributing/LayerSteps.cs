namespace Chancery.Language.Attributing;

/// <summary>The steps between the classes of two words where a kind of span is needed: before such a span has begun (layer 0), into one, and since (layer 1).</summary>
internal sealed class LayerSteps
{
    /// <summary>Stands for a kind of span where none is needed: there is one layer.</summary>
    public const int NothingNeeded = -1;

    private readonly ChainModel _model;
    private readonly int _needed;
    private readonly ChainSteps[] _forward;
    private readonly ChainSteps[] _backward;
    private readonly ChainRow[] _first;

    /// <summary>Lays out steps.</summary>
    /// <param name="model">Whose transitions count.</param>
    /// <param name="needed">The kind of span of which there must be at least one.</param>
    /// <param name="none">What a class has that cannot be.</param>
    public LayerSteps(ChainModel model, int needed, int none)
    {
        (_model, _needed) = (model, needed);
        Func<int, int, bool> before = (_, to) => !IsNeeded(to), into = (_, to) => IsNeeded(to) && RoleClass.Begins(to), since = (_, _) => true;
        Func<int, int, bool>[] kinds = [before, into, since];
        _forward = [.. kinds.Select(k => ChainSteps.Forward(model.ClassCount, model.Transitions, k))];
        _backward = [.. kinds.Select(k => ChainSteps.Backward(model.ClassCount, model.Transitions, k))];
        _first = [Row(c => RoleClass.Follows(RoleClass.Outside, c) && before(0, c)), Row(c => RoleClass.Follows(RoleClass.Outside, c) && into(0, c))];
        Last = Row(c => RoleClass.Follows(c, RoleClass.Outside));

        ChainRow Row(Func<int, bool> can) => new([.. Enumerable.Range(0, ChainModel.Width).Select(c => c < model.ClassCount && can(c) ? 0 : none)]);
    }

    /// <summary>How many layers there are.</summary>
    public int Layers => _needed == NothingNeeded ? 1 : 2;

    /// <summary>What the classes of the last word have.</summary>
    public ChainRow Last { get; }

    /// <summary>Whether these are the steps of a model where some kind of span is needed.</summary>
    public bool AreOf(ChainModel model, int needed) => _model == model && _needed == needed;

    /// <summary>What the classes of the first word have.</summary>
    public ChainRow First(int layer) => _first[layer];

    /// <summary>The steps to the classes of the next word.</summary>
    public ChainSteps Forward(int from, int to) => _forward[from + to];

    /// <summary>The steps to those of the word before.</summary>
    public ChainSteps Backward(int to, int from) => _backward[from + to];

    private bool IsNeeded(int c) => _needed != NothingNeeded && c != RoleClass.Outside && RoleClass.Kind(c) == _needed;
}
