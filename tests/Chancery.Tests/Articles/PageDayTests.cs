using Chancery.Articles;
using NodaTime;

namespace Chancery.Tests.Articles;

public sealed class PageDayTests
{
    [Theory]
    [InlineData("2031-05-06")]
    [InlineData("2031-05-06T23:10:00+09:00")]
    [InlineData("20310506")]
    [InlineData("2031/05/06 10:00")]
    [InlineData("Tue, 06 May 2031 08:00:00 GMT")]
    [InlineData("Published: 6 May 2031")]
    [InlineData("Updated on May 6, 2031, 8:00 am")]
    public void Day_IsRead(string text) => PageDay.Of(text).ShouldBe(new LocalDate(2031, 5, 6));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2 hours ago")]
    [InlineData("05/06/2031")]
    [InlineData("1936742400")]
    [InlineData("2031-02-30")]
    public void WhatTellsNoDay_GivesNone(string? text) => PageDay.Of(text).ShouldBeNull();

    [Fact]
    public void AbbreviatedSeptember_IsRead() => PageDay.Of("Sept. 5, 2031").ShouldBe(new LocalDate(2031, 9, 5));
}
