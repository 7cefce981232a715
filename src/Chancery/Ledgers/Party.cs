namespace Chancery.Ledgers;

/// <summary>The name of an actor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Country, person, organisation or group, in lower case.</param>
public sealed record Party(string Id, string Name, string Kind);
