using Chancery.Data;
using Chancery.Facts.Money;

namespace Chancery.Tests.Facts;

public sealed class TypedSumTests
{
    private static readonly TypedSum Sums = new(ReferenceData.Default);

    [Theory]
    [InlineData("£2.6bn", "2600000000 GBP")]
    [InlineData("2.6bn GBP", "2600000000 GBP")]
    [InlineData(" 2600000000 GBP ", "2600000000 GBP")]
    [InlineData("40 million euros", "40000000 EUR")]
    [InlineData("€40,500", "40500 EUR")]
    [InlineData("$3m", "3000000 USD")]
    [InlineData("2500", "2500")]
    [InlineData("some", null)]
    [InlineData("about £2.6bn", null)]
    [InlineData("£2.6bn and £3bn", null)]
    [InlineData("", null)]
    public void Sum_IsReadAsItIsTyped(string typed, string? sum) => Sums.Read(typed).ShouldBe(sum);
}
