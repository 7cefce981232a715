namespace Chancery.Sources;

/// <summary>Words that two texts share, or that one of them has alone.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">The words with the blanks between them.</param>
internal readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>Which of two texts has some words.</summary>
internal enum DiffKind
{
    /// <summary>Both.</summary>
    Same,
    /// <summary>The first alone.</summary>
    Removed,
    /// <summary>The second alone.</summary>
    Added,
}
