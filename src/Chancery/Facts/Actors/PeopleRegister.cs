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
    private readonly Dictionary<string, List<PublicPerson>> _bySpelling = new(StringComparer.Ordinal);

    public PeopleRegister(ReferenceData data)
    {
        var countries = data.Rows("countries.tsv").Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in data.Rows("people.tsv"))
        {
            var id = $"{row["country"]}/{Slug.Of(row["name"])}";
            if (!_byId.TryGetValue(id, out var person))
            {
                _byId[id] = person = new PublicPerson(id, row["name"], row["country"], countries.Contains(row["country"]), row["gender"] switch { "f" => true, "m" => false, _ => null });
                Surname(row["surname"].Length > 0 ? row["surname"] : row["name"].Split(' ')[^1], person);
                Add(_byCountry, row["country"], person);
                Names.Add((row["name"], person));
                Spelling(row["name"], person);
            }
            foreach (var alias in row.List("aliases"))
            {
                if (alias.Contains(' ', StringComparison.Ordinal))
                    FullName(alias, person);
                else
                    Surname(alias, person);
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

    /// <summary>The person of a full name, however it is spelled, hyphenated or ordered; of several, who was in office on a day. Null where nobody listed fits.</summary>
    public PublicPerson? Named(string name, string? country, LocalDate? day)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Pick(_bySpelling.GetValueOrDefault(Joined(name)) ?? [], country, null, day)
            ?? (words.Length == 2 ? Pick(_bySpelling.GetValueOrDefault(Joined($"{words[1]} {words[0]}")) ?? [], country, null, day) : null)
            ?? Pick((_bySurname.GetValueOrDefault(words[^1]) ?? []).Where(p => Shares(p, words[0])), country, null, day);
    }

    /// <summary>The person of a full name as it is listed, in office on a day; null where nobody is listed by it.</summary>
    public PublicPerson? Spelled(string name, LocalDate? day) => Pick(_bySpelling.GetValueOrDefault(Joined(name)) ?? [], null, null, day);

    /// <summary>The one person of a surname who was in office on a day, in a country and an office where those are told; null where nobody was, or several.</summary>
    public PublicPerson? InOffice(string surname, string? country, string? office, LocalDate? day) =>
        Pick((_bySurname.GetValueOrDefault(surname) ?? []).Where(p => p.Held(day) is not null), country, office, day)
        ?? (office is null || country is null ? null : Pick(_bySurname.GetValueOrDefault(surname) ?? [], country, office, day));

    private static PublicPerson? Pick(IEnumerable<PublicPerson> candidates, string? country, string? office, LocalDate? day)
    {
        PublicPerson[] fitting = [.. candidates.Where(p => country is null || p.Country == country)];
        if (fitting.Length > 1 && fitting.Where(p => p.Held(day) is not null).ToArray() is { Length: > 0 } held)
            fitting = held;
        if (fitting.Length > 1 && office is not null && fitting.Where(p => p.Held(day) is { } own && OfficeNames.Match(own, office)).ToArray() is { Length: > 0 } same)
            fitting = same;
        return fitting.Length == 1 || fitting.Length > 1 && fitting.All(p => p.Name == fitting[0].Name) ? fitting[0] : null;
    }

    private static bool Shares(PublicPerson person, string given)
    {
        var own = person.Name.Split(' ')[0];
        return own.Equals(given, StringComparison.OrdinalIgnoreCase) || (given.Length <= 2 && given[0] == own[0]);
    }

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

    private void FullName(string name, PublicPerson person)
    {
        Names.Add((name, person));
        Spelling(name, person);
    }

    private void Surname(string surname, PublicPerson person)
    {
        Add(_bySurname, surname, person);
        person.Surnames.Add(surname);
    }

    private void Spelling(string name, PublicPerson person) => Add(_bySpelling, Joined(name), person);

    private static string Joined(string name) => Slug.Of(name).Replace("-", "", StringComparison.Ordinal);

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
