namespace Chancery.Language.Attributing;

/// <summary>Finds the best classes of a sequence of words under a chain; working space that is used again.</summary>
internal sealed class ChainDecoder
{
    private const int Width = ChainModel.Width;
    private const int None = int.MinValue / 4;

    private int[] _scores = [];
    private int[] _best = [];
    private int[] _from = [];

    /// <summary>The scores of each word's classes, <see cref="ChainModel.Width"/> a word, to be filled in before decoding.</summary>
    public Span<int> Begin(int length)
    {
        if (_scores.Length < length * Width)
            _scores = new int[length * Width * 2];
        return _scores.AsSpan(0, length * Width);
    }

    /// <summary>The score of a class of a word, as filled in.</summary>
    public int Score(int word, int roleClass) => _scores[(word * Width) + roleClass];

    /// <summary>Fills in the best classes and returns their score.</summary>
    /// <param name="model">Whose transitions count.</param>
    /// <param name="classes">One for each word begun with.</param>
    /// <param name="needed">The kind of span of which there must be at least one, or -1.</param>
    public int Decode(ChainModel model, Span<byte> classes, int needed = -1)
    {
        int n = classes.Length, count = model.ClassCount, layers = needed < 0 ? 1 : 2;
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
        var total = _best[last];
        for (var i = n - 1; i >= 0; i--)
        {
            classes[i] = (byte)(last % Width);
            last = _from[last];
        }
        return total;
    }

    /// <summary>The best way to a class of a word; on the second layer a needed span has begun.</summary>
    private void Reach(ChainModel model, int i, int layer, int layers, int c, int needed)
    {
        int best = None, from = 0, cell = Cell(i, layer, layers, c);
        var begins = layers == 2 && RoleClass.Begins(c) && RoleClass.Kind(c) == needed;
        var inner = layers == 2 && layer == 0 && c != RoleClass.Outside && RoleClass.Kind(c) == needed;
        if (!inner && i == 0)
        {
            best = RoleClass.Follows(RoleClass.Outside, c) && (layer == 0 || begins) ? 0 : None;
        }
        else if (!inner)
        {
            for (var below = begins ? 0 : layer; below <= layer; below++)
            {
                for (var b = 0; b < model.ClassCount; b++)
                {
                    var before = Cell(i - 1, below, layers, b);
                    if (!RoleClass.Follows(b, c) || _best[before] == None)
                        continue;
                    var score = _best[before] + model.Transition(b, c);
                    if (score > best)
                        (best, from) = (score, before);
                }
            }
        }
        _best[cell] = best == None ? None : best + _scores[(i * Width) + c];
        _from[cell] = from;
    }

    private static int Cell(int word, int layer, int layers, int roleClass) => (((word * layers) + layer) * Width) + roleClass;

    private void Room(int words)
    {
        if (_best.Length < words * Width)
            (_best, _from) = (new int[words * Width * 2], new int[words * Width * 2]);
    }
}
