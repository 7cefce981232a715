namespace Chancery.Reading.Wording;

/// <summary>Wording that rewording machines put in the place of other wording.</summary>
/// <param name="Wording">What they write.</param>
/// <param name="Codes">The words of it.</param>
/// <param name="Readings">What stood there, the likeliest first.</param>
/// <param name="IsStrong">Whether people hardly write it so.</param>
/// <param name="Name">The fixed name that it was, where it was one; else null.</param>
internal sealed record Swap(string Wording, ushort[] Codes, IReadOnlyList<(string Text, ushort[] Codes)> Readings, bool IsStrong, string? Name);
