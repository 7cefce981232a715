using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Facts;

public sealed class AmountFinderTests
{
    [Theory]
    [InlineData("It cost £30m.", "30000000 GBP Exactly £30m")]
    [InlineData("They spent US$1.5 billion.", "1500000000 USD Exactly US$1.5 billion")]
    [InlineData("A fund of USD34.6 million.", "34600000 USD Exactly USD34.6 million")]
    [InlineData("It raised $4.5M.", "4500000 USD Exactly $4.5M")]
    [InlineData("Oslo adds 92m kroner.", "92000000 NOK Exactly 92m kroner")]
    [InlineData("The state set aside Rs 5 crore.", "50000000 INR Exactly Rs 5 crore")]
    [InlineData("He paid half a billion dollars.", "500000000 USD Exactly half a billion dollars")]
    [InlineData("He paid one and a half billion dollars.", "1500000000 USD Exactly one and a half billion dollars")]
    [InlineData("A grant of up to €35bn.", "35000000000 EUR UpTo €35bn")]
    [InlineData("It gave nearly $53 million.", "53000000 USD About $53 million")]
    [InlineData("More than 2 million Swiss francs went there.", "2000000 CHF AtLeast 2 million Swiss francs")]
    [InlineData("They hold 35 million AUD.", "35000000 AUD Exactly 35 million AUD")]
    [InlineData("A bill of NZ$12,500.50 came.", "12500.5 NZD Exactly NZ$12,500.50")]
    [InlineData("Five hundred thousand euros were lost.", "500000 EUR Exactly Five hundred thousand euros")]
    [InlineData("They owe 40 billion naira.", "40000000000 NGN Exactly 40 billion naira")]
    [InlineData("It is 7 million Egyptian pounds.", "7000000 EGP Exactly 7 million Egyptian pounds")]
    public void OneSum(string text, string expected)
    {
        var amount = Read.Article(text).Amounts.ShouldHaveSingleItem();
        string.Create(CultureInfo.InvariantCulture, $"{amount.Value} {amount.Currency} {amount.Bound} {amount.Span.In(text)}").ShouldBe(expected);
    }

    [Fact]
    public void Range_SharesItsMultiplier() =>
        Read.Article("It costs between $5 and $7 billion.").Amounts.Select(a => a.Value).ShouldBe([5_000_000_000m, 7_000_000_000m]);

    [Fact]
    public void Brackets_HoldEquivalents() =>
        Read.Article("They released €800bn (£670bn).").Amounts[0].Equivalents.ShouldHaveSingleItem().Currency.ShouldBe("GBP");

    [Theory]
    [InlineData("Oil sold for $70 a barrel.")]
    [InlineData("Each dose costs $3 per patient.")]
    public void PriceOfOne_IsNoTotal(string text) => Read.Article(text).Amounts.ShouldHaveSingleItem().PerUnit.ShouldBeTrue();

    [Theory]
    [InlineData("Ottawa said Canada will pay $8 million.", "CAD")]
    [InlineData("Australia announced $8 million for schools.", "AUD")]
    [InlineData("The United States announced $8 million for schools.", "USD")]
    [InlineData("Peru will get $8 million.", "USD")]
    public void Dollars_AreOfWhoGivesThem(string text, string currency) =>
        Read.Article(text).Amounts.ShouldHaveSingleItem().Currency.ShouldBe(currency);

    [Theory]
    [InlineData("The team won 5 games.")]
    [InlineData("He weighed 80 kilos and lost 7.")]
    [InlineData("About 5.5 million doses were flown in 2024.")]
    [InlineData("Try all 20 rooms on the top floor.")]
    [InlineData("Between 10 and 20 percent stayed.")]
    public void NoSum(string text) => Read.Article(text).Amounts.ShouldBeEmpty();

    [Fact]
    public void AnyFigure_IsFoundBackWithItsSpan() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        number =>
        {
            var value = number.Get % 100_000_000;
            foreach (var written in new[] { $"€{value}", $"USD {value}", string.Create(CultureInfo.InvariantCulture, $"£{value:N0}"), $"{value} yen" })
            {
                var text = $"They paid {written} there.";
                var amount = Read.Article(text).Amounts.Single();
                if (amount.Value != value || amount.Span.In(text).ToString() != written)
                    return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_NeverFails() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Read.Article(text.Get.Replace('a', '$').Replace('b', '5') + " 5 $").Amounts.Count >= 0).QuickCheckThrowOnFailure();
}
