using Chancery.Data;
using Chancery.Facts.Actors;
using NodaTime;

namespace Chancery.Tests.Facts.Actors;

public sealed class PeopleRegisterTests
{
    private const string Columns = "name\taliases\tsurname\tgender\tcountry\toffice\tfrom\tto\n";

    private static PeopleRegister Register(string rows) => new(ReferenceData.Default.With("people.tsv", Columns + rows));

    [Theory]
    [InlineData(2031, "URY")]
    [InlineData(2035, "OAS")]
    [InlineData(2050, "URY")]
    public void On_IsWhereThePersonServesThatDay(int year, string country)
    {
        var register = Register("Ramona Quiroga\t\tQuiroga\tf\tURY\tforeign minister\t2030-01\t2033-06\nRamona Quiroga\t\tQuiroga\tf\tOAS\tsecretary general\t2034-01\t2038-12\n");

        register.Find("URY/ramona-quiroga")!.On(new LocalDate(year, 3, 1)).Country.ShouldBe(country);
    }

    [Theory]
    [InlineData("URY", true)]
    [InlineData("OAS", false)]
    public void ServesCountry_OfAnOrganisationWithThreeLetters(string country, bool serves) =>
        Register($"Ramona Quiroga\t\tQuiroga\tf\t{country}\tpresident\t2030\t\n").Find($"{country}/ramona-quiroga")!.ServesCountry.ShouldBe(serves);

    [Fact]
    public void Holder_OfTwoOnOneDayIsNobody() =>
        Register("Ana Lima\t\tLima\tf\tURY\tspecial envoy\t2030\t\nBo Reyes\t\tReyes\tm\tURY\tspecial envoy\t2030\t\n")
            .Holder("URY", "special envoy", new LocalDate(2031, 1, 1)).ShouldBeNull();
}
