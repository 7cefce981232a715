using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>One sequence to learn from: the features of each word, as much room for each, and its class.</summary>
internal sealed record ChainExample(int[] Features, byte[] Classes);

/// <summary>Learns a linear-chain conditional random field by stochastic gradients with a step size of its own for each weight.</summary>
/// <remarks>AdaGrad: Duchi, Hazan and Singer, JMLR 2011.</remarks>
internal sealed class ChainTraining
{
    /// <summary>Stands in an example where a word has fewer features than others.</summary>
    public const int NoFeature = -1;

    private const int Width = ChainModel.Width;
    private const float Floor = 1e-3f;

    private readonly int _bits;
    private readonly int _classes;
    private readonly int _perWord;
    private readonly float _rate;
    private readonly float _dropout;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _sums;
    private int _added;
    private readonly int[] _seen;
    private Random _random = new(1);
    private int[] _active = [];
    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _transitionSquares = new float[Width * Width];
    private float[] _emissions = [];
    private float[] _alpha = [];
    private float[] _beta = [];

    /// <param name="bits">Features are numbered below 2^bits.</param>
    /// <param name="classes">How many classes a word can have.</param>
    /// <param name="perWord">How many features each word has.</param>
    /// <param name="rate">The size of the steps.</param>
    /// <param name="dropout">The share of features that are left out at random while learning, so that none is relied on alone.</param>
    public ChainTraining(int bits, int classes, int perWord, float rate, float dropout)
    {
        (_bits, _classes, _perWord, _rate, _dropout) = (bits, classes, perWord, rate, dropout);
        _weights = new float[Width << bits];
        _squares = new float[Width << bits];
        _sums = new float[Width << bits];
        _seen = new int[1 << bits];
    }

    /// <summary>Learns from examples in an order that the seed decides.</summary>
    public void Run(IReadOnlyList<ChainExample> examples, int epochs, int seed, int leastSeen)
    {
        foreach (var example in examples)
        {
            foreach (var feature in example.Features)
            {
                if (feature != NoFeature)
                    _seen[feature]++;
            }
        }
        for (var f = 0; f < _seen.Length; f++)
            _seen[f] = _seen[f] >= leastSeen ? _seen[f] : 0;
        var random = _random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            var every = Math.Max(1, order.Length / 10);
            for (var k = 0; k < order.Length; k++)
            {
                loss += Learn(examples[order[k]]);
                if (k % every == every - 1 && epoch + (k / (float)order.Length) > 0.5f)
                {
                    TensorPrimitives.Add(_sums, _weights, _sums);
                    _added++;
                }
            }
            Console.Error.WriteLine(FormattableString.Invariant($"  epoch {epoch + 1}: loss {loss / examples.Count:F3}"));
        }
    }

    /// <summary>The model with weights in whole numbers, a byte each; what rounds to nothing is left out.</summary>
    public ChainModel Model(float scale) => ChainModel.Of(_bits, _classes, Rows(scale), Transitions(scale));

    /// <summary>Writes that model.</summary>
    public void Write(BinaryWriter writer, float scale) => ChainModel.Write(writer, _bits, _classes, Rows(scale), Transitions(scale));

    private List<(int Feature, sbyte[] Weights)> Rows(float scale)
    {
        var rows = new List<(int, sbyte[])>();
        for (var f = 0; f < _seen.Length; f++)
        {
            if (_seen[f] == 0)
                continue;
            var row = new sbyte[_classes];
            for (var c = 0; c < _classes; c++)
                row[c] = (sbyte)Math.Clamp(MathF.Round(_sums[(f * Width) + c] / _added * scale), -127, 127);
            if (Array.Exists(row, w => w != 0))
                rows.Add((f, row));
        }
        return rows;
    }

    private int[] Transitions(float scale) => [.. _transitions.Select(t => (int)MathF.Round(t * scale))];

    private double Learn(ChainExample example)
    {
        var n = example.Classes.Length;
        if (n == 0)
            return 0;
        if (_emissions.Length < n * Width)
            (_emissions, _alpha, _beta) = (new float[n * Width * 2], new float[n * Width * 2], new float[n * Width * 2]);
        Array.Clear(_emissions, 0, n * Width);
        if (_active.Length < example.Features.Length)
            _active = new int[example.Features.Length * 2];
        for (var i = 0; i < example.Features.Length; i++)
        {
            var feature = example.Features[i];
            _active[i] = feature != NoFeature && _seen[feature] > 0 && _random.NextSingle() >= _dropout ? feature : -1;
        }
        var keep = 1 / (1 - _dropout);
        for (var i = 0; i < n; i++)
        {
            var sum = _emissions.AsSpan(i * Width, Width);
            foreach (var feature in _active.AsSpan(i * _perWord, _perWord))
            {
                if (feature >= 0)
                    TensorPrimitives.Add(sum, _weights.AsSpan(feature * Width, Width), sum);
            }
            TensorPrimitives.Multiply(sum, keep, sum);
        }
        var logZ = Forward(n);
        Backward(n);
        Span<float> gradient = stackalloc float[Width];
        double gold = 0;
        for (var i = 0; i < n; i++)
        {
            gradient.Clear();
            for (var c = 0; c < _classes; c++)
                gradient[c] = MathF.Exp(_alpha[(i * Width) + c] + _beta[(i * Width) + c] - logZ);
            var right = example.Classes[i];
            gold += _emissions[(i * Width) + right] + (i > 0 ? _transitions[(example.Classes[i - 1] * Width) + right] : 0);
            gradient[right] -= 1;
            if (TensorPrimitives.MaxMagnitude<float>(gradient) is < Floor and > -Floor)
                continue;
            foreach (var feature in _active.AsSpan(i * _perWord, _perWord))
            {
                if (feature >= 0)
                    Descend(_weights.AsSpan(feature * Width, Width), _squares.AsSpan(feature * Width, Width), gradient);
            }
        }
        LearnTransitions(example, n, logZ);
        return logZ - gold;
    }

    private void Descend(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var at = 0; at < Width; at += Vector256<float>.Count)
        {
            var g = Vector256.Create<float>(gradient[at..]);
            var w = Vector256.Create<float>(weights[at..]);
            var q = Vector256.Create<float>(squares[at..]) + (g * g);
            q.CopyTo(squares[at..]);
            (w - (g * _rate / Vector256.Sqrt(q + Vector256.Create(0.1f)))).CopyTo(weights[at..]);
        }
    }

    private void LearnTransitions(ChainExample example, int n, float logZ)
    {
        Span<float> expected = stackalloc float[Width * Width];
        expected.Clear();
        for (var i = 1; i < n; i++)
        {
            for (var b = 0; b < _classes; b++)
            {
                if (_alpha[((i - 1) * Width) + b] < -1e8f)
                    continue;
                for (var c = 0; c < _classes; c++)
                {
                    if (RoleClass.Follows(b, c))
                        expected[(b * Width) + c] += MathF.Exp(_alpha[((i - 1) * Width) + b] + _transitions[(b * Width) + c] + _emissions[(i * Width) + c] + _beta[(i * Width) + c] - logZ);
                }
            }
            expected[(example.Classes[i - 1] * Width) + example.Classes[i]] -= 1;
        }
        for (var t = 0; t < expected.Length; t++)
        {
            if (expected[t] == 0)
                continue;
            _transitionSquares[t] += expected[t] * expected[t];
            _transitions[t] -= _rate * expected[t] / MathF.Sqrt(_transitionSquares[t] + 0.1f);
        }
    }

    private float Forward(int n)
    {
        const float none = -1e9f;
        Span<float> terms = stackalloc float[Width];
        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < _classes; c++)
            {
                if (i == 0)
                {
                    _alpha[c] = RoleClass.Follows(RoleClass.Outside, c) ? _emissions[c] : none;
                    continue;
                }
                var count = 0;
                for (var b = 0; b < _classes; b++)
                {
                    if (RoleClass.Follows(b, c) && _alpha[((i - 1) * Width) + b] > none / 2)
                        terms[count++] = _alpha[((i - 1) * Width) + b] + _transitions[(b * Width) + c];
                }
                _alpha[(i * Width) + c] = count == 0 ? none : LogSum(terms[..count]) + _emissions[(i * Width) + c];
            }
        }
        var ends = 0;
        for (var c = 0; c < _classes; c++)
        {
            if (RoleClass.Follows(c, RoleClass.Outside) && _alpha[((n - 1) * Width) + c] > none / 2)
                terms[ends++] = _alpha[((n - 1) * Width) + c];
        }
        return LogSum(terms[..ends]);
    }

    private void Backward(int n)
    {
        const float none = -1e9f;
        Span<float> terms = stackalloc float[Width];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = 0; c < _classes; c++)
            {
                if (i == n - 1)
                {
                    _beta[(i * Width) + c] = RoleClass.Follows(c, RoleClass.Outside) ? 0 : none;
                    continue;
                }
                var count = 0;
                for (var d = 0; d < _classes; d++)
                {
                    if (RoleClass.Follows(c, d) && _beta[((i + 1) * Width) + d] > none / 2)
                        terms[count++] = _beta[((i + 1) * Width) + d] + _transitions[(c * Width) + d] + _emissions[((i + 1) * Width) + d];
                }
                _beta[(i * Width) + c] = count == 0 ? none : LogSum(terms[..count]);
            }
        }
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var max = TensorPrimitives.Max(terms);
        var sum = 0f;
        foreach (var term in terms)
            sum += MathF.Exp(term - max);
        return max + MathF.Log(sum);
    }
}
