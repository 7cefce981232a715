using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Attributing;

/// <summary>Who stands by whom in a window: neighbours, heads, and the words that a word heads.</summary>
/// <param name="longest">How many words a window has at most.</param>
internal sealed class WordRelatives(int longest)
{
    private const int Step = 16;
    private const int PartBits = 15;

    private readonly int[] _heads = new int[longest];
    private readonly int[] _firstChild = new int[longest];
    private readonly int[] _nextChild = new int[longest];
    private int[] _sums = new int[64];
    private int _count;

    /// <summary>Begins with a window.</summary>
    /// <param name="heads">The head of each word; the word itself where it has none.</param>
    public void Begin(ReadOnlySpan<int> heads)
    {
        _count = heads.Length;
        heads.CopyTo(_heads);
        _firstChild.AsSpan(0, _count).Fill(-1);
        for (var i = 0; i < _count; i++)
        {
            if (heads[i] != i)
                (_nextChild[i], _firstChild[heads[i]]) = (_firstChild[heads[i]], i);
        }
    }

    /// <summary>Gathers for each word what others have.</summary>
    /// <param name="block">Which others.</param>
    /// <param name="taken">What each word has.</param>
    /// <param name="carried">Gets what the others have, one behind the other.</param>
    public void Gather(NetworkBlock block, WordRows taken, WordRows carried)
    {
        var width = block.Width;
        for (var i = 0; i < _count; i++)
        {
            // Whole vectors write beyond their end: the next part, or nothing, comes there.
            var to = carried.Of(i);
            foreach (var offset in block.Offsets)
            {
                Copy(taken, i - offset, width, to);
                to = to[width..];
            }
            if (block.Head)
            {
                Copy(taken, _heads[i], width, to);
                to = to[width..];
            }
            if (block.Children)
                Mean(taken, i, width, to);
        }
    }

    private void Copy(WordRows taken, int word, int width, Span<short> to)
    {
        if (word < 0 || word >= _count)
        {
            to[..width].Clear();
            return;
        }
        ref var source = ref taken.First(word);
        ref var target = ref MemoryMarshal.GetReference(to[..(width + Step - 1)]);
        for (nuint c = 0; c < (nuint)width; c += Step)
            Vector256.LoadUnsafe(ref source, c).StoreUnsafe(ref target, c);
    }

    private void Mean(WordRows taken, int word, int width, Span<short> to)
    {
        var child = _firstChild[word];
        if (child < 0 || _nextChild[child] < 0)
        {
            Copy(taken, child, width, to);
            return;
        }
        if (_sums.Length < width)
            _sums = new int[width * 2];
        var sums = _sums.AsSpan(0, width);
        sums.Clear();
        var count = 0;
        for (; child >= 0; child = _nextChild[child], count++)
        {
            var own = taken.Of(child);
            for (var c = 0; c < sums.Length; c++)
                sums[c] += own[c];
        }
        var part = ((1 << PartBits) + (count / 2)) / count;
        for (var c = 0; c < sums.Length; c++)
            to[c] = (short)Math.Min(short.MaxValue, ((sums[c] * part) + (1 << (PartBits - 1))) >> PartBits);
    }
}
