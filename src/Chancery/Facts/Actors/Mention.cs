using Chancery.Articles;

namespace Chancery.Facts.Actors;

/// <summary>One place of the text that refers to one actor, or to several (<i>both countries</i>, <i>they</i>).</summary>
/// <param name="Kind">How it refers.</param>
/// <param name="ActorIds">Whom it refers to: one id, or several.</param>
/// <param name="Span">Its characters.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="EndToken">One past its last word.</param>
/// <param name="HeadToken">The word of it that the rest of the sentence depends on.</param>
public sealed record Mention(MentionKind Kind, IReadOnlyList<string> ActorIds, TextSpan Span, int FirstToken, int EndToken, int HeadToken);
