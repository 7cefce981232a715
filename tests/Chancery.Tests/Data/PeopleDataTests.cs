using System.Text;
using Chancery.Data;
using Chancery.Facts.Actors;

namespace Chancery.Tests.Data;

public sealed class PeopleDataTests
{
    private static readonly IReadOnlyList<DataRow> Rows = ReferenceData.Default.Rows("people.tsv");

    [Fact]
    public void EveryRow_HoldsNameSurnameGenderCountryAndOffice() => Faulty(row =>
        row["name"].Length == 0 || row["surname"].Length == 0 || row["gender"] is not ("m" or "f") || row["office"].Length == 0).ShouldBeEmpty();

    [Fact]
    public void Country_IsListedAsCountryOrOrganisation()
    {
        var known = ReferenceData.Default.Rows("countries.tsv").Select(r => r["code"])
            .Concat(ReferenceData.Default.Rows("organisations.tsv").Select(r => r["id"]))
            .ToHashSet(StringComparer.Ordinal);

        Faulty(row => !known.Contains(row["country"])).ShouldBeEmpty();
    }

    [Fact]
    public void Dates_AreYearsOrMonths() => Faulty(row => !IsDate(row["from"]) || !IsDate(row["to"])).ShouldBeEmpty();

    [Fact]
    public void Dates_EndNoEarlierThanTheyBegin() => Faulty(row => row["to"].Length > 0 && Ends(row["from"], row["to"])).ShouldBeEmpty();

    [Fact]
    public void Offices_AreLowerCase() => Faulty(row => row["office"].Any(char.IsUpper)).ShouldBeEmpty();

    [Fact]
    public void Rows_AreNotRepeated() => Rows
        .GroupBy(row => (row["country"], row["name"], row["office"], row["from"]))
        .Where(same => same.Count() > 1)
        .Select(same => same.Key.ToString())
        .ShouldBeEmpty();

    [Fact]
    public void Rows_StandByCountryAndThenByDate() => Rows
        .Zip(Rows.Skip(1))
        .Where(pair => string.CompareOrdinal(Key(pair.First), Key(pair.Second)) > 0)
        .Select(pair => $"line {pair.Second.Line}: {pair.Second["name"]}")
        .ShouldBeEmpty();

    [Fact]
    public void Person_HasOneSurnameGenderAndListOfAliases() => Rows
        .GroupBy(row => (row["country"], row["name"]))
        .Where(person => person.Select(row => (row["surname"], row["gender"], row["aliases"])).Distinct().Count() > 1)
        .Select(person => person.Key.ToString())
        .ShouldBeEmpty();

    [Fact]
    public void Id_BelongsToOneName() => Rows
        .GroupBy(row => $"{row["country"]}/{Slug.Of(row["name"])}", StringComparer.Ordinal)
        .Where(person => person.Select(row => row["name"]).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(person => person.Key)
        .ShouldBeEmpty();

    [Fact]
    public void Id_IsAscii() => Faulty(row => !Ascii.IsValid(Slug.Of(row["name"]))).ShouldBeEmpty();

    [Fact]
    public void Aliases_SayWhatTheNameDoesNot() => Faulty(row => row.List("aliases") is var aliases
        && (aliases.Contains(row["name"]) || aliases.Contains(row["surname"]) || aliases.Distinct(StringComparer.Ordinal).Count() < aliases.Length)).ShouldBeEmpty();

    [Theory]
    [InlineData("2014-02", "2013")]
    [InlineData("2014-02", "2014-01")]
    public void Ends_BeforeItBegins(string from, string to) => Ends(from, to).ShouldBeTrue();

    [Theory]
    [InlineData("2014-02", "2014")]
    [InlineData("2014", "2014-01")]
    [InlineData("", "2014")]
    public void Ends_WhereOnlyTheYearIsKnown(string from, string to) => Ends(from, to).ShouldBeFalse();

    [Theory]
    [InlineData("2014-13")]
    [InlineData("14-01")]
    [InlineData("2014-1")]
    [InlineData("2014-01-01")]
    public void IsDate_OfAnotherShape(string text) => IsDate(text).ShouldBeFalse();

    private static IEnumerable<string> Faulty(Func<DataRow, bool> isFaulty) =>
        Rows.Where(isFaulty).Select(row => $"line {row.Line}: {row["name"]}");

    private static string Key(DataRow row) => $"{row["country"]}\t{(row["from"].Length > 0 ? row["from"] : "0")}";

    private static bool IsDate(string text) => text.Length == 0
        || (text.Length is 4 or 7 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (text.Length == 4 || (text[4] == '-' && int.TryParse(text.AsSpan(5), out var month) && month is >= 1 and <= 12)));

    /// <summary>Whether an office ends before it begins, as far as both dates tell.</summary>
    private static bool Ends(string from, string to)
    {
        var known = Math.Min(from.Length, to.Length);
        return string.CompareOrdinal(to, 0, from, 0, known) < 0;
    }
}
