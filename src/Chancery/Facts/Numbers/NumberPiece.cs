namespace Chancery.Facts.Numbers;

/// <summary>A figure of the text.</summary>
/// <param name="Value">What it comes to, multipliers included.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last character, multipliers included.</param>
/// <param name="Multiplier">The product of the multipliers written with it; 1 where none.</param>
/// <param name="IsWords">Whether it is written in words.</param>
internal readonly record struct NumberPiece(decimal Value, int Start, int End, decimal Multiplier, bool IsWords);
