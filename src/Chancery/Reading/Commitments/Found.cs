using Chancery.Articles;
using Chancery.Facts.Actors;

namespace Chancery.Reading.Commitments;

/// <summary>Parties that were found, and the rule that led to them.</summary>
/// <param name="Parties">Each with the words that name it.</param>
internal sealed record Found(IReadOnlyList<(string Id, TextSpan Words)> Parties)
{
    /// <summary>No party.</summary>
    public static Found Nobody { get; } = new([]);

    /// <summary>The rule, or null where nobody was found.</summary>
    public Rule? By { get; init; }

    /// <summary>Whether there is any.</summary>
    public bool Any => Parties.Count > 0;

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids => [.. Parties.Select(p => p.Id)];

    /// <summary>The same with their rule.</summary>
    public Found As(Rule rule) => Any ? this with { By = rule } : this;

    /// <summary>The same without some parties.</summary>
    public Found Without(IReadOnlyList<string> ids) => this with { Parties = [.. Parties.Where(p => !ids.Contains(p.Id))] };

    /// <summary>The same without names that no list knows: what one sentence calls a fund or programme gets nothing in the next.</summary>
    public Found Listed => this with { Parties = [.. Parties.Where(p => !ActorIds.IsUnlisted(p.Id))] };

    /// <summary>The same without groups: whom one sentence describes the next does not speak of.</summary>
    public Found Named => this with { Parties = [.. Parties.Where(p => !ActorIds.IsGroup(p.Id))] };

    /// <summary>The same with further parties behind.</summary>
    public Found And(Found further) => further.Any ? this with { Parties = [.. Parties.Concat(further.Parties).DistinctBy(p => p.Id)], By = By ?? further.By } : this;

    /// <summary>The first of some findings that found anybody.</summary>
    public static Found First(params ReadOnlySpan<Func<Found>> findings)
    {
        foreach (var find in findings)
        {
            if (find() is { Any: true } found)
                return found;
        }
        return Nobody;
    }

    /// <summary>The decision for a field, or none where nobody was found.</summary>
    public IEnumerable<Decision> Decide(string field) =>
        Any && By is { } rule ? [new Decision(field, rule, [.. Parties.Select(p => p.Words).Distinct().Order()])] : [];
}
