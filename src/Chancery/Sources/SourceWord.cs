using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Sources;

/// <summary>A word of a text, as copies are compared by it.</summary>
/// <param name="Code">Sixteen bits of the hash of its lower-case letters: within two texts, chance makes two words equal once in 65,536.</param>
/// <param name="Traits">What kind of word it is.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct SourceWord(ushort Code, WordTraits Traits, TextSpan Span);
