using Chancery.Language;

namespace Chancery.Training;

/// <summary>A sentence to learn names from.</summary>
internal sealed record NamedSentence(Word[] Words, byte[] Tags, byte[] Names, bool StartsDocument);
