namespace Chancery.Language;

/// <summary>A name as the engine sees it, before anybody knows whose: words <c>[FirstToken, EndToken)</c> of the article.</summary>
public readonly record struct Entity(EntityKind Kind, int FirstToken, int EndToken);
