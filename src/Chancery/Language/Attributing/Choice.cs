namespace Chancery.Language.Attributing;

/// <summary>One way to fill the source and the content of a reporting phrase, and what it is known by.</summary>
/// <param name="Way">The way.</param>
/// <param name="Features">What it is known by; empty where a model scores it at once.</param>
/// <param name="Score">What the model gives it; 0 without one.</param>
internal sealed record Choice(Way Way, int[] Features, int Score);
