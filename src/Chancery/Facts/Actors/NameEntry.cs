namespace Chancery.Facts.Actors;

/// <summary>What a listed name stands for.</summary>
/// <param name="Id">The id of the actor; of a person, empty.</param>
/// <param name="Role">How the name stands for it.</param>
/// <param name="Person">The person, where it names one.</param>
internal sealed record NameEntry(string Id, NameRole Role, PublicPerson? Person = null);

/// <summary>How a listed name stands for its actor.</summary>
internal enum NameRole : byte
{
    /// <summary>It is its name.</summary>
    Name,
    /// <summary>It is an adjective of a country or a word for its people.</summary>
    Demonym,
    /// <summary>It is a capital, which stands for the government only where it acts.</summary>
    Capital,
    /// <summary>It names a person in full.</summary>
    Person,
}
