using Chancery.Articles;

namespace Chancery.Facts.Actors;

/// <summary>Somebody who acts, speaks or receives.</summary>
/// <param name="Id"><c>GBR</c>, <c>EU</c>, <c>GBR/keir-starmer</c>, <c>GBR/ministry-of-defence</c>, <c>group/coalition-of-the-willing</c>, <c>-/first-last</c>.</param>
/// <param name="Kind">Country, person, organisation or group.</param>
/// <param name="Name">The fullest name that the article or the reference data gives.</param>
public sealed record Actor(string Id, ActorKind Kind, string Name)
{
    /// <summary>The country that it belongs to, ISO 3166-1 alpha-3 (<c>EU</c>-like ids for officials of organisations stay in <see cref="Id"/>).</summary>
    public string? Country { get; init; }

    /// <summary>A person's office, as the article or the reference data words it.</summary>
    public string? Office { get; init; }

    /// <summary>The actor on whose behalf it gives and receives: the country of a ministry, capital or agency of a government.</summary>
    public string? ActsFor { get; init; }

    /// <summary>Where the article names it or refers to it, in order.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];
}
