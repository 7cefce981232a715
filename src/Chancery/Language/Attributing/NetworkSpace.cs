namespace Chancery.Language.Attributing;

/// <summary>The network at work on the words of one window: working space for one thread.</summary>
internal sealed class NetworkSpace
{
    private readonly OverviewNetwork _network;
    private readonly LaneWidth _lanes;
    private readonly WordRows _words;
    private readonly WordRows _taken;
    private readonly WordRows _carried;
    private readonly WordRelatives _relatives;
    private readonly int[] _memory;

    /// <summary>Makes the working space.</summary>
    /// <param name="network">The network.</param>
    /// <param name="longest">How many words a window has at most.</param>
    /// <param name="lanes">How to calculate.</param>
    public NetworkSpace(OverviewNetwork network, int longest, LaneWidth lanes)
    {
        (_network, _lanes, _relatives) = (network, lanes, new WordRelatives(longest));
        _words = new WordRows(longest, network.Width);
        _taken = new WordRows(longest, network.Blocks.Select(b => b.Take.Rows).Append(1).Max());
        _carried = new WordRows(longest, network.Blocks.Select(b => b.Give.Columns).Append(1).Max());
        _memory = new int[Runs.Room(network.Blocks.Select(b => b.Width).Append(1).Max())];
    }

    /// <summary>The numbers of a word of the window, to be laid out before <see cref="Run"/>.</summary>
    public Span<short> Word(int number) => _words.Of(number)[.._network.Width];

    /// <summary>Runs the network.</summary>
    /// <param name="heads">The head of each word within the window; the word itself where it has none there.</param>
    /// <param name="scores">Gets the scores of each word, <see cref="ChainModel.Width"/> numbers.</param>
    public void Run(ReadOnlySpan<int> heads, Span<int> scores)
    {
        _relatives.Begin(heads);
        foreach (var block in _network.Blocks)
        {
            Multiply(block.Take, _words, heads.Length, block.Kind == BlockKind.Run ? TileEnd.Gates : TileEnd.Positive, _taken, 2 * block.Width);
            if (block.Kind == BlockKind.Run)
                Runs.Fill(_taken, heads.Length, block.Width, _memory, _carried);
            else
                _relatives.Gather(block, _taken, _carried);
            Multiply(block.Give, _carried, heads.Length, TileEnd.Added, _words);
        }
        Score(heads.Length, scores);
    }

    private void Multiply(PairMatrix matrix, WordRows from, int count, TileEnd end, WordRows to, int gates = 0)
    {
        Span<int> tile = stackalloc int[PairMatrix.TileWords * PairMatrix.BlockRows];
        for (var block = 0; block < matrix.Blocks; block++)
        {
            var row = block * PairMatrix.BlockRows;
            for (var word = 0; word < count; word += PairMatrix.TileWords)
            {
                matrix.Multiply(_lanes, block, ref from.First(word), from.Stride, tile);
                switch (end)
                {
                    case TileEnd.Positive:
                        TileEnds.Positive(tile, to, word, row);
                        break;
                    case TileEnd.Gates:
                        TileEnds.Positive(tile, to, word, row);
                        TileEnds.Gates(tile, to, word, row, gates);
                        break;
                    default:
                        TileEnds.Add(tile, to, word, row);
                        break;
                }
            }
        }
    }

    private void Score(int count, Span<int> scores)
    {
        Span<int> tile = stackalloc int[PairMatrix.TileWords * PairMatrix.BlockRows];
        for (var word = 0; word < count; word += PairMatrix.TileWords)
        {
            _network.Output.Multiply(_lanes, 0, ref _words.First(word), _words.Stride, tile);
            for (var i = 0; i < Math.Min(PairMatrix.TileWords, count - word); i++)
                tile.Slice(i * PairMatrix.BlockRows, ChainModel.Width).CopyTo(scores[((word + i) * ChainModel.Width)..]);
        }
    }
}
