using System.Collections.Frozen;

namespace Chancery.Facts.Money;

/// <summary>What a name that several currencies share means: by country, and where nothing tells.</summary>
internal sealed record SharedName(string? Default, FrozenDictionary<string, string> ByCountry);
