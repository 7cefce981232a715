namespace Chancery.Desk.Views;

/// <summary>A stretch of an article that is shown in one way.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="Text">Its characters as they are shown.</param>
/// <param name="Marks">The marks that cover it, the shortest first.</param>
/// <param name="IsHidden">Whether it is one character that would not be seen or would move others, shown by its number.</param>
public sealed record TextPiece(int Start, string Text, IReadOnlyList<TextMark> Marks, bool IsHidden);
