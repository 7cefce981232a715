using System.Numerics.Tensors;
using Chancery.Language.Attributing;

namespace Chancery.Training;

/// <summary>The choices for one reporting phrase: their features, how far each scores below the best of the chain, and which is right; the first is none, without features where there is no such choice.</summary>
internal sealed record ChoiceExample(int[][] Features, float[] Behind, int Right);

/// <summary>Learns to choose among whole choices of source and content by a log-linear model, with a step size of its own for each weight.</summary>
/// <remarks>Discriminative reranking: Collins and Koo, CL 2005; AdaGrad: Duchi, Hazan and Singer, JMLR 2011.</remarks>
internal sealed class ChoiceTraining(float rate, float dropout, int leastSeen, int seed)
{
    /// <summary>The score of what cannot be chosen.</summary>
    private const float Never = -1000;

    private readonly Random _random = new(seed);
    private readonly float[] _weights = new float[1 << ChoiceFeatures.Bits];
    private readonly float[] _squares = new float[1 << ChoiceFeatures.Bits];
    private readonly float[] _sums = new float[1 << ChoiceFeatures.Bits];
    private readonly int[] _seen = new int[1 << ChoiceFeatures.Bits];
    private float _chain = 1;
    private float _chainSquares;
    private float _chainSum;
    private int _added;

    public ChoiceModel Run(IReadOnlyList<ChoiceExample> examples, int epochs, float scale)
    {
        foreach (var feature in examples.SelectMany(e => e.Features).SelectMany(f => f))
            _seen[feature]++;
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            double loss = 0;
            var every = Math.Max(1, order.Length / 10);
            for (var k = 0; k < order.Length; k++)
            {
                loss += Learn(examples[order[k]]);
                if (k % every == every - 1 && epoch >= epochs / 2)
                {
                    TensorPrimitives.Add(_sums, _weights, _sums);
                    _chainSum += _chain;
                    _added++;
                }
            }
            Console.Error.WriteLine(FormattableString.Invariant($"  epoch {epoch + 1}: loss {loss / examples.Count:F3}, chain {_chain:F2}"));
        }
        return new ChoiceModel(
            [.. _sums.Select(s => (sbyte)Math.Clamp(MathF.Round(s / _added * scale), -127, 127))],
            (int)MathF.Round(_chainSum / _added * 100));
    }

    private double Learn(ChoiceExample example)
    {
        var n = example.Features.Length;
        var active = new int[n][];
        var scores = new float[n];
        var left = new Dictionary<int, bool>();
        for (var k = 0; k < n; k++)
        {
            active[k] = [.. example.Features[k].Where(Stays)];
            foreach (var feature in active[k])
                scores[k] += _weights[feature];
            scores[k] = (scores[k] / (1 - dropout)) - (k == 0 ? 0 : _chain * example.Behind[k]);
            if (example.Features[k].Length == 0)
                scores[k] = Never;
        }
        var max = TensorPrimitives.Max<float>(scores);
        var chances = scores.Select(s => MathF.Exp(s - max)).ToArray();
        var sum = TensorPrimitives.Sum<float>(chances);
        var chain = 0f;
        var gradients = new Dictionary<int, float>();
        for (var k = 0; k < n; k++)
        {
            var gradient = (chances[k] / sum) - (k == example.Right ? 1 : 0);
            chain -= k == 0 ? 0 : gradient * example.Behind[k];
            foreach (var feature in active[k])
                gradients[feature] = gradients.GetValueOrDefault(feature) + gradient;
        }
        foreach (var (feature, gradient) in gradients)
        {
            _squares[feature] += gradient * gradient;
            _weights[feature] -= rate * gradient / MathF.Sqrt(_squares[feature] + 0.1f);
        }
        _chainSquares += chain * chain;
        _chain -= rate * chain / MathF.Sqrt(_chainSquares + 0.1f);
        return MathF.Log(sum) + max - scores[example.Right];

        // A feature is left out of all choices of an example or of none.
        bool Stays(int feature)
        {
            if (_seen[feature] < leastSeen)
                return false;
            if (!left.TryGetValue(feature, out var stays))
                left[feature] = stays = _random.NextSingle() >= dropout;
            return stays;
        }
    }
}
