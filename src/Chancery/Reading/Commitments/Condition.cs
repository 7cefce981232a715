using Chancery.Articles;

namespace Chancery.Reading.Commitments;

/// <summary>What must happen first.</summary>
/// <param name="Span">The words of the condition.</param>
/// <param name="DependsOn">Whose move it waits for, as actor ids; empty where nobody is named.</param>
public sealed record Condition(TextSpan Span, IReadOnlyList<string> DependsOn);
