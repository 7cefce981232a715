using Chancery.Articles;

namespace Chancery.Sources;

/// <summary>One thing that a copy changed.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Original">The words of the original; empty (of no length) where the copy adds some.</param>
/// <param name="Copy">The words of the copy; empty where it leaves some out.</param>
public sealed record SourceChange(ChangeKind Kind, TextSpan Original, TextSpan Copy);
