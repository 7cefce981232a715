namespace Chancery.Training;

/// <summary>One annotated sentence of a treebank; heads are word numbers, the length for the root.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, string[] Tags, int[] Heads, string[] Relations, byte[] Names, bool StartsDocument);
