namespace Chancery.Language.Attributing;

/// <summary>A possible reporting phrase with what it could mean.</summary>
/// <param name="Cue">The phrase.</param>
/// <param name="Head">Its head.</param>
/// <param name="None">What it scores that it reports nothing.</param>
/// <param name="Choices">The likely sources and contents, the best first.</param>
internal sealed record PhraseChoices(CueCandidate Cue, int Head, int None, List<Choice> Choices)
{
    /// <summary>By how much the best of the choices is better than none, in natural logarithms; far below 0 where there is no choice.</summary>
    public float Margin { get; } = Choices.Count == 0 ? -9 : (Choices[0].Score - None) / (float)AttributionFinder.Unit;
}
