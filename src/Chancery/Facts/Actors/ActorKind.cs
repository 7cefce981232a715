namespace Chancery.Facts.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind : byte
{
    /// <summary>A country or territory, standing for its government too.</summary>
    Country,
    /// <summary>A human being.</summary>
    Person,
    /// <summary>An organisation, agency, company, ministry or fund.</summary>
    Organisation,
    /// <summary>People or parties named only together: <i>about 20 nations</i>, <i>UK officials</i>.</summary>
    Group,
}
