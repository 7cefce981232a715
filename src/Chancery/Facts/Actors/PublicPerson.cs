using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>Somebody in a public office, from <c>people.tsv</c>.</summary>
/// <param name="Id">Country or organisation and name, as records print it.</param>
/// <param name="Name">The usual English form.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or the id of an organisation.</param>
/// <param name="ServesCountry">Whether <paramref name="Country"/> is a country, not an organisation.</param>
/// <param name="IsFemale">By which pronoun others write of her or him; null where unknown.</param>
internal sealed record PublicPerson(string Id, string Name, string Country, bool ServesCountry, bool? IsFemale)
{
    /// <summary>Offices with the first and last day held; null where it goes on or is unknown.</summary>
    public List<(string Office, LocalDate? From, LocalDate? To)> Offices { get; } = [];

    /// <summary>What later mentions call them by.</summary>
    public List<string> Surnames { get; } = [];

    /// <summary>The same person in the service of other countries or organisations, as the register has the two apart.</summary>
    public List<PublicPerson> Elsewhere { get; } = [];

    /// <summary>The entry of this person that a day falls in: a former minister who heads an organisation by then is met there.</summary>
    public PublicPerson On(LocalDate? day)
    {
        if (Elsewhere.Count == 0 || Held(day) is not null)
            return this;
        foreach (var other in Elsewhere)
        {
            if (other.Held(day) is not null)
                return other;
        }
        return this;
    }

    /// <summary>The office held on a day; the last one where the day is unknown or none fits.</summary>
    public string Office(LocalDate? day) => Held(day) ?? Offices[^1].Office;

    /// <summary>The office held on a day, or null.</summary>
    public string? Held(LocalDate? day)
    {
        foreach (var (office, from, to) in Offices)
        {
            if (day is { } d && (from is null || from <= d) && (to is null || d <= to))
                return office;
        }
        return null;
    }
}
