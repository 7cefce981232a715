namespace Chancery.Reading.Commitments;

/// <summary>How often each party gives, or gets, in an article so far.</summary>
internal sealed class PartyTally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _places;

    /// <summary>Counts the parties of one place, if it names any.</summary>
    public void Add(Found found)
    {
        _places += found.Any ? 1 : 0;
        foreach (var id in found.Ids)
            _counts[id] = _counts.GetValueOrDefault(id) + 1;
    }

    /// <summary>Whether one of some parties stands in half of all places or more.</summary>
    public bool AreMain(Found found) => found.Ids.Select(id => _counts.GetValueOrDefault(id)).Append(0).Max() * 2 >= _places;
}
