namespace Chancery.Language.Parsing;

/// <summary>The heads of one sentence, seen from above: the dependents of each word in order, and an order that goes from the root down.</summary>
internal sealed class TreeShape
{
    private int[] _cells = [];
    private int _size;

    /// <summary>The first dependent of each word, -1 where none.</summary>
    public ReadOnlySpan<int> First => _cells.AsSpan(0, _size);

    /// <summary>The last dependent of each word, -1 where none.</summary>
    public ReadOnlySpan<int> Last => _cells.AsSpan(_size, _size);

    /// <summary>The next dependent of the same head, -1 where none.</summary>
    public ReadOnlySpan<int> Following => _cells.AsSpan(2 * _size, _size);

    /// <summary>The dependent of the same head before, -1 where none.</summary>
    public ReadOnlySpan<int> Preceding => _cells.AsSpan(3 * _size, _size);

    /// <summary>The first word of the subtree of each word.</summary>
    public ReadOnlySpan<int> Edge => _cells.AsSpan(4 * _size, _size);

    /// <summary>All words, each after its head, and after the dependents of that head that precede it.</summary>
    public ReadOnlySpan<int> Order => _cells.AsSpan(5 * _size, _size);

    /// <summary>Looks at a tree.</summary>
    public void Set(ReadOnlySpan<int> heads)
    {
        _size = heads.Length;
        if (_cells.Length < 6 * _size)
            _cells = new int[12 * _size];
        _cells.AsSpan(0, 4 * _size).Fill(-1);
        Span<int> first = _cells.AsSpan(0, _size), last = _cells.AsSpan(_size, _size), following = _cells.AsSpan(2 * _size, _size), preceding = _cells.AsSpan(3 * _size, _size);
        Span<int> edge = _cells.AsSpan(4 * _size, _size), order = _cells.AsSpan(5 * _size, _size);
        var count = 0;
        for (var i = 0; i < _size; i++)
        {
            edge[i] = i;
            var head = heads[i];
            if (head < 0)
            {
                order[count++] = i;
                continue;
            }
            preceding[i] = last[head];
            if (last[head] < 0)
                first[head] = i;
            else
                following[last[head]] = i;
            last[head] = i;
        }
        for (var done = 0; done < count; done++)
        {
            for (var child = first[order[done]]; child >= 0; child = following[child])
                order[count++] = child;
        }
        for (var done = count - 1; done >= 0; done--)
        {
            var word = order[done];
            if (heads[word] >= 0)
                edge[heads[word]] = Math.Min(edge[heads[word]], edge[word]);
        }
    }
}
