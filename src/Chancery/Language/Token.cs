using Chancery.Articles;

namespace Chancery.Language;

/// <summary>One syntactic word of an article, with its place in the tree of its sentence (UD v2, basic dependencies).</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Lemma">Its dictionary form; lower case, except for proper nouns.</param>
/// <param name="PartOfSpeech">Its universal part of speech.</param>
/// <param name="Tag">Its Penn Treebank tag, such as <c>VBD</c>.</param>
/// <param name="Head">The index, in <see cref="Analysis.Tokens"/>, of the word that it depends on; -1 for the root of a sentence.</param>
/// <param name="Relation">The dependency relation with its subtype, such as <c>nsubj:pass</c>; <c>root</c> for a root.</param>
public readonly record struct Token(TextSpan Span, string Lemma, PartOfSpeech PartOfSpeech, string Tag, int Head, string Relation);
