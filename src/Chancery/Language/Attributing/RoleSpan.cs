namespace Chancery.Language.Attributing;

/// <summary>A span that a reporting phrase has: words <c>[First, Last]</c> of the article.</summary>
/// <param name="Kind"><see cref="RoleClass.Source"/> or <see cref="RoleClass.Content"/>.</param>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
internal readonly record struct RoleSpan(int Kind, int First, int Last);
