namespace Chancery.Sources;

/// <summary>Which articles bear which marks, in eight bytes for a mark of one article and eight more for each further article.</summary>
/// <remarks>What many articles bear tells nothing, so that no list outgrows <see cref="LongestList"/>: a million equal articles cost no more than a few.</remarks>
internal sealed class FeatureTable
{
    /// <summary>The most articles that one mark leads to.</summary>
    public const int LongestList = 48;

    private const int Empty = 0;

    private uint[] _features = new uint[1024];

    /// <summary>0: free; above: one article, counted from 1; below: the first link of a chain.</summary>
    private int[] _holders = new int[1024];
    private Link[] _links = new Link[256];
    private int _linkCount;
    private int _count;

    /// <summary>How many bytes the table takes.</summary>
    public long Bytes => (_features.Length + _links.Length) * 8L;

    /// <summary>Adds an article to those that bear a mark.</summary>
    public void Add(uint feature, int article)
    {
        if (_count * 4L > _features.Length * 3L)
            Grow();
        var slot = Slot(feature);
        var holder = _holders[slot];
        if (holder == Empty)
        {
            _features[slot] = feature;
            _holders[slot] = article + 1;
            _count++;
            return;
        }
        if (holder > 0)
            holder = Chain(holder - 1, -1);
        else if (Length(~holder) >= LongestList)
            return;
        _holders[slot] = Chain(article, ~holder);
    }

    /// <summary>Writes the articles that bear a mark.</summary>
    /// <param name="feature">The mark.</param>
    /// <param name="articles">Room for <see cref="LongestList"/> of them.</param>
    /// <returns>How many there are.</returns>
    public int Find(uint feature, Span<int> articles)
    {
        var holder = _holders[Slot(feature)];
        if (holder == Empty)
            return 0;
        if (holder > 0)
        {
            articles[0] = holder - 1;
            return 1;
        }
        var count = 0;
        for (var link = ~holder; link >= 0; link = _links[link].Next)
            articles[count++] = _links[link].Article;
        return count;
    }

    private int Chain(int article, int next)
    {
        if (_linkCount == _links.Length)
            Array.Resize(ref _links, _links.Length * 2);
        _links[_linkCount] = new Link(article, next);
        return ~_linkCount++;
    }

    private int Length(int link)
    {
        var length = 0;
        for (; link >= 0; link = _links[link].Next)
            length++;
        return length;
    }

    private int Slot(uint feature)
    {
        var mask = (uint)_features.Length - 1;
        var slot = feature & mask;
        while (_holders[slot] != Empty && _features[slot] != feature)
            slot = (slot + 1) & mask;
        return (int)slot;
    }

    private void Grow()
    {
        var (features, holders) = (_features, _holders);
        _features = new uint[features.Length * 2];
        _holders = new int[holders.Length * 2];
        for (var i = 0; i < features.Length; i++)
        {
            if (holders[i] == Empty)
                continue;
            var slot = Slot(features[i]);
            (_features[slot], _holders[slot]) = (features[i], holders[i]);
        }
    }

    private readonly record struct Link(int Article, int Next);
}
