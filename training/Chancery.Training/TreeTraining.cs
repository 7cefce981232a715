using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>What a phrase may be taken for, and which of it is right.</summary>
internal sealed record TreeExample(List<Option> Options, int Right);

/// <summary>Learns trees that correct what the choice scores: each of them takes a step against the gradients of the chances of all options.</summary>
/// <remarks>Newton steps by histograms of bounds: Chen and Guestrin, <i>XGBoost</i>, KDD 2016.</remarks>
internal sealed class TreeTraining(int trees, float rate, int seed)
{
    private const int Bins = 64;
    private const int Sample = 20_000;
    private const float Regular = 5;
    private const float LeastWeight = 3;

    /// <summary>The share of examples, and of facts, that a tree looks at.</summary>
    private const float Looked = 0.7f;

    private readonly Random _random = new(seed);
    private float[][] _bounds = [];
    private byte[][] _rows = [];
    private float[] _gradients = [];
    private float[] _curvatures = [];
    private int[] _places = [];

    public ChoiceTrees Run(IReadOnlyList<TreeExample> examples)
    {
        List<Option> options = [.. examples.SelectMany(e => e.Options)];
        _bounds = [.. Enumerable.Range(0, ChoiceFacts.Count).Select(f => Bounds(options, f))];
        _rows = [.. options.Select(o => Row(o.Facts))];
        (_gradients, _curvatures, _places) = (new float[options.Count], new float[options.Count], new int[options.Count]);
        float[] scores = [.. options.Select(o => o.Start)];
        var grown = new List<ChoiceTrees.Tree>(trees);
        for (var t = 0; t < trees; t++)
        {
            Gradients(examples, scores);
            var tree = Grow([.. Enumerable.Range(0, ChoiceFacts.Count).Where(_ => _random.NextSingle() < Looked)]);
            grown.Add(tree);
            for (var i = 0; i < scores.Length; i++)
                scores[i] += tree.Leaves[_places[i] - ChoiceTrees.Inner];
        }
        return new ChoiceTrees(grown);
    }

    private void Gradients(IReadOnlyList<TreeExample> examples, float[] scores)
    {
        var first = 0;
        foreach (var (options, right) in examples)
        {
            var looked = _random.NextSingle() < Looked;
            var own = scores.AsSpan(first, options.Count);
            float max = float.MinValue, sum = 0;
            foreach (var score in own)
                max = Math.Max(max, score);
            foreach (var score in own)
                sum += MathF.Exp(score - max);
            for (var k = 0; k < own.Length; k++)
            {
                var chance = MathF.Exp(own[k] - max) / sum;
                _gradients[first + k] = looked ? chance - (k == right ? 1 : 0) : 0;
                _curvatures[first + k] = looked ? Math.Max(chance * (1 - chance), 1e-4f) : 0;
            }
            first += own.Length;
        }
    }

    /// <summary>Grows a tree level by level; each row's place is the number of its node, root first.</summary>
    private ChoiceTrees.Tree Grow(int[] facts)
    {
        var tree = new ChoiceTrees.Tree(new byte[ChoiceTrees.Inner], new float[ChoiceTrees.Inner], new float[ChoiceTrees.Inner + 1]);
        var bins = new int[ChoiceTrees.Inner];
        Array.Clear(_places);
        for (var level = 0; level < ChoiceTrees.Depth; level++)
        {
            int width = 1 << level, top = width - 1;
            var sums = Histogram(facts, width, top);
            for (var node = 0; node < width; node++)
            {
                (var fact, bins[top + node]) = Split(sums.AsSpan(node * ChoiceFacts.Count * Bins, ChoiceFacts.Count * Bins), facts);
                tree.Facts[top + node] = (byte)fact;
                tree.Bounds[top + node] = bins[top + node] < _bounds[fact].Length ? _bounds[fact][bins[top + node]] : float.MaxValue;
            }
            for (var i = 0; i < _places.Length; i++)
                _places[i] = (2 * _places[i]) + (_rows[i][tree.Facts[_places[i]]] > bins[_places[i]] ? 2 : 1);
        }
        var leaves = new (double Gradient, double Curvature)[tree.Leaves.Length];
        for (var i = 0; i < _places.Length; i++)
        {
            ref var leaf = ref leaves[_places[i] - ChoiceTrees.Inner];
            leaf = (leaf.Gradient + _gradients[i], leaf.Curvature + _curvatures[i]);
        }
        for (var k = 0; k < leaves.Length; k++)
            tree.Leaves[k] = (float)(-leaves[k].Gradient / (leaves[k].Curvature + Regular) * rate);
        return tree;
    }

    private (float Gradient, float Curvature)[] Histogram(int[] facts, int width, int top)
    {
        var sums = new (float Gradient, float Curvature)[width * ChoiceFacts.Count * Bins];
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_curvatures[i] == 0)
                continue;
            var at = (_places[i] - top) * ChoiceFacts.Count * Bins;
            foreach (var fact in facts)
            {
                ref var sum = ref sums[at + (fact * Bins) + _rows[i][fact]];
                sum = (sum.Gradient + _gradients[i], sum.Curvature + _curvatures[i]);
            }
        }
        return sums;
    }

    /// <summary>The fact and the bound that tell most; a bound beyond all where none tells anything.</summary>
    private static (int Fact, int Bin) Split(ReadOnlySpan<(float Gradient, float Curvature)> sums, int[] facts)
    {
        var (best, found) = (1e-6, (Fact: facts[0], Bin: Bins));
        foreach (var fact in facts)
        {
            var own = sums.Slice(fact * Bins, Bins);
            double gradient = 0, curvature = 0, left = 0, leftCurvature = 0;
            foreach (var (g, c) in own)
                (gradient, curvature) = (gradient + g, curvature + c);
            for (var bin = 0; bin < Bins - 1; bin++)
            {
                (left, leftCurvature) = (left + own[bin].Gradient, leftCurvature + own[bin].Curvature);
                if (leftCurvature < LeastWeight || curvature - leftCurvature < LeastWeight)
                    continue;
                var gain = Gain(left, leftCurvature) + Gain(gradient - left, curvature - leftCurvature) - Gain(gradient, curvature);
                if (gain > best)
                    (best, found) = (gain, (fact, bin));
            }
        }
        return found;

        static double Gain(double gradient, double curvature) => gradient * gradient / (curvature + Regular);
    }

    /// <summary>Bounds between which about as many options lie.</summary>
    private float[] Bounds(List<Option> options, int fact)
    {
        float[] sample = [.. Enumerable.Range(0, Sample).Select(_ => options[_random.Next(options.Count)].Facts[fact]).Order()];
        return [.. Enumerable.Range(1, Bins - 1).Select(b => sample[b * Sample / Bins]).Distinct()];
    }

    /// <summary>For each fact how many bounds it is above.</summary>
    private byte[] Row(float[] facts) => [.. facts.Select((value, f) => (byte)_bounds[f].Count(b => value > b))];
}
