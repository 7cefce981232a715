namespace Chancery.Ledgers;

/// <summary>What became of an entry since some time.</summary>
/// <param name="Before">As it was known then; null where nothing was.</param>
/// <param name="After">As it is known now.</param>
/// <param name="Fields">The fields that show another value now; empty for a new entry.</param>
public sealed record EntryChange(Entry? Before, Entry After, IReadOnlyList<string> Fields)
{
    /// <summary>Whether nothing but further reports came.</summary>
    public bool IsOnlyBacking => Before is not null && Fields.Count == 0 && Before.Disputed.SequenceEqual(After.Disputed) && Before.State == After.State;
}
