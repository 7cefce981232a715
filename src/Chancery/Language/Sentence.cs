using Chancery.Articles;

namespace Chancery.Language;

/// <summary>One sentence: its characters, and its words as <c>[FirstToken, EndToken)</c> of <see cref="Analysis.Tokens"/>.</summary>
/// <param name="Span">From its first to its last word.</param>
/// <param name="FirstToken">The index of its first word.</param>
/// <param name="EndToken">One past the index of its last word.</param>
/// <param name="StartsParagraph">Whether a paragraph (a line of the text) begins with it.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, bool StartsParagraph)
{
    /// <summary>The sentence's part of what all words of its text have.</summary>
    internal Span<T> Of<T>(T[] all) => all.AsSpan(FirstToken, EndToken - FirstToken);
}
