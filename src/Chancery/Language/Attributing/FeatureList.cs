using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>A list of features of which each template may add any number; what goes beyond its room is left out.</summary>
internal ref struct FeatureList(int bits, Span<int> features)
{
    private readonly Span<int> _features = features;

    /// <summary>How many features there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a template, filled with up to three values.</summary>
    public void Add(int template, ulong a, ulong b = 0, ulong c = 0)
    {
        if (Count < _features.Length)
            _features[Count++] = FeatureHash.Feature(bits, template, a, b, c);
    }
}
