using Chancery.Language;

namespace Chancery.Sources;

/// <summary>The marks by which copies of an article find each other: names and figures in their order, which machines rarely change, and short runs of words.</summary>
internal static class SketchFeatures
{
    /// <summary>One run of words in this many is a mark; which ones depends on the words alone, so that an excerpt keeps its own.</summary>
    private const uint RunsSkipped = 6;

    /// <summary>The marks of a sketch, each once.</summary>
    /// <param name="sketch">The sketch.</param>
    /// <param name="most">
    /// How many to keep of them. Those are kept that come first in an order which is the same for all texts, so that a text and its copy keep the same ones.
    /// </param>
    public static HashSet<uint> Of(SourceSketch sketch, int most)
    {
        var all = All(sketch);
        return all.Count <= most ? all : [.. all.OrderBy(Rank).Take(most)];
    }

    private static HashSet<uint> All(SourceSketch sketch)
    {
        var features = new HashSet<uint>();
        var codes = sketch.Codes;
        var traits = sketch.Traits;
        int last = -1, beforeLast = -1;
        for (var i = 0; i < codes.Length; i++)
        {
            if ((traits[i] & (WordTraits.Name | WordTraits.Number)) != 0)
            {
                if (last >= 0)
                    features.Add(Mix(codes[last], codes[i], 0));
                if (beforeLast >= 0)
                    features.Add(Mix(codes[beforeLast], codes[i], 0x10000));
                (beforeLast, last) = (last, i);
            }
            if (i < 2 || ((traits[i] & traits[i - 1] & traits[i - 2]) & WordTraits.Function) != 0)
                continue;
            var run = Mix((uint)codes[i - 2] << 16 | codes[i - 1], codes[i], 0x20000);
            if (run % RunsSkipped == 0)
                features.Add(run);
        }
        return features;
    }

    private static uint Rank(uint mark) => (mark ^ (mark >> 15)) * 0x9E3779B1;

    private static uint Mix(uint a, uint b, uint kind)
    {
        var hash = (a * 0x9E3779B97F4A7C15UL) ^ ((b | kind) * 0xC2B2AE3D27D4EB4FUL);
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        return (uint)(hash >> 32);
    }
}
