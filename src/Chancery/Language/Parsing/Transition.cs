namespace Chancery.Language.Parsing;

/// <summary>The moves of the arc-eager system (Nivre, CL 2008).</summary>
internal enum Transition : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,
    /// <summary>The top of the stack, which has its head, leaves it.</summary>
    Reduce,
    /// <summary>The next word becomes the head of the top of the stack, which leaves it.</summary>
    Left,
    /// <summary>The top of the stack becomes the head of the next word, which goes on the stack.</summary>
    Right,
}
