using System.Globalization;
using Chancery.Data;
using NodaTime;

namespace Chancery.Facts.Actors;

/// <summary>The people of <c>people.tsv</c>, by surname and by country and office.</summary>
internal sealed class PeopleRegister
{
    private readonly Dictionary<string, PublicPerson> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PublicPerson>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PublicPerson>> _byCountry = new(StringComparer.Ordinal);

    public PeopleRegister(ReferenceData data)
    {
        var countries = data.Rows("countries.tsv").Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in data.Rows("people.tsv"))
        {
            var id = $"{row["country"]}/{Slug.Of(row["name"])}";
            if (!_byId.TryGetValue(id, out var person))
            {
                _byId[id] = person = new PublicPerson(id, row["name"], row["country"], countries.Contains(row["country"]), row["gender"] switch { "f" => true, "m" => false, _ => null });
                Add(_bySurname, row["surname"].Length > 0 ? row["surname"] : row["name"].Split(' ')[^1], person);
                Add(_byCountry, row["country"], person);
                Names.Add((row["name"], person));
            }
            foreach (var alias in row.List("aliases"))
            {
                if (alias.Contains(' ', StringComparison.Ordinal))
                    Names.Add((alias, person));
                else
                    Add(_bySurname, alias, person);
            }
            person.Offices.Add((row["office"], Day(row["from"], first: true), Day(row["to"], first: false)));
        }
        foreach (var same in _byId.Values.GroupBy(person => person.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            foreach (var person in same)
                person.Elsewhere.AddRange(same.Where(other => other != person));
        }
    }

    /// <summary>Full names and their spellings.</summary>
    public List<(string Name, PublicPerson Person)> Names { get; } = [];

    /// <summary>Of those of one full name, the one in office on a day; else the one listed last.</summary>
    public PublicPerson Best(PublicPerson person, LocalDate? day)
    {
        if (person.Held(day) is not null)
            return person;
        foreach (var (name, other) in Names)
        {
            if (other != person && name == person.Name && other.Held(day) is not null)
                return other;
        }
        return person;
    }

    /// <summary>The person of an id, or null.</summary>
    public PublicPerson? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those of a surname.</summary>
    public IReadOnlyList<PublicPerson> Surnamed(string surname) => _bySurname.GetValueOrDefault(surname) ?? [];

    /// <summary>Who held an office of a country on a day; null where nobody listed did, or several.</summary>
    public PublicPerson? Holder(string country, string office, LocalDate? day)
    {
        if (day is not { } on || !_byCountry.TryGetValue(country, out var people))
            return null;
        PublicPerson? found = null;
        foreach (var person in people)
        {
            if (person.Held(on) is not { } held || !held.Equals(office, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found is not null)
                return null;
            found = person;
        }
        return found;
    }

    private static void Add(Dictionary<string, List<PublicPerson>> index, string key, PublicPerson person)
    {
        var list = index.TryGetValue(key, out var known) ? known : index[key] = [];
        if (!list.Contains(person))
            list.Add(person);
    }

    private static LocalDate? Day(string text, bool first)
    {
        if (text.Length < 4)
            return null;
        var parts = text.Split('-');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length == 3)
            return new LocalDate(year, int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        var month = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : first ? 1 : 12;
        return first ? new LocalDate(year, month, 1) : new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
    }
}
