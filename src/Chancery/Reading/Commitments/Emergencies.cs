using System.Collections.Frozen;
using Chancery.Data;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Reading.Commitments;

/// <summary>Countries at war or after a disaster, and when (<c>emergencies.tsv</c>).</summary>
internal sealed class Emergencies
{
    private readonly FrozenDictionary<string, (LocalDate From, LocalDate Until, bool All)[]> _byCountry;

    public Emergencies(ReferenceData data) => _byCountry = data.Rows("emergencies.tsv")
        .GroupBy(r => r["code"], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => (Day(r["from"]) ?? LocalDate.MinIsoValue, Day(r["until"]) ?? LocalDate.MaxIsoValue, r["all"] == "yes")).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether one of some parties, or the country it belongs to, was in an emergency on a day, on any day where none is known; and whether all civil support of it is relief.</summary>
    public (bool Any, bool All) Of(IReadOnlyList<string> parties, LocalDate? day)
    {
        foreach (var party in parties)
        {
            var country = party.Split('/')[0];
            if (!_byCountry.TryGetValue(country, out var times))
                continue;
            foreach (var (from, until, all) in times)
            {
                if (day is not { } at || from <= at && at <= until)
                    return (true, all);
            }
        }
        return (false, false);
    }

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
