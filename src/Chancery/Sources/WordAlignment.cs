using Chancery.Language;

namespace Chancery.Sources;

/// <summary>Which word of a copy stands for which word of the original, over two whole sentences.</summary>
internal static class WordAlignment
{
    private const int Swapped = -1;
    private const int Gap = -1;

    /// <summary>Pairs the words of two runs.</summary>
    /// <returns>For each word of the first, the place of its counterpart in the second, equal or swapped in; -1 where there is none.</returns>
    public static int[] Of(ReadOnlySpan<SourceWord> a, ReadOnlySpan<SourceWord> b)
    {
        var width = b.Length + 1;
        var scores = new int[(a.Length + 1) * width];
        for (var i = 1; i <= a.Length; i++)
            scores[i * width] = i * Gap;
        for (var j = 1; j <= b.Length; j++)
            scores[j] = j * Gap;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var across = scores[((i - 1) * width) + j - 1] + Pair(a[i - 1], b[j - 1]);
                scores[(i * width) + j] = Math.Max(across, Math.Max(scores[((i - 1) * width) + j], scores[(i * width) + j - 1]) + Gap);
            }
        }
        var pairs = new int[a.Length];
        Array.Fill(pairs, -1);
        for (int i = a.Length, j = b.Length; i > 0 && j > 0;)
        {
            var score = scores[(i * width) + j];
            if (score == scores[((i - 1) * width) + j - 1] + Pair(a[i - 1], b[j - 1]))
                pairs[--i] = --j;
            else if (score == scores[((i - 1) * width) + j] + Gap)
                i--;
            else
                j--;
        }
        return pairs;
    }

    private static int Pair(SourceWord a, SourceWord b)
    {
        if (a.Code == b.Code)
            return SentenceAligner.Worth(a.Traits);
        // A figure stands for a figure and a small word for a small word sooner than for anything else.
        var alike = ((a.Traits ^ b.Traits) & (WordTraits.Function | WordTraits.Number | WordTraits.Modal)) == 0;
        return alike ? Swapped + 1 : Swapped;
    }
}
