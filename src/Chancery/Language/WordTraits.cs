namespace Chancery.Language;

/// <summary>What a word is to whoever compares two texts.</summary>
[Flags]
internal enum WordTraits : byte
{
    /// <summary>A word of meaning, which rewording machines swap.</summary>
    None = 0,
    /// <summary>A word such as <i>of</i> or <i>would</i>, which says little about what a text is about.</summary>
    Function = 1,
    /// <summary>A word with a capital letter that does not owe it to its place.</summary>
    Name = 2,
    /// <summary>A figure, a number word, or what it counts by.</summary>
    Number = 4,
    /// <summary>It stands between quotation marks.</summary>
    Quoted = 8,
    /// <summary>A sentence begins with it.</summary>
    Opens = 16,
    /// <summary><i>Will</i>, <i>may</i>, <i>not</i>.</summary>
    Modal = 32,
}
