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
    private const int NothingNeeded = -1;

    private static readonly byte[][] Before = Neighbours((c, other) => RoleClass.Follows(other, c));
    private static readonly byte[][] Behind = Neighbours((c, other) => RoleClass.Follows(c, other));

    private readonly List<(int Score, int Cell)> _through = [];
    private int[] _scores = [];
    private int[] _best = [];
    private int[] _from = [];
    private int[] _rest = [];
    private int[] _to = [];

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
    public void Decode(ChainModel model, Span<byte> classes) => Back(Forward(model, classes.Length, NothingNeeded), classes.Length - 1, classes);

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
        int count = model.ClassCount, layers = needed == NothingNeeded ? 1 : 2;
        Room(n * layers);
        for (var i = 0; i < n; i++)
        {
            for (var layer = 0; layer < layers; layer++)
            {
                for (var c = 0; c < count; c++)
                    Reach(model, i, layer, layers, c, needed);
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

    /// <summary>The best way to a class of a word.</summary>
    private void Reach(ChainModel model, int i, int layer, int layers, int c, int needed)
    {
        int best = None, from = 0, cell = Cell(i, layer, layers, c);
        var begins = layers == 2 && BeginsNeeded(c, needed);
        if (layers == 2 && layer == 0 && IsNeeded(c, needed))
        {
            _best[cell] = None;
            return;
        }
        if (i == 0)
        {
            best = RoleClass.Follows(RoleClass.Outside, c) && (layer == 0 || begins) ? 0 : None;
        }
        else
        {
            for (var below = begins ? 0 : layer; below <= layer; below++)
            {
                foreach (var b in Before[c])
                {
                    if (b >= model.ClassCount)
                        break;
                    var before = Cell(i - 1, below, layers, b);
                    var score = _best[before] + model.Transition(b, c);
                    if (_best[before] > None && score > best)
                        (best, from) = (score, before);
                }
            }
        }
        _best[cell] = best == None ? None : best + _scores[(i * Width) + c];
        _from[cell] = from;
    }

    /// <summary>For each class of each word the best that can stand behind it.</summary>
    private void Backward(ChainModel model, int n, int needed)
    {
        if (_rest.Length < _best.Length)
            (_rest, _to) = (new int[_best.Length], new int[_best.Length]);
        for (var i = n - 1; i >= 0; i--)
        {
            for (var layer = 0; layer < 2; layer++)
            {
                for (var c = 0; c < model.ClassCount; c++)
                {
                    var cell = Cell(i, layer, 2, c);
                    int best = None, to = 0;
                    if (_best[cell] == None)
                        continue;
                    if (i == n - 1)
                        best = layer == 1 && RoleClass.Follows(c, RoleClass.Outside) ? 0 : None;
                    for (var above = layer; i < n - 1 && above < 2; above++)
                    {
                        foreach (var d in Behind[c])
                        {
                            if (d >= model.ClassCount)
                                break;
                            var begins = BeginsNeeded(d, needed);
                            if (above == 0 ? IsNeeded(d, needed) : layer == 0 && !begins)
                                continue;
                            var after = Cell(i + 1, above, 2, d);
                            var score = _rest[after] + _scores[((i + 1) * Width) + d] + model.Transition(c, d);
                            if (_best[after] > None && _rest[after] > None && score > best)
                                (best, to) = (score, after);
                        }
                    }
                    (_rest[cell], _to[cell]) = (best, to);
                }
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

    private static bool IsNeeded(int c, int needed) => c != RoleClass.Outside && RoleClass.Kind(c) == needed;

    private static bool BeginsNeeded(int c, int needed) => RoleClass.Begins(c) && RoleClass.Kind(c) == needed;

    private static int Cell(int word, int layer, int layers, int roleClass) => (((word * layers) + layer) * Width) + roleClass;

    private void Room(int words)
    {
        if (_best.Length < words * Width)
            (_best, _from) = (new int[words * Width * 2], new int[words * Width * 2]);
    }

    private static byte[][] Neighbours(Func<int, int, bool> stand) =>
        [.. Enumerable.Range(0, RoleClass.RoleCount).Select(c => Enumerable.Range(0, RoleClass.RoleCount).Where(o => stand(c, o)).Select(o => (byte)o).ToArray())];
}
