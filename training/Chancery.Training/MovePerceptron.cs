using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>An averaged perceptron of four classes over hashed features (Collins, EMNLP 2002).</summary>
internal sealed class MovePerceptron(int bits)
{
    /// <summary>A row with no scaled weight beyond this is left out, which halves the file and costs less than a tenth of a point.</summary>
    private const float Least = 7.5f;

    private readonly float[] _weights = new float[4 << bits];
    private readonly float[] _corrections = new float[4 << bits];
    private int _step;

    public void Tick() => _step++;

    public Vector128<float> Score(ReadOnlySpan<int> features)
    {
        var rows = MemoryMarshal.Cast<float, Vector128<float>>(_weights);
        var sum = Vector128<float>.Zero;
        foreach (var feature in features)
            sum += rows[feature];
        return sum;
    }

    public void Change(ReadOnlySpan<int> features, int move, float by)
    {
        foreach (var feature in features)
        {
            _weights[4 * feature + move] += by;
            _corrections[4 * feature + move] += by * _step;
        }
    }

    /// <summary>The averaged weights as 16-bit numbers, four to a row; rows that hardly weigh are left out.</summary>
    public ulong[] Rows(float scale)
    {
        var least = Least / scale;
        var rows = new ulong[1 << bits];
        for (var i = 0; i < _weights.Length; i++)
        {
            var row = i / 4 * 4;
            if (MathF.Abs(Averaged(row)) < least && MathF.Abs(Averaged(row + 1)) < least && MathF.Abs(Averaged(row + 2)) < least && MathF.Abs(Averaged(row + 3)) < least)
                continue;
            var weight = Averaged(i) * scale;
            rows[i / 4] |= (ulong)(ushort)(short)Math.Clamp((int)MathF.Round(weight), -32767, 32767) << (16 * (i % 4));
        }
        return rows;
    }

    private float Averaged(int i) => _weights[i] - _corrections[i] / (_step + 1);
}
