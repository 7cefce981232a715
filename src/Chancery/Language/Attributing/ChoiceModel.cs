using System.Runtime.InteropServices;

namespace Chancery.Language.Attributing;

/// <summary>Scores whole choices of source and content by weights of hashed features, a byte each.</summary>
/// <param name="weights">A weight for each feature, in the unit of <see cref="AttributionFinder"/>.</param>
/// <param name="chain">What a unit of the chain's score counts, in hundredths.</param>
internal sealed class ChoiceModel(sbyte[] weights, int chain)
{
    private readonly sbyte[] _weights = weights;
    private readonly int _chain = chain;

    /// <summary>What features add up to.</summary>
    public int Score(ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[feature];
        return sum;
    }

    /// <summary>What is lost by scoring below the best of the chain.</summary>
    public int Behind(int behind) => behind * _chain / 100;

    /// <summary>The mean of models that learnt the same in another order.</summary>
    public static ChoiceModel Mean(IReadOnlyList<ChoiceModel> models) => new(
        [.. Enumerable.Range(0, 1 << ChoiceFeatures.Bits).Select(f => (sbyte)Math.Round(models.Average(m => m._weights[f]), MidpointRounding.AwayFromZero))],
        (int)Math.Round(models.Average(m => m._chain), MidpointRounding.AwayFromZero));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    public static ChoiceModel Read(BinaryReader reader)
    {
        var chain = reader.ReadInt32();
        var weights = new sbyte[1 << ChoiceFeatures.Bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new ChoiceModel(weights, chain);
    }

    /// <summary>Writes a model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_chain);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }
}
