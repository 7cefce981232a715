namespace Chancery.Language.Attributing;

/// <summary>Finds the best classes of a sequence of words under a chain, and the next best; working space that is used again.</summary>
/// <remarks>
/// Where a kind of span is needed, each word's classes are counted twice: before such a span has begun (layer 0) and since (layer 1). Next best are the best
/// sequences through each single class of each word, by what is best before it and behind it, so that they differ from one another in more than one way.
/// </remarks>
internal sealed class ChainDecoder
{
    private const int Width = ChainModel.Width;
    private const int None = int.MinValue / 4;

    private readonly List<(int Score, int Cell)> _through = [];
    private int[] _scores = [];
    private int[] _best = [];
    private int[] _from = [];
    private int[] _rest = [];
    private int[] _to = [];
    private LayerSteps? _steps;

    /// <summary>The scores of each word's classes, <see cref="ChainModel.Width"/> a word, to be filled in before decoding.</summary>
    public int[] Begin(int length)
    {
        if (_scores.Length < length * Width)
            _scores = new int[length * Width * 2];
        return _scores;
    }

    /// <summary>The score of a class of a word, as filled in.</summary>
    public int Score(int word, int roleClass) => _scores[(word * Width) + roleClass];

    /// <summary>Fills in the best classes.</summary>
    /// <param name="model">Whose transitions count.</param>
    /// <param name="classes">One for each word begun with.</param>
    public void Decode(ChainModel model, Span<byte> classes) => Back(Forward(model, classes.Length, LayerSteps.NothingNeeded), classes.Length - 1, classes);

    /// <summary>The best classes and the next best, in this order, each with its score.</summary>
    /// <param name="model">Whose transitions count.</param>
    /// <param name="length">How many words were begun with.</param>
    /// <param name="needed">The kind of span of which there must be at least one.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="margin">By how much the last may score less than the first.</param>
    public List<(byte[] Classes, int Score)> Ways(ChainModel model, int length, int needed, int most, int margin)
    {
        var last = Forward(model, length, needed);
        Backward(model, length, needed);
        Collect(length, _best[last] - margin);
        var ways = new List<(byte[] Classes, int Score)>(most);
        foreach (var (score, cell) in _through)
        {
            int word = cell / (2 * Width), roleClass = cell % Width;
            if (ways.Exists(w => w.Classes[word] == roleClass))
                continue;
            var classes = new byte[length];
            Back(cell, word, classes);
            for (int i = word, at = cell; i < length; i++)
            {
                classes[i] = (byte)(at % Width);
                at = _to[at];
            }
            ways.Add((classes, score));
            if (ways.Count == most)
                break;
        }
        return ways;
    }

    /// <summary>What some classes score.</summary>
    public int Total(ChainModel model, ReadOnlySpan<byte> classes)
    {
        var total = 0;
        for (var i = 0; i < classes.Length; i++)
            total += Score(i, classes[i]) + (i == 0 ? 0 : model.Transition(classes[i - 1], classes[i]));
        return total;
    }

    private int Forward(ChainModel model, int n, int needed)
    {
        var steps = StepsOf(model, needed);
        int count = model.ClassCount, layers = steps.Layers;
        Room(n * layers);
        for (var i = 0; i < n; i++)
        {
            for (var layer = 0; layer < layers; layer++)
            {
                var (best, from, cell) = (i == 0 ? steps.First(layer) : new ChainRow(None), new ChainRow(0), Cell(i, layer, layers, 0));
                for (var below = 0; i > 0 && below <= layer; below++)
                {
                    var (forward, before) = (steps.Forward(below, layer), Cell(i - 1, below, layers, 0));
                    for (var b = 0; b < count; b++)
                    {
                        if (_best[before + b] > None)
                            forward.Raise(b, _best[before + b], before + b, ref best, ref from);
                    }
                }
                ChainRow.Sum(best, new ChainRow(_scores.AsSpan(i * Width, Width)), None).CopyTo(_best.AsSpan(cell));
                from.CopyTo(_from.AsSpan(cell));
            }
        }
        var last = Cell(n - 1, layers - 1, layers, 0);
        for (var c = 1; c < count; c++)
        {
            if (RoleClass.Ends(c) && _best[Cell(n - 1, layers - 1, layers, c)] > _best[last])
                last = Cell(n - 1, layers - 1, layers, c);
        }
        return last;
    }

    /// <summary>For each class of each word the best that can stand behind it.</summary>
    private void Backward(ChainModel model, int n, int needed)
    {
        var steps = StepsOf(model, needed);
        if (_rest.Length < _best.Length)
            (_rest, _to) = (new int[_best.Length], new int[_best.Length]);
        for (var i = n - 1; i >= 0; i--)
        {
            for (var layer = 0; layer < 2; layer++)
            {
                var (best, to, cell) = (i == n - 1 && layer == 1 ? steps.Last : new ChainRow(None), new ChainRow(0), Cell(i, layer, 2, 0));
                for (var above = layer; i < n - 1 && above < 2; above++)
                {
                    var (backward, after) = (steps.Backward(layer, above), Cell(i + 1, above, 2, 0));
                    for (var d = 0; d < model.ClassCount; d++)
                    {
                        if (_best[after + d] > None && _rest[after + d] > None)
                            backward.Raise(d, _rest[after + d] + _scores[((i + 1) * Width) + d], after + d, ref best, ref to);
                    }
                }
                best.CopyTo(_rest.AsSpan(cell));
                to.CopyTo(_to.AsSpan(cell));
            }
        }
    }

    /// <summary>All classes of words through which a sequence of some score goes, best first.</summary>
    private void Collect(int n, int least)
    {
        _through.Clear();
        for (var i = 0; i < n; i++)
        {
            for (var layer = 0; layer < 2; layer++)
            {
                for (var c = 0; c < RoleClass.RoleCount; c++)
                {
                    var cell = Cell(i, layer, 2, c);
                    if (_best[cell] > None && _rest[cell] > None && _best[cell] + _rest[cell] >= least)
                        _through.Add((_best[cell] + _rest[cell], cell));
                }
            }
        }
        _through.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Cell.CompareTo(y.Cell));
    }

    private void Back(int cell, int word, Span<byte> classes)
    {
        for (var i = word; i >= 0; i--)
        {
            classes[i] = (byte)(cell % Width);
            cell = _from[cell];
        }
    }

    private LayerSteps StepsOf(ChainModel model, int needed)
    {
        if (_steps is null || !_steps.AreOf(model, needed))
            _steps = new LayerSteps(model, needed, None);
        return _steps;
    }

    private static int Cell(int word, int layer, int layers, int roleClass) => (((word * layers) + layer) * Width) + roleClass;

    private void Room(int words)
    {
        if (_best.Length < words * Width)
            (_best, _from) = (new int[words * Width * 2], new int[words * Width * 2]);
    }
}
