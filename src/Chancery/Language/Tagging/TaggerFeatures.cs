using Chancery.Language.Model;

namespace Chancery.Language.Tagging;

/// <summary>The features by which a word is tagged from left to right (after Collins, EMNLP 2002, with ends and shapes of the neighbours).</summary>
internal static class TaggerFeatures
{
    /// <summary>Features are numbered below 2^Bits.</summary>
    public const int Bits = 20;

    /// <summary>How many features a word has.</summary>
    public const int Count = 50;

    /// <summary>Fills in the features of word <paramref name="i"/>, the tags before it being known.</summary>
    public static void Extract(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int i, Span<int> features)
    {
        var w = words[i];
        Word w1 = At(words, i - 1), w2 = At(words, i - 2), n1 = At(words, i + 1), n2 = At(words, i + 2);
        ulong t1 = i > 0 ? tags[i - 1] + 1UL : 0, t2 = i > 1 ? tags[i - 2] + 1UL : 0;
        ulong first = i == 0 ? 1UL : 0;
        var f = 0;
        features[f++] = FeatureHash.Feature(Bits, 0, 0);
        features[f++] = FeatureHash.Feature(Bits, 1, w.Lower);
        features[f++] = FeatureHash.Feature(Bits, 2, w.Suffix1);
        features[f++] = FeatureHash.Feature(Bits, 3, w.Suffix2);
        features[f++] = FeatureHash.Feature(Bits, 4, w.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 5, w.Suffix4);
        features[f++] = FeatureHash.Feature(Bits, 6, w.Prefix2);
        features[f++] = FeatureHash.Feature(Bits, 7, w.Prefix3);
        features[f++] = FeatureHash.Feature(Bits, 8, w.Shape, first);
        features[f++] = FeatureHash.Feature(Bits, 9, w.Lower, w.Shape);
        features[f++] = FeatureHash.Feature(Bits, 10, w1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 11, w2.Lower);
        features[f++] = FeatureHash.Feature(Bits, 12, n1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 13, n2.Lower);
        features[f++] = FeatureHash.Feature(Bits, 14, t1);
        features[f++] = FeatureHash.Feature(Bits, 15, t1, t2);
        features[f++] = FeatureHash.Feature(Bits, 16, t1, w.Lower);
        features[f++] = FeatureHash.Feature(Bits, 17, t1, w.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 18, t1, t2, w.Lower);
        features[f++] = FeatureHash.Feature(Bits, 19, w1.Lower, w.Lower);
        features[f++] = FeatureHash.Feature(Bits, 20, w.Lower, n1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 21, w1.Lower, n1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 22, n1.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 23, w1.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 24, n1.Shape, w.Shape);
        features[f++] = FeatureHash.Feature(Bits, 25, w1.Shape, w.Shape);
        features[f++] = FeatureHash.Feature(Bits, 26, w.Suffix2, n1.Suffix2);
        features[f++] = FeatureHash.Feature(Bits, 27, w.Suffix3, n1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 28, t1, n1.Lower);
        features[f++] = FeatureHash.Feature(Bits, 29, t1, n1.Suffix3, w.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 30, n1.Lower, n2.Lower);
        features[f++] = FeatureHash.Feature(Bits, 31, w1.Lower, w2.Lower);
        features[f++] = FeatureHash.Feature(Bits, 32, w.Fine);
        features[f++] = FeatureHash.Feature(Bits, 33, w.Middle, w.Suffix2);
        features[f++] = FeatureHash.Feature(Bits, 34, w.Coarse, w.Shape, w.Suffix3);
        features[f++] = FeatureHash.Feature(Bits, 35, w1.Fine, w.Fine);
        features[f++] = FeatureHash.Feature(Bits, 36, w.Fine, n1.Fine);
        features[f++] = FeatureHash.Feature(Bits, 37, t1, w.Fine);
        features[f++] = FeatureHash.Feature(Bits, 38, t1, w.Middle, n1.Middle);
        features[f++] = FeatureHash.Feature(Bits, 39, n1.Middle, n2.Middle, w.Suffix2);
        features[f++] = FeatureHash.Feature(Bits, 40, w.Lower, n1.Middle);
        features[f++] = FeatureHash.Feature(Bits, 41, w1.Middle, w.Lower);
        features[f++] = FeatureHash.Feature(Bits, 42, w.Shape, w1.Shape, n1.Shape);
        features[f++] = FeatureHash.Feature(Bits, 43, w.Usage);
        features[f++] = FeatureHash.Feature(Bits, 44, w.Usage, t1);
        features[f++] = FeatureHash.Feature(Bits, 45, w.Usage, n1.Usage);
        features[f++] = FeatureHash.Feature(Bits, 46, w.Usage, n1.UsualTag, n2.UsualTag);
        features[f++] = FeatureHash.Feature(Bits, 47, w.Usage, t1, n1.UsualTag);
        features[f++] = FeatureHash.Feature(Bits, 48, w.Usage, w.Shape, w.Suffix2);
        features[f] = FeatureHash.Feature(Bits, 49, t1, n1.Usage, w.Lower);
    }

    private static Word At(ReadOnlySpan<Word> words, int i) => i >= 0 && i < words.Length ? words[i] : default;
}
