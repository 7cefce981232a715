using System.Runtime.CompilerServices;

namespace Chancery.Language.Model;

/// <summary>Fills a list of features, template after template.</summary>
/// <param name="bits">Features are numbered below 2^bits.</param>
/// <param name="features">What is filled.</param>
/// <param name="first">The number of the first template.</param>
internal ref struct FeatureFiller(int bits, Span<int> features, int first = 0)
{
    private readonly Span<int> _features = features;
    private readonly int _first = first;

    /// <summary>The next template's number.</summary>
    public int Count { get; private set; } = first;

    /// <summary>Adds the next template, filled with four values.</summary>
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(a, FeatureHash.Mix(b, d), c);

    /// <summary>Adds the next template, filled with up to three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b = 0, ulong c = 0)
    {
        _features[Count - _first] = FeatureHash.Feature(bits, Count, a, b, c);
        Count++;
    }
}
