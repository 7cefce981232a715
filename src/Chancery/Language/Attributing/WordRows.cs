using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Language.Attributing;

/// <summary>Numbers of the words of a window, a row for each. Rows are longer than they need be, so that whole vectors can be read and written at their ends, and there are rows for a last tile that is not full.</summary>
internal sealed class WordRows
{
    /// <summary>By how much rows are too long: what is written there may be overwritten at any time.</summary>
    public const int Slack = 32;

    private readonly short[] _numbers;

    /// <summary>Makes rows of zeros.</summary>
    public WordRows(int words, int width)
    {
        Stride = ((width + PairMatrix.BlockRows - 1) / PairMatrix.BlockRows * PairMatrix.BlockRows) + Slack;
        _numbers = new short[(words + PairMatrix.TileWords) * Stride];
    }

    /// <summary>How many numbers lie from one word to the next.</summary>
    public int Stride { get; }

    /// <summary>The numbers of a word.</summary>
    public Span<short> Of(int word) => _numbers.AsSpan(word * Stride, Stride);

    /// <summary>Where those of a word begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref short First(int word) => ref MemoryMarshal.GetReference(Of(word));
}
