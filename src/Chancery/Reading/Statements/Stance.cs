namespace Chancery.Reading.Statements;

/// <summary>Where the source plainly stands.</summary>
public enum Stance : byte
{
    /// <summary>Backs, welcomes, reaffirms.</summary>
    Supports,
    /// <summary>Refuses what others want or offer.</summary>
    Rejects,
    /// <summary>Questions it.</summary>
    Doubts,
    /// <summary>Urges, calls on.</summary>
    Demands,
    /// <summary>Is ready to give or do.</summary>
    Offers,
    /// <summary>Warns of it.</summary>
    Warns,
    /// <summary>Says that it is not so.</summary>
    Denies,
}
