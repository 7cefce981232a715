namespace Chancery.Ledgers;

/// <summary>What reading an article again changed.</summary>
/// <param name="Same">How many reports stay as they are.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Replaced">How many no longer count.</param>
/// <param name="Proposed">How many are proposals beside what people have confirmed.</param>
public sealed record Reread(int Same, int Added, int Replaced, int Proposed);
