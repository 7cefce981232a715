namespace Chancery.Language.Attributing;

/// <summary>What becomes of the products of a matrix with words.</summary>
internal enum TileEnd
{
    /// <summary>Those above zero are kept, others are zero.</summary>
    Positive,

    /// <summary>The first become gates, the others as <see cref="Positive"/>.</summary>
    Gates,

    /// <summary>They are added to what is there.</summary>
    Added,
}
