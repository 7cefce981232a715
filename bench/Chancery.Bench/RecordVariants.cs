using System.Globalization;
using System.Text;
using Chancery.Articles;
using Chancery.Ledgers;
using Chancery.Records;

namespace Chancery.Bench;

/// <summary>Makes any number of records of some real ones: with other countries, sums, days and words; one in five reports again what an earlier one did.</summary>
internal sealed class RecordVariants
{
    private const int Years = 2000;

    private readonly List<(Article Article, IReadOnlyList<Report> Reports)> _models;
    private readonly string[] _countries;

    public RecordVariants(IEnumerable<(Article Article, IReadOnlyList<Report> Reports)> models)
    {
        _models = [.. models.Where(m => m.Reports.Count > 0)];
        _countries = [.. _models.SelectMany(m => m.Reports).SelectMany(r => r.Form.Values).Where(v => Field.HoldsParties(v.Key)).Select(v => Country(v.Value)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The variant of a number: always the same.</summary>
    public (ArticleRecord Record, IReadOnlyList<Report> Reports) Make(int number)
    {
        // One in five tells what the one ten before it told.
        var seed = number % 5 == 4 && number >= 10 ? number - 10 : number;
        var (model, reports) = _models[seed % _models.Count];
        var published = model.Published?.PlusDays(Mix(seed, 1) % Years) ?? new NodaTime.LocalDate(2020, 1, 1).PlusDays(Mix(seed, 1) % Years);
        var article = new Article
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"variant-{number}"),
            Text = Vary(model.Text, number),
            Published = seed == number ? published : published.PlusDays(1),
            Title = model.Title,
        };
        return (new ArticleRecord(article, [], [], [], [], [], []), [.. reports.Select((r, i) => Vary(r, seed, number, i))]);
    }

    private Report Vary(Report report, int seed, int number, int place)
    {
        var days = Mix(seed, 1) % Years;
        var form = report.Form with
        {
            When = report.Form.When.IsKnown ? new When(report.Form.When.First + days, report.Form.When.Last + days, report.Form.When.Told) : report.Form.When,
            Values = [.. report.Form.Values.Where(v => v.Key is not (Field.Date or Field.Period)).Select(v => KeyValuePair.Create(v.Key, Vary(v.Key, v.Value, seed)))],
            Words = [.. report.Form.Words.Select((w, i) => Mix(seed, i) % 10 < 7 ? Word(w, seed) : w).Concat(seed == number ? [] : ["again"]).Distinct().Order(StringComparer.Ordinal)],
        };
        return report with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{Mix(number, 10) & 0xFFFF:x4}{Mix(number, 11 + place) & 0xFFFF:x4}{number & 0xFFFFF:x5}{place & 0xFFF:x3}"),
            Form = form,
            Facts = [.. report.Facts.Where(f => f.Field is not (Field.Date or Field.Period)).Zip(form.Values, (f, v) => f with { Value = v.Value })],
        };
    }

    private string Vary(string field, string value, int seed)
    {
        if (Field.HoldsParties(field))
        {
            var other = Country(value) is { } country ? _countries[(Array.IndexOf(_countries, country) + 1 + (Mix(seed, 2) % (_countries.Length - 1))) % _countries.Length] + value[country.Length..] : value;
            return other.Contains('/', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{other}-{Mix(seed, 3) % 200}") : other;
        }
        if (field is Field.Amount or Field.Equivalent)
        {
            var parts = value.Split(' ');
            var sum = decimal.Parse(parts[0], CultureInfo.InvariantCulture) * (100 + (Mix(seed, 4) % 900)) / 100;
            return string.Join(' ', [sum.ToString("0", CultureInfo.InvariantCulture), .. parts[1..]]);
        }
        return field is Field.Object or Field.Content or Field.Condition ? string.Join(' ', value.Split(' ').Select((w, i) => Mix(seed, i) % 10 < 5 ? Word(w, seed) : w)) : value;
    }

    /// <summary>Each word stays as long as it was, so that all evidence stays where it was.</summary>
    private static string Vary(string text, int number)
    {
        var varied = new StringBuilder(text.Length + 256);
        foreach (var word in text.Split(' '))
            varied.Append(word.Length > 3 ? word[..^3] : word).Append(word.Length > 3 ? Word(word, number).AsSpan(3) : "").Append(' ');
        return varied.ToString();
    }

    private static string Word(string word, int seed) => string.Create(CultureInfo.InvariantCulture, $"{word[..Math.Min(3, word.Length)]}{(char)('a' + (Mix(seed, word.Length) % 26))}{(char)('a' + (Mix(seed, word[0]) % 26))}{(char)('a' + (Mix(seed, 9) % 26))}");

    private static string? Country(string party) => party.Length >= 3 && party[..3].All(char.IsAsciiLetterUpper) && (party.Length == 3 || party[3] == '/') ? party[..3] : null;

    private static int Mix(int seed, int salt)
    {
        var hash = (((ulong)(uint)seed << 20) + (uint)salt + 1) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        return (int)(hash >> 34);
    }
}
