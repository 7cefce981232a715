using System.Collections.Frozen;

namespace Chancery.Reading.Statements;

/// <summary>A reporting word or phrase, from <c>reporting-cues.tsv</c>.</summary>
/// <param name="Words">Its lemmas.</param>
/// <param name="Type">What the source does with the content.</param>
/// <param name="Stance">Where the source stands by using it, or null.</param>
/// <param name="Frames">The complements that hold the content: <c>that-clause</c>, <c>quote</c>, <c>to-infinitive</c>, <c>object-np</c>, <c>about-np</c>, <c>obj+to-inf</c>.</param>
internal sealed record Cue(string[] Words, StatementType Type, Stance? Stance, FrozenSet<string> Frames)
{
    /// <summary>No complements that are known.</summary>
    public static FrozenSet<string> NoFrames { get; } = FrozenSet<string>.Empty;
}
