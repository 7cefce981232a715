using System.Runtime.InteropServices;

namespace Chancery.Language.Attributing;

/// <summary>Scores whole choices of source and content by weights of hashed features, a byte each.</summary>
/// <param name="weights">A weight for each feature, in the unit of <see cref="AttributionFinder"/>.</param>
/// <param name="chain">What a unit of the chain's score counts, in hundredths.</param>
internal sealed class ChoiceModel(sbyte[] weights, int chain)
{
    /// <summary>The score of a choice.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="behind">How much it scores below the best of the chain.</param>
    public int Score(ReadOnlySpan<int> features, int behind)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += weights[feature];
        return sum - (behind * chain / 100);
    }

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
        writer.Write(chain);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}
