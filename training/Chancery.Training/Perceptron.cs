using System.Runtime.CompilerServices;

namespace Chancery.Training;

/// <summary>An averaged perceptron over hashed features (Collins, EMNLP 2002), with dense rows while it learns.</summary>
internal sealed class Perceptron(int bits, int classCount)
{
    private readonly float[][] _weights = new float[1 << bits][];
    private readonly float[][] _totals = new float[1 << bits][];
    private readonly int[][] _stamps = new int[1 << bits][];
    private readonly int[] _seen = new int[1 << bits];
    private int _step;

    public int ClassCount => classCount;

    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_weights[feature] is { } row)
                System.Numerics.Tensors.TensorPrimitives.Add(scores, row, scores);
        }
    }

    public void Tick() => _step++;

    public void Update(ReadOnlySpan<int> features, int good, int bad)
    {
        foreach (var feature in features)
        {
            var row = _weights[feature];
            if (row is null)
            {
                row = _weights[feature] = new float[classCount];
                _totals[feature] = new float[classCount];
                _stamps[feature] = new int[classCount];
            }
            _seen[feature]++;
            Change(feature, row, good, 1);
            Change(feature, row, bad, -1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Change(int feature, float[] row, int c, float by)
    {
        _totals[feature][c] += row[c] * (_step - _stamps[feature][c]);
        _stamps[feature][c] = _step;
        row[c] += by;
    }

    /// <summary>The averaged weights, scaled to whole numbers; those below <paramref name="least"/> are left out, and features that were touched too seldom.</summary>
    public List<(int Feature, (byte Class, short Weight)[] Entries)> Rows(float scale, int leastUpdates, int least)
    {
        var rows = new List<(int, (byte, short)[])>();
        for (var feature = 0; feature < _weights.Length; feature++)
        {
            if (_weights[feature] is not { } row || _seen[feature] < leastUpdates)
                continue;
            var entries = new List<(byte, short)>();
            for (var c = 0; c < classCount; c++)
            {
                var total = _totals[feature][c] + row[c] * (_step - _stamps[feature][c]);
                var weight = (int)MathF.Round(total / _step * scale);
                if (Math.Abs(weight) >= least)
                    entries.Add(((byte)c, (short)Math.Clamp(weight, -32767, 32767)));
            }
            if (entries.Count > 0)
                rows.Add((feature, [.. entries]));
        }
        return rows;
    }
}
