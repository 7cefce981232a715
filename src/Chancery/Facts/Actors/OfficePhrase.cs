namespace Chancery.Facts.Actors;

/// <summary>The office that stands beside a name.</summary>
/// <param name="First">The first word of office and name together.</param>
/// <param name="Office">The office in lower case; null where only a title stands there.</param>
/// <param name="Country">The id of the country or organisation that it belongs to.</param>
/// <param name="IsTitle">Whether a title (<i>Mr</i>) stands there.</param>
internal readonly record struct OfficePhrase(int First, string? Office, string? Country, bool IsTitle);
