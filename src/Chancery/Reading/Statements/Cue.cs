namespace Chancery.Reading.Statements;

/// <summary>A reporting word or phrase, from <c>reporting-cues.tsv</c>.</summary>
/// <param name="Words">Its lemmas.</param>
/// <param name="Type">What the source does with the content.</param>
/// <param name="Stance">Where the source stands by using it, or null.</param>
internal sealed record Cue(string[] Words, StatementType Type, Stance? Stance)
{
    /// <summary>Whether the list has it.</summary>
    public bool IsListed { get; init; } = true;
}
