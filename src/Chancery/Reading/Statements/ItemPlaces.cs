using Chancery.Articles;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Where an article tells of its commitments and engagements.</summary>
internal sealed class ItemPlaces
{
    private readonly (string Id, IReadOnlyList<TextSpan> Evidence)[] _items;
    private readonly SpanIndex _index;

    public ItemPlaces(IReadOnlyList<Engagement> engagements, IReadOnlyList<Commitment> commitments)
    {
        _items = [.. commitments.Select(c => (c.Id, c.Evidence)), .. engagements.Select(e => (e.Id, e.Evidence))];
        _index = new SpanIndex(_items.SelectMany((item, at) => item.Evidence.Select(e => (e, at))));
    }

    /// <summary>The items of which some characters tell: the commitments first.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<TextSpan> Evidence)> In(IReadOnlyList<TextSpan> spans) =>
        [.. spans.SelectMany(s => _index.Overlapping(s)).Select(found => found.Item).Distinct().Order().Select(at => _items[at])];

    /// <summary>The item told of last before a place, unless it stands before the reach.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isWithin">Whether a start of evidence is within reach.</param>
    public (string Id, IReadOnlyList<TextSpan> Evidence)? Before(int place, Func<int, bool> isWithin)
    {
        (TextSpan Span, int Item)? nearest = null;
        foreach (var found in _index.StartingBefore(place))
        {
            if (nearest is { } known && found.Span.Start < known.Span.Start || !isWithin(found.Span.Start))
                break;
            if (!found.Span.IsEmpty && (nearest is not { } other || found.Item < other.Item))
                nearest = found;
        }
        return nearest is { } last ? _items[last.Item] : null;
    }
}
