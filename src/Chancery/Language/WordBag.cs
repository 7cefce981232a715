using Chancery.Language.Model;

namespace Chancery.Language;

/// <summary>Words of a sentence as hashes in order, and how much each tells.</summary>
/// <param name="Hashes">The hashes, each once, in order.</param>
/// <param name="Bits">How much each tells, in bits: the rarer the more (Spärck Jones, <i>A Statistical Interpretation of Term Specificity</i>, 1972).</param>
internal sealed record WordBag(ulong[] Hashes, float[] Bits)
{
    private readonly float _sum = Bits.Sum();

    /// <summary>A hash that is the same on every machine (FNV-1a, mixed).</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = FeatureHash.Of(text);
        return (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
    }

    public int Count => Hashes.Length;

    /// <summary>The words that tell most, at most so many.</summary>
    public IEnumerable<ulong> Telling(int most) => Hashes.Zip(Bits).OrderByDescending(w => w.Second).ThenBy(w => w.First).Take(most).Select(w => w.First);

    /// <summary>How many words two bags share, and how much those tell.</summary>
    public (int Words, float Bits) Shared(WordBag other)
    {
        var (words, bits) = (0, 0f);
        var (theirs, j) = (other.Hashes, 0);
        for (var i = 0; i < Hashes.Length && j < theirs.Length;)
        {
            if (Hashes[i] == theirs[j])
            {
                words++;
                bits += Bits[i];
                i++;
                j++;
            }
            else if (Hashes[i] < theirs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return (words, bits);
    }

    /// <summary>Twice what the shared words tell of what all tell, 0 to 1 (Dice 1945, weighted).</summary>
    public double Dice(WordBag other, float shared) => _sum + other._sum == 0 ? 0 : 2.0 * shared / (_sum + other._sum);

    /// <summary>The share of the poorer bag that the other has, 0 to 1.</summary>
    public double Held(WordBag other, float shared) => Math.Min(_sum, other._sum) is var least && least == 0 ? 0 : (double)shared / least;
}
