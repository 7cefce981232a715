using System.Collections.Frozen;
using Chancery.Data;

namespace Chancery.Facts.Actors;

/// <summary>A standing organisation, from <c>organisations.tsv</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Nouns">Words that later take up the name: <i>alliance</i>, <i>bloc</i>.</param>
/// <param name="ActsFor">On whose behalf it gives and receives, or null.</param>
internal sealed record Organisation(string Name, string[] Nouns, string? ActsFor)
{
    private const string Continent = "continent";

    /// <summary>Whether it is a part of the world rather than an organisation.</summary>
    public bool IsContinent => Nouns.Contains(Continent);

    /// <summary>The ids of the parts of the world.</summary>
    public static FrozenSet<string> Continents(ReferenceData data) =>
        data.Rows("organisations.tsv").Where(r => r["nouns"].Split('|').Contains(Continent)).Select(r => r["id"]).ToFrozenSet(StringComparer.Ordinal);
}
