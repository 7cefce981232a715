using Chancery.Facts.Time;
using NodaTime;

namespace Chancery.Tests.Facts;

public sealed class TimeFinderTests
{
    private static readonly Reader Sut = new(new ReaderOptions());

    private static IReadOnlyList<TimeExpression> Find(string text, LocalDate? published) =>
        Sut.Facts(new Chancery.Articles.Article { Id = "a", Text = text, Published = published }).Times;

    private static string? One(string text, LocalDate? published) => Find(text, published).Single().Edtf;

    [Theory]
    [InlineData("He came on Thursday.", "2025-03-06")]
    [InlineData("It opens next week.", "2025-W11")]
    [InlineData("It opened last month.", "2025-02")]
    [InlineData("It ended yesterday.", "2025-03-06")]
    [InlineData("It ends by the end of 2027.", "../2027")]
    [InlineData("It was signed on 24 February 2022.", "2022-02-24")]
    [InlineData("It was signed on February 24, 2022.", "2022-02-24")]
    [InlineData("It was signed on February 24.", "2025-02-24")]
    [InlineData("It began in October 2020.", "2020-10")]
    [InlineData("It ran from 2022 to 2024.", "2022/2024")]
    [InlineData("It has run since 2014.", "2014/2025-03-07")]
    [InlineData("It lasts five years.", "P5Y")]
    [InlineData("It covers the first quarter of 2025.", "2025-33")]
    [InlineData("It covers fiscal year 2024.", "2024")]
    [InlineData("It covers 2021/22.", "2021/2022")]
    [InlineData("It grew over the next five years.", "2025/2030")]
    [InlineData("It fell in the past two weeks.", "2025-02-21/2025-03-07")]
    [InlineData("It was in summer 2024.", "2024-22")]
    [InlineData("That was two years ago.", "2023")]
    [InlineData("In the 1990s it was new.", "199X")]
    [InlineData("They will meet on Monday.", "2025-03-10")]
    [InlineData("They met on Monday.", "2025-03-03")]
    [InlineData("It opened 2025-01-31.", "2025-01-31")]
    public void Expression_Resolves(string text, string expected) => One(text, new LocalDate(2025, 3, 7)).ShouldBe(expected);

    [Fact]
    public void UnknownPublication_LeavesRelativeOnesOpen()
    {
        One("It ended yesterday.", null).ShouldBeNull();
        One("It was signed on 24 February 2022.", null).ShouldBe("2022-02-24");
    }

    [Theory]
    [InlineData("They may march on.")]
    [InlineData("The sun sat low for a second.")]
    [InlineData("It cost €2000.")]
    [InlineData("They sent 1950 tonnes and 12 ships.")]
    public void NoTime(string text) => Find(text, new LocalDate(2025, 3, 7)).ShouldBeEmpty();

    [Fact]
    public void EveryDayOfFourYears_RelativeDaysHold()
    {
        for (var day = new LocalDate(2023, 1, 1); day.Year < 2027; day = day.PlusDays(1))
        {
            One("It ended yesterday.", day).ShouldBe(Edtf.Day(day.PlusDays(-1)));
            One("It ended last month.", day).ShouldBe(Edtf.Month(day.PlusMonths(-1).Year, day.PlusMonths(-1).Month));
            One("It starts next week.", day).ShouldBe(Edtf.Week(day.PlusWeeks(1)));
            One("That was ten days ago.", day).ShouldBe(Edtf.Day(day.PlusDays(-10)));
            var monday = One("They met on Monday.", day)!;
            Edtf.FirstDay(monday)!.Value.DayOfWeek.ShouldBe(IsoDayOfWeek.Monday);
            Period.DaysBetween(Edtf.FirstDay(monday)!.Value, day).ShouldBeInRange(0, 6);
            var friday = One("They will meet on Friday.", day)!;
            Period.DaysBetween(day, Edtf.FirstDay(friday)!.Value).ShouldBeInRange(0, 6);
        }
    }

    [Fact]
    public void EveryDayOfFourYears_IsFoundHoweverWritten()
    {
        string[] months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        for (var day = new LocalDate(2023, 1, 1); day.Year < 2027; day = day.PlusDays(1))
        {
            One($"It fell on {day.Day} {months[day.Month - 1]} {day.Year}.", null).ShouldBe(Edtf.Day(day));
            One($"It fell on {months[day.Month - 1]} {day.Day}, {day.Year}.", null).ShouldBe(Edtf.Day(day));
            Edtf.IsValid(Edtf.Day(day)).ShouldBeTrue();
            Edtf.IsValid(Edtf.Week(day)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("2025-02-30", false)]
    [InlineData("2025-13", false)]
    [InlineData("2025-W54", false)]
    [InlineData("../..", false)]
    [InlineData("2025-33", true)]
    [InlineData("2024/2025-03-07", true)]
    [InlineData("P5Y", true)]
    [InlineData("199X", true)]
    public void Edtf_IsChecked(string text, bool valid) => Edtf.IsValid(text).ShouldBe(valid);
}
