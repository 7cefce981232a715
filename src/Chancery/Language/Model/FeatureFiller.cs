using System.Runtime.CompilerServices;

namespace Chancery.Language.Model;

/// <summary>Fills a list of features, template after template.</summary>
internal ref struct FeatureFiller(int bits, Span<int> features)
{
    private readonly Span<int> _features = features;

    /// <summary>How many features there are so far; the next template's number.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next template, filled with four values.</summary>
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(a, FeatureHash.Mix(b, d), c);

    /// <summary>Adds the next template, filled with up to three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b = 0, ulong c = 0)
    {
        _features[Count] = FeatureHash.Feature(bits, Count, a, b, c);
        Count++;
    }
}
