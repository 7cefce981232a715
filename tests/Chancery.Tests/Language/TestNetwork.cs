using Chancery.Language.Attributing;

namespace Chancery.Tests.Language;

/// <summary>A small network of random numbers, with the same calculated plainly.</summary>
internal sealed class TestNetwork
{
    public const int Width = 16;

    private const int Gathered = 5;
    private const int Remembered = 3;
    private const double Scale = 1 / 256.0;

    private static readonly int[] Offsets = [-1, 0, 1];

    private readonly Random _random;
    private readonly List<(double[][] Weights, double[] Biases)> _plain = [];

    public TestNetwork(int seed)
    {
        _random = new Random(seed);
        string[] words = ["the", "minister", "said", "'s", ".", "é"];
        int[] rows = [words.Length + 512, WordShape.Count, 3, 4, QuoteStates.Count, 3, OverviewNetwork.DistanceCount, OverviewNetwork.DepthCount];
        NetworkBlock[] blocks =
        [
            new(BlockKind.Gather, Matrix(Gathered, Width), Matrix(Width, Gathered * 5), Offsets, true, true),
            new(BlockKind.Run, Matrix(4 * Remembered, Width), Matrix(Width, 2 * Remembered), [], false, false),
            new(BlockKind.Gather, Matrix(Gathered, Width), Matrix(Width, Gathered * 3), Offsets, false, false),
        ];
        Network = new OverviewNetwork(
            new OverviewVocabulary(words),
            ["NN", "VBD", "``"],
            ["root", "nsubj", "obj", "det"],
            [.. rows.Select(r => new EmbeddingTable(Width, 4000, Numbers(r * Width)))],
            blocks,
            Matrix(RoleClass.OverviewCount, Width, AttributionFinder.Unit),
            [.. Enumerable.Range(0, ChainModel.Width * ChainModel.Width).Select(_ => _random.Next(-90, 90))]);
    }

    public OverviewNetwork Network { get; }

    /// <summary>What the network should score for words.</summary>
    public double[][] Scores(double[][] words, int[] heads)
    {
        var x = words.Select(w => w.ToArray()).ToArray();
        for (var b = 0; b < Network.Blocks.Length; b++)
        {
            var taken = x.Select(w => Times(2 * b, w)).ToArray();
            var carried = Network.Blocks[b].Kind == BlockKind.Run ? Run(taken) : Gather(Network.Blocks[b], taken, heads);
            x = [.. x.Zip(carried, (w, c) => w.Zip(Times((2 * b) + 1, c), (own, added) => own + added).ToArray())];
        }
        return [.. x.Select(w => Times(_plain.Count - 1, w))];
    }

    private static double[][] Gather(NetworkBlock block, double[][] taken, int[] heads)
    {
        var m = taken.Select(w => w.Select(u => Math.Max(0, u)).ToArray()).ToArray();
        var none = new double[block.Width];
        return [.. m.Select((_, i) =>
        {
            var parts = block.Offsets.Select(o => i - o >= 0 && i - o < m.Length ? m[i - o] : none).ToList();
            if (block.Head)
                parts.Add(m[heads[i]]);
            int[] children = [.. Enumerable.Range(0, m.Length).Where(c => c != i && heads[c] == i)];
            if (block.Children)
                parts.Add([.. none.Select((_, k) => children.Length == 0 ? 0 : children.Average(c => m[c][k]))]);
            return parts.SelectMany(p => p).ToArray();
        })];
    }

    private static double[][] Run(double[][] taken)
    {
        var carried = taken.Select(_ => new double[2 * Remembered]).ToArray();
        for (var k = 0; k < 2 * Remembered; k++)
        {
            var memory = 0.0;
            for (var step = 0; step < taken.Length; step++)
            {
                var i = k < Remembered ? step : taken.Length - 1 - step;
                memory += (Math.Max(0, taken[i][(2 * Remembered) + k]) - memory) / (1 + Math.Exp(-taken[i][k]));
                carried[i][k] = memory;
            }
        }
        return carried;
    }

    private double[] Times(int matrix, double[] word) =>
        [.. _plain[matrix].Weights.Zip(_plain[matrix].Biases, (row, bias) => row.Zip(word, (a, b) => a * b).Sum() + bias)];

    private PairMatrix Matrix(int rows, int columns, int unit = OverviewNetwork.One)
    {
        var weights = Numbers(rows * columns);
        int[] biases = [.. Enumerable.Range(0, rows).Select(_ => _random.Next(-unit / 2, unit / 2))];
        double[] scales = [.. Enumerable.Range(0, rows).Select(_ => Scale * (0.5 + _random.NextDouble()))];
        _plain.Add(([.. scales.Select((s, r) => Enumerable.Range(0, columns).Select(c => s * weights[(r * columns) + c]).ToArray())], [.. biases.Select(b => b / (double)unit)]));
        return new PairMatrix(rows, columns, weights, [.. scales.Select(s => (int)Math.Round(s * Math.Pow(2, 32) * unit / OverviewNetwork.One))], biases);
    }

    private sbyte[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (sbyte)_random.Next(-127, 128))];
}
