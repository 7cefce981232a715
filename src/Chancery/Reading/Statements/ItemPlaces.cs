using Chancery.Articles;
using Chancery.Reading.Commitments;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Where an article tells of its commitments and engagements.</summary>
internal sealed class ItemPlaces
{
    private readonly string[] _ids;
    private readonly SpanIndex _index;

    public ItemPlaces(IReadOnlyList<Engagement> engagements, IReadOnlyList<Commitment> commitments)
    {
        _ids = [.. commitments.Select(c => c.Id), .. engagements.Select(e => e.Id)];
        _index = new SpanIndex(commitments.Select(c => c.Evidence).Concat(engagements.Select(e => e.Evidence)).SelectMany((evidence, at) => evidence.Select(e => (e, at))));
    }

    /// <summary>The items of which some characters tell, the commitments first, and where they do.</summary>
    public IReadOnlyList<(string Id, TextSpan Place)> In(IReadOnlyList<TextSpan> spans) =>
        [.. spans.SelectMany(s => _index.Overlapping(s)).Distinct().OrderBy(found => found.Item).Select(found => (_ids[found.Item], found.Span))];

    /// <summary>The item told of last before a place, and where, unless it stands before the reach.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isWithin">Whether a start of evidence is within reach.</param>
    public (string Id, TextSpan Place)? Before(int place, Func<int, bool> isWithin)
    {
        (TextSpan Span, int Item)? nearest = null;
        foreach (var found in _index.StartingBefore(place))
        {
            if (nearest is { } known && found.Span.Start < known.Span.Start || !isWithin(found.Span.Start))
                break;
            if (!found.Span.IsEmpty && (nearest is not { } other || found.Item < other.Item))
                nearest = found;
        }
        return nearest is { } last ? (_ids[last.Item], last.Span) : null;
    }
}
