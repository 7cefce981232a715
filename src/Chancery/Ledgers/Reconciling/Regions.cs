using System.Collections.Frozen;
using Chancery.Data;
using Chancery.Facts.Actors;

namespace Chancery.Ledgers.Reconciling;

/// <summary>Parties that are named for some of the countries in them: <i>Africa</i> for Ghana and Togo.</summary>
internal sealed class Regions(ReferenceData data)
{
    private readonly FrozenSet<string> _ids = Organisation.Continents(data);

    /// <summary>Whether a party is a part of the world, or somebody there of whom no more is told: <i>Central American farmers</i>.</summary>
    public bool Contains(string id) => _ids.Contains(Signature.Principal(id).ToString());
}
