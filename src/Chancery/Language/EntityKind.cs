namespace Chancery.Language;

/// <summary>What a named entity names.</summary>
public enum EntityKind : byte
{
    /// <summary>A human being.</summary>
    Person,
    /// <summary>A body of people: a government, a company, an agency.</summary>
    Organisation,
    /// <summary>A country, town or region.</summary>
    Place,
    /// <summary>Any other name.</summary>
    Other,
}
