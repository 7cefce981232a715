using Chancery.Language;

namespace Chancery.Training;

/// <summary>A sentence to learn trees from: heads are word numbers, the length for the root.</summary>
internal sealed record ParsedSentence(Word[] Words, byte[] Tags, int[] Heads, byte[] Labels);
