using Chancery.Language;

namespace Chancery.Sources;

/// <summary>Aligns two runs of words: what they share in one order, with words swapped, dropped and put in between.</summary>
/// <remarks>
/// A local alignment (Smith and Waterman). A text that was reworded keeps its frame, so that words swapped one for one lie between
/// words kept; two accounts of one event share names, but no frame.
/// </remarks>
internal static class SentenceAligner
{
    /// <summary>The longest run that is aligned.</summary>
    public const int Longest = 128;

    private const int Swapped = -2;
    private const int Gap = -2;

    /// <summary>What it counts that both runs have a word.</summary>
    public static int Worth(WordTraits traits) => (traits & WordTraits.Function) != 0 ? 2 : 4;

    /// <summary>How much of the first run, by the worth of its words, stands in the second.</summary>
    public static int Score(ReadOnlySpan<ushort> a, ReadOnlySpan<WordTraits> traits, ReadOnlySpan<ushort> b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        row = row[..(b.Length + 1)];
        row.Clear();
        var best = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = 0;
            var left = 0;
            var worth = Worth(traits[i]);
            var code = a[i];
            for (var j = 0; j < b.Length; j++)
            {
                var score = diagonal + (code == b[j] ? worth : Swapped);
                diagonal = row[j + 1];
                score = Math.Max(score, Math.Max(diagonal, left) + Gap);
                left = score > 0 ? score : 0;
                row[j + 1] = left;
                best = Math.Max(best, left);
            }
        }
        return best;
    }
}
