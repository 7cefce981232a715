using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>By what a word is known in the overview, beyond the features of its role for the phrase that owns it.</summary>
internal static class OverviewFeatures
{
    /// <summary>Features are numbered below 2^Bits, together with those of roles.</summary>
    public const int Bits = RoleFeatures.Bits;

    /// <summary>How many features a word has at most.</summary>
    public const int Count = RoleFeatures.Count + Own;

    private const int Own = 5;

    /// <summary>Adds the features of a word to those of its role, and returns how many it has then.</summary>
    public static int Extend(AttributionSheet a, CueView v, CueCandidate cue, byte ownership, int i, Span<int> features, int count)
    {
        ulong margin = (ulong)(Math.Clamp(cue.Margin / 12, -6, 12) + 6), quoted = a.Quotes[i] == 0 ? 0UL : 1;
        var inside = i >= cue.First && i < cue.End ? 1UL + (i == cue.First ? 1UL : 0) + (i == cue.End - 1 ? 2UL : 0) : 0;
        var f = new FeatureFiller(Bits, features[count..], 300);
        f.Add(ownership, margin);
        f.Add(ownership, margin, inside);
        f.Add(ownership, v.Argument(i), margin);
        f.Add(ownership, v.Argument(i), v.Edges(i));
        f.Add(ownership, i < cue.First ? 0UL : 1, quoted, margin);
        return count + Own;
    }

    /// <summary>The one feature of a word that no phrase owns.</summary>
    public static int Unowned(bool quoted) => FeatureHash.Feature(Bits, 320, quoted ? 1UL : 0);
}
